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
    record Picture(int number, Figure figure) implements Block {
        private static final Text ONE_OF = Text.of(
                "One of {n}; a slider in the page (report.html) shows the others. ",
                "共 {n} 幅之一；其余可在网页版（report.html）中用滑块查看。");
        private static final Text FILM = Text.of(
                "A map for each of {n} months, which a slider in the page (report.html) goes through; `careshed plot` writes"
                        + " their numbers.",
                "{n} 个月各一幅地图，可在网页版（report.html）中用滑块逐月查看；`careshed plot` 可输出其数据。");

        /** What stands before the title. */
        public Text count() {
            return Text.of("Figure {n}. ", "图{n} ").with("n", Integer.toString(number));
        }

        /** What stands for it where nothing moves: its last frame, which the title names, or words for a film. */
        List<Block> still() {
            String frames = Integer.toString(figure.frames().size());
            if (figure.film()) {
                return List.of(new Heading(count().then(figure.title())), new Words(FILM.with("n", frames)));
            }
            if (figure.frames().size() == 1) {
                return List.of(this);
            }
            Text caption = ONE_OF.with("n", frames).then(figure.caption());
            return List.of(new Picture(number, figure.entitled(shown(), caption)));
        }

        private Text shown() {
            Text frame = figure.last().label();
            Text title = figure.title();
            return title.english().contains(frame.english())
                    ? title
                    : title.then(Text.of(" ({frame})", "（{frame}）").with("frame", frame));
        }
    }
}
