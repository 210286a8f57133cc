package org.careshed.report.document;

import java.util.List;
import org.careshed.language.Text;
import org.careshed.report.figure.Figure;

/** A piece of a chapter. */
public sealed interface Block {
    /** A heading inside a chapter. */
    record Heading(Text text) implements Block {}

    /** A paragraph. */
    record Words(Text text) implements Block {}

    /** A paragraph that must not be overlooked. */
    record Notice(Text text) implements Block {}

    /** Sentences, one below the other. */
    record Bullets(List<Text> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * A table.
     *
     * @param title what it holds
     * @param head names of the columns
     * @param words how many columns from the left are words; the others are numbers
     * @param rows cells, as many in each row as the head has
     * @param folded whether a page on a screen shows it only when asked
     */
    record Grid(Text title, List<Text> head, int words, List<List<Text>> rows, boolean folded) implements Block {
        public Grid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Text> row : rows) {
                if (row.size() != head.size()) {
                    throw new IllegalArgumentException(
                            "table " + title.english() + " has " + head.size() + " columns, a row has " + row.size());
                }
            }
        }
    }

    /**
     * A figure.
     *
     * @param number counted through the report from 1
     */
    record Picture(int number, Figure figure) implements Block {}
}
