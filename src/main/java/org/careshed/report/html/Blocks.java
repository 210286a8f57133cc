package org.careshed.report.html;

import java.util.List;
import org.careshed.language.Text;
import org.careshed.report.document.Block;

/** Words and tables of a document as markup that pages and print share. */
public final class Blocks {
    private static final int SHORT = 16;

    private final Tongues tongues;
    private final StringBuilder out;
    private final boolean paper;

    /**
     * Writes to the end of a text.
     *
     * @param paper whether nobody can unfold or scroll what is written
     */
    public Blocks(Tongues tongues, StringBuilder out, boolean paper) {
        this.tongues = tongues;
        this.out = out;
        this.paper = paper;
    }

    /** Writes anything but a figure. */
    public void write(Block block) {
        if (block instanceof Block.Heading heading) {
            out.append("<h3>").append(tongues.of(heading.text())).append("</h3>\n");
        } else if (block instanceof Block.Words words) {
            out.append("<p class=\"t\">").append(tongues.of(words.text())).append("</p>\n");
        } else if (block instanceof Block.Notice notice) {
            out.append("<p class=\"notice t\">")
                    .append(tongues.of(notice.text()))
                    .append("</p>\n");
        } else if (block instanceof Block.Bullets bullets) {
            out.append("<ul class=\"told\">\n");
            bullets.items()
                    .forEach(item -> out.append("<li><div class=\"t\">")
                            .append(tongues.of(item))
                            .append("</div></li>\n"));
            out.append("</ul>\n");
        } else if (block instanceof Block.Grid grid) {
            folded(grid);
        }
    }

    private void folded(Block.Grid grid) {
        if (grid.folded() && !paper) {
            out.append("<details class=\"fold\"><summary>").append(tongues.of(grid.title()));
            out.append("</summary>\n");
            table(grid, false);
            out.append("</details>\n");
        } else {
            table(grid, true);
        }
    }

    /** A table; wide ones scroll by themselves. */
    private void table(Block.Grid grid, boolean titled) {
        if (paper) {
            out.append("<div class=\"keep\"><table>\n");
        } else {
            region(grid);
        }
        if (titled) {
            out.append("<caption>").append(tongues.of(grid.title())).append("</caption>\n");
        }
        out.append("<thead><tr>");
        row("th scope=\"col\"", "th", grid.head(), grid.words());
        out.append("</tr></thead>\n<tbody>\n");
        for (List<Text> cells : grid.rows()) {
            out.append("<tr>");
            row("td", "td", cells, grid.words());
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table></div>\n");
    }

    private void region(Block.Grid grid) {
        out.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"");
        out.append(tongues.plain(grid.title())).append("\"><table>\n");
    }

    private void row(String open, String close, List<Text> cells, int words) {
        for (int i = 0; i < cells.size(); i++) {
            String look = i >= words ? " class=\"n\"" : paper && i == 0 && isShort(cells.get(i)) ? " class=\"s\"" : "";
            out.append('<').append(open).append(look).append('>');
            out.append(tongues.of(cells.get(i))).append("</").append(close).append('>');
        }
    }

    /** Whether a name is better not broken: on paper a column may be as narrow as two Chinese letters. */
    private static boolean isShort(Text name) {
        return name.chinese().length() <= SHORT;
    }
}
