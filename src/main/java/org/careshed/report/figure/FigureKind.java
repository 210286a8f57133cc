package org.careshed.report.figure;

import java.util.List;
import org.careshed.report.subject.Study;

/** A kind of figure; one line in {@code report.figure.Catalogue}. */
@FunctionalInterface
public interface FigureKind {
    /** The figures of this kind that a study has the tables for, one for each arm where that is what it shows. */
    List<Figure> of(Study study);
}
