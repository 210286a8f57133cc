package org.careshed.report.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.careshed.language.Cells;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.document.Block;
import org.careshed.report.document.Document;
import org.careshed.report.document.Section;
import org.careshed.report.drawing.Wording;
import org.careshed.report.figure.Figure;
import org.careshed.report.pictures.Drawn;

/** A report as a Word file: headings are styles, tables are tables, pictures have words for those who do not see them. */
public final class WordReport {
    /** What a heading of a chapter takes of a sheet in one language. */
    private static final double HEADING_POINTS = 40;

    /** What a line of a warning takes of a sheet, and how many half letters are on it. */
    private static final double WARNING_POINTS = 20;

    private static final int WARNING_LETTERS = 140;

    private final Document document;
    private final Drawn drawn;
    private final List<Language> languages;
    private final XWPFDocument file;
    private final WordPages pages;
    private final double warned;

    /** Points of the sheet that warnings, and a heading over the next block, have taken. */
    private double above;

    private WordReport(Document document, Drawn drawn, List<Language> languages, XWPFDocument file) {
        this.document = document;
        this.drawn = drawn;
        this.languages = languages;
        this.file = file;
        this.pages = new WordPages(file);
        this.warned = warned(document, languages);
    }

    /** The bytes of the file; equal reports give equal bytes. */
    public static byte[] of(Document document, Drawn drawn, List<Language> languages) {
        try (XWPFDocument file = new XWPFDocument()) {
            new WordReport(document, drawn, languages, file).write();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.write(bytes);
            return Undated.zip(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() throws IOException {
        WordStyles.define(file);
        page();
        paragraphs(WordStyles.TITLE, document.title());
        paragraphs(WordStyles.CAPTION, document.subtitle());
        for (Section section : document.sections()) {
            pages.turn(!section.blocks().isEmpty() && section.blocks().get(0) instanceof Block.Picture);
            paragraphs(WordStyles.HEADING, section.title());
            above = warned + HEADING_POINTS * languages.size();
            for (Block block : section.blocks()) {
                pages.turn(block instanceof Block.Picture);
                block(block);
                above = warned;
            }
        }
        pages.end();
    }

    /** Points of each sheet that warnings take. */
    private static double warned(Document document, List<Language> languages) {
        return document.warnings().stream()
                .flatMap(warning -> languages.stream().map(warning::in))
                .mapToDouble(warning -> WARNING_POINTS * (1 + Cells.of(warning) / WARNING_LETTERS))
                .sum();
    }

    /** Warnings above and numbers below every page. */
    private void page() {
        if (!document.warnings().isEmpty()) {
            var header = file.createHeader(HeaderFooterType.DEFAULT);
            document.warnings()
                    .forEach(warning -> languages.forEach(language -> {
                        XWPFParagraph paragraph = header.createParagraph();
                        paragraph.setStyle(WordStyles.NOTICE);
                        paragraph.createRun().setText(clean(warning.in(language)));
                    }));
        }
        XWPFParagraph foot = file.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private void block(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            paragraphs(WordStyles.SUBHEADING, heading.text());
        } else if (block instanceof Block.Words words) {
            paragraphs("", words.text());
        } else if (block instanceof Block.Notice notice) {
            paragraphs(WordStyles.NOTICE, notice.text());
        } else if (block instanceof Block.Bullets bullets) {
            bullets.items()
                    .forEach(item ->
                            paragraphs(WordStyles.BULLET, Text.same("• ").then(item)));
        } else if (block instanceof Block.Grid grid) {
            paragraphs(WordStyles.CAPTION, grid.title());
            new WordTable(file, languages).write(grid);
        } else if (block instanceof Block.Picture picture) {
            for (Language language : languages) {
                picture(picture, language);
            }
        }
    }

    private void paragraphs(String style, Text text) {
        for (Language language : languages) {
            if (language == languages.get(0) || !text.english().equals(text.chinese())) {
                paragraph(style).createRun().setText(clean(text.in(language)));
            }
        }
    }

    private XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = file.createParagraph();
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        return paragraph;
    }

    private void picture(Block.Picture picture, Language language) throws IOException {
        Figure figure = picture.figure();
        Text number = picture.count();
        paragraph(WordStyles.SUBHEADING)
                .createRun()
                .setText(clean(number.then(figure.title()).in(language)));
        try {
            WordPicture.of(figure, drawn.svg(figure, language), language, above)
                    .write(file, drawn.png(figure, language), language);
            above = warned;
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a PNG of our own is a picture", e);
        }
        paragraph(WordStyles.CAPTION).createRun().setText(clean(figure.caption().in(language)));
    }

    /** Text that XML can carry, without turned writing. */
    static String clean(String text) {
        return Wording.of(text).text();
    }
}
