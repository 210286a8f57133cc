package org.careshed.experiment.siting;

import java.util.List;
import org.careshed.experiment.siting.question.Siting;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problems;

/** Whether so many can be placed at all. */
final class Affordable {
    private Affordable() {}

    /** @throws org.careshed.scenario.problem.ScenarioException when the sites or the money do not suffice */
    static void require(Siting siting, Sets sets) {
        Siting.Number number = siting.number();
        Problems problems = new Problems();
        int room = sets.candidates().size() * number.perSite();
        if (room < number.all()) {
            problems.add(
                    siting.sites().number(),
                    new Fault(
                                    Code.OUT_OF_RANGE,
                                    Text.of("`how_many` must find room at the candidates", "`how_many` 须能在候选地点放得下"))
                            .found(Text.of(
                                            "{all}, but {sites} sites with at most {each} each",
                                            "{all}，但只有 {sites} 个地点，每处最多 {each} 个")
                                    .with("all", number.all())
                                    .with("sites", sets.candidates().size())
                                    .with("each", number.perSite()))
                            .fix(Text.of(
                                            "write `how_many: {room}`, name more candidates or raise `most_per_site`",
                                            "写 `how_many: {room}`，或写更多候选地点，或调大 `most_per_site`")
                                    .with("room", room)));
        } else if (sets.grown(List.of()).isEmpty()) {
            problems.add(
                    siting.sites().number(),
                    new Fault(
                                    Code.OUT_OF_RANGE,
                                    Text.of("`budget` must pay for one site at least", "`budget` 须至少够一个地点的费用"))
                            .found(Text.of("every candidate costs more", "每个候选地点的费用都更高"))
                            .fix(Text.of("raise `budget`", "调高 `budget`")));
        }
        problems.throwIfAny();
    }
}
