package org.careshed.result.parquet;

import java.util.List;

/**
 * A column of a log: whole numbers, or one of a list of words told by its index.
 *
 * @param name snake case
 * @param type how wide the numbers are
 * @param words the texts that indexes 0, 1, ... stand for; empty for a column of numbers; -1 stands for nothing
 * @param unit {@code ms}, {@code fen} ...; empty for ids and words
 * @param meaning one sentence
 */
public record LogColumn(String name, Type type, List<String> words, String unit, String meaning) {
    /** Width of the numbers. */
    public enum Type {
        BIGINT,
        INTEGER,
        SMALLINT
    }

    public LogColumn {
        words = List.copyOf(words);
    }

    /** A column of words. */
    public static LogColumn word(String name, List<String> words, String meaning) {
        return new LogColumn(name, Type.SMALLINT, words, "", meaning);
    }

    /** A column of numbers. */
    public static LogColumn number(String name, Type type, String unit, String meaning) {
        return new LogColumn(name, type, List.of(), unit, meaning);
    }
}
