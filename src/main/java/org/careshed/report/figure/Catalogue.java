package org.careshed.report.figure;

import java.util.Comparator;
import java.util.List;
import org.careshed.report.figure.flow.FlowMap;
import org.careshed.report.figure.moved.SwitcherFlows;
import org.careshed.report.figure.town.TownShares;
import org.careshed.report.figure.wait.WaitCurves;
import org.careshed.report.subject.Study;

/** All kinds of figures, in the order of the report. */
public final class Catalogue {
    private static final List<FigureKind> KINDS =
            List.of(new FlowMap(), new SwitcherFlows(), TownShares::of, WaitCurves::of);

    private Catalogue() {}

    /** The figures of a study, chapter by chapter. */
    public static List<Figure> of(Study study) {
        return KINDS.stream()
                .flatMap(kind -> kind.of(study).stream())
                .sorted(Comparator.comparing(Figure::chapter))
                .toList();
    }
}
