package org.careshed.report.drawing;

import java.util.List;

/**
 * A finished picture.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param title what it is, for screen readers
 * @param description what it says, for screen readers
 * @param cuts heights at which a page may end without cutting anything in two, ascending
 */
public record Sheet(
        double width, double height, String title, String description, List<Mark> marks, List<Double> cuts) {
    public Sheet {
        title = Wording.of(title).text();
        description = Wording.of(description).text();
        marks = List.copyOf(marks);
        cuts = List.copyOf(cuts);
    }
}
