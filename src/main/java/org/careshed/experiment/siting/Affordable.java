package org.careshed.experiment.siting;

import java.util.List;
import org.careshed.experiment.siting.question.Siting;
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
                    new Fault(Code.OUT_OF_RANGE, "`how_many` must find room at the candidates")
                            .found(number.all() + ", but " + sets.candidates().size() + " sites with at most "
                                    + number.perSite() + " each")
                            .fix("write `how_many: " + room + "`, name more candidates or raise `most_per_site`"));
        } else if (sets.grown(List.of()).isEmpty()) {
            problems.add(
                    siting.sites().number(),
                    new Fault(Code.OUT_OF_RANGE, "`budget` must pay for one site at least")
                            .found("every candidate costs more")
                            .fix("raise `budget`"));
        }
        problems.throwIfAny();
    }
}
