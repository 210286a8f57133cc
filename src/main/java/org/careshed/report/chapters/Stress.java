package org.careshed.report.chapters;

import java.util.List;
import org.careshed.language.Text;
import org.careshed.report.document.Block;
import org.careshed.report.subject.Study;

/**
 * How the study was made, in the 24 items that STRESS-DES asks for (Monks and others 2019, Journal of Simulation 13): what a
 * run knows is filled in from it, what only people know comes from the scenario, or is called not stated.
 */
final class Stress {
    private final Study study;

    Stress(Study study) {
        this.study = study;
    }

    List<Block> blocks() {
        StressItems items = new StressItems();
        new StressModel(study, items).write();
        new StressRun(study, items).write();
        return List.of(
                new Block.Heading(Text.of("Method, as STRESS asks", "方法（按STRESS清单）")),
                new Block.Grid(
                        Text.of("The 24 items of STRESS-DES", "STRESS-DES的24个条目"),
                        List.of(Text.of("Item", "条目"), Text.of("What holds here", "本研究情况")),
                        2,
                        items.rows(),
                        false));
    }
}
