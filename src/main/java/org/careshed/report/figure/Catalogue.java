package org.careshed.report.figure;

import java.util.Comparator;
import java.util.List;
import org.careshed.report.figure.bed.BedsInUse;
import org.careshed.report.figure.busy.HowBusy;
import org.careshed.report.figure.contrast.WhatChanges;
import org.careshed.report.figure.day.DayByDay;
import org.careshed.report.figure.fair.HowEven;
import org.careshed.report.figure.fair.WhoIsServed;
import org.careshed.report.figure.fit.AgainstKnown;
import org.careshed.report.figure.flow.FlowMap;
import org.careshed.report.figure.flow.MonthFlows;
import org.careshed.report.figure.money.WhoPays;
import org.careshed.report.figure.moved.SwitcherFlows;
import org.careshed.report.figure.proof.PublishedAndOurs;
import org.careshed.report.figure.proof.WhatIsPinnedDown;
import org.careshed.report.figure.proof.WhatWasFitted;
import org.careshed.report.figure.town.TownShares;
import org.careshed.report.figure.wait.WaitCurves;
import org.careshed.report.figure.week.BusierHours;
import org.careshed.report.figure.week.BusyHours;
import org.careshed.report.figure.week.BusyWeeks;
import org.careshed.report.subject.Study;

/** All kinds of figures, in the order of the report. */
public final class Catalogue {
    private static final List<FigureKind> KINDS = List.of(
            new FlowMap(),
            new MonthFlows(),
            new SwitcherFlows(),
            TownShares::of,
            HowBusy::of,
            BusyWeeks::of,
            BusyHours::of,
            BusierHours::of,
            WaitCurves::of,
            BedsInUse::of,
            DayByDay::of,
            WhatChanges::of,
            WhoIsServed::of,
            HowEven::of,
            WhoPays::of,
            AgainstKnown::of,
            WhatWasFitted::of,
            WhatIsPinnedDown::of,
            PublishedAndOurs::of);

    private Catalogue() {}

    /** The figures of a study, chapter by chapter, all processors at work. */
    public static List<Figure> of(Study study) {
        return KINDS.parallelStream()
                .flatMap(kind -> kind.of(study).stream())
                .sorted(Comparator.comparing(Figure::chapter))
                .toList();
    }
}
