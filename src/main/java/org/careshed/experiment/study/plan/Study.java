package org.careshed.experiment.study.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.Quantity;
import org.careshed.experiment.dial.Shorter;
import org.careshed.scenario.problem.Site;

/**
 * An experiment: one county, run at many settings of some parameters.
 *
 * @param id name of its file
 * @param name for people
 * @param scenario the scenario file
 * @param effort how much is simulated at each point
 * @param parameters what is turned
 * @param outputs what is looked at
 * @param design which settings are tried
 * @param site where the file begins
 */
public record Study(
        String id,
        String name,
        Path scenario,
        Effort effort,
        List<Dial> parameters,
        List<Output> outputs,
        Design design,
        Site site) {

    public Study {
        parameters = List.copyOf(parameters);
        outputs = List.copyOf(outputs);
    }

    /**
     * How much is simulated at each point.
     *
     * @param replications from 0 on, the same at every point
     * @param seed of the points and of the intervals
     * @param calendar instead of the scenario's
     * @param measures which measures listen
     */
    public record Effort(int replications, long seed, Optional<Shorter> calendar, MeasureSet measures) {}

    /**
     * A figure that is looked at.
     *
     * @param id short name, unique in its file
     * @param name for people
     * @param quantity the figure of a run
     * @param site where it stands in its file
     */
    public record Output(String id, String name, Quantity quantity, Site site) {}
}
