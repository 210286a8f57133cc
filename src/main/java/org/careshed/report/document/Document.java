package org.careshed.report.document;

import java.util.ArrayList;
import java.util.List;
import org.careshed.language.Text;
import org.careshed.report.figure.Figure;

/**
 * A whole report.
 *
 * @param title what it is about
 * @param subtitle from what it was made, one line
 * @param warnings what stands on every page; empty if all is well
 * @param sections its chapters; the first is the first page
 */
public record Document(Text title, Text subtitle, List<Text> warnings, List<Section> sections) {
    public Document {
        warnings = List.copyOf(warnings);
        sections = List.copyOf(sections);
    }

    /** The same with a chapter before all others. */
    public Document after(Section first) {
        List<Section> all = new ArrayList<>(List.of(first));
        all.addAll(sections);
        return new Document(title, subtitle, warnings, all);
    }

    /** The same for paper, where nothing moves. */
    public Document still() {
        return new Document(
                title, subtitle, warnings, sections.stream().map(Section::still).toList());
    }

    /** All figures, in order. */
    public List<Figure> figures() {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Picture.class::isInstance)
                .map(block -> ((Block.Picture) block).figure())
                .toList();
    }
}
