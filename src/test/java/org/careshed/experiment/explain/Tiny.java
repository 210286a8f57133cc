package org.careshed.experiment.explain;

import java.nio.file.Path;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.explain.story.ResidentId;
import org.careshed.experiment.explain.story.ResidentStory;
import org.careshed.policy.Policies;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;

/** The small county that is shipped, as it is and with one more doctor. */
public final class Tiny {

    private Tiny() {}

    public static Prepared asItIs() {
        return Prepared.of(scenario("county.yaml"));
    }

    public static Prepared oneMoreDoctor() {
        return Prepared.of(scenario("one-more-doctor.yaml"));
    }

    public static Scenario scenario(String file) {
        return new ScenarioReader(Policies.shapes())
                .read(Path.of("scenarios/tiny").resolve(file))
                .scenario();
    }

    /** The whole story of a resident. */
    public static ResidentStory story(Prepared county, String resident, Scope scope) {
        return new Retelling(county).tell(new ResidentId(county.county()).index(resident), 0, scope, share -> {});
    }
}
