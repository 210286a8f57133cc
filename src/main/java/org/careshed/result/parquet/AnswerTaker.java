package org.careshed.result.parquet;

/** Takes an answer row by row as the database has it, for whom a text for every cell would be too many. */
public interface AnswerTaker {

    /**
     * A row.
     *
     * @param cells texts, numbers, days; null where there is none. The array is used again for the next row
     */
    void row(Object[] cells);

    /** A cell as text, as {@link Landed#ask} tells it. */
    static String text(Object cell) {
        return Database.plain(cell);
    }
}
