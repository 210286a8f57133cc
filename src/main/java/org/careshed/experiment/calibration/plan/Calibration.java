package org.careshed.experiment.calibration.plan;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.Shorter;

/**
 * What is to be fitted, to what, and how carefully.
 *
 * @param id short name
 * @param scenario the scenario file to fit
 * @param before numbers of the scenario that are others before the fit, by path
 * @param effort how much is simulated
 * @param free parameters of the fit
 * @param targets what is fitted
 * @param patterns what a draw of the ensemble must show beside the targets; nothing is fitted to it
 * @param heldOut what is only compared in the end
 * @param without the same county without its levers, whose figures are compared with a prior
 * @param ensemble other values that the evidence allows
 */
public record Calibration(
        String id,
        Path scenario,
        SortedMap<String, BigDecimal> before,
        Effort effort,
        List<Free> free,
        List<Target> targets,
        List<Target> patterns,
        List<Target> heldOut,
        Optional<Without> without,
        Optional<Ensemble> ensemble) {

    public Calibration {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        free = List.copyOf(free);
        targets = List.copyOf(targets);
        patterns = List.copyOf(patterns);
        heldOut = List.copyOf(heldOut);
    }

    /** The target of an id. */
    public Target target(String id) {
        return targets.stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** All figures that are looked at. */
    public List<Target> figures() {
        List<Target> all = new ArrayList<>(targets);
        all.addAll(patterns);
        all.addAll(heldOut);
        return all;
    }

    /**
     * How much is simulated.
     *
     * @param steps replications of each step, from 0 on
     * @param last replications of the fit in the end
     * @param most steps of share inversion
     * @param closeness a step is good enough when no followed target is off by more than this part of its tolerance
     * @param method the optimiser of what share inversion does not move
     * @param evaluations most evaluations of the optimiser
     * @param rounds how often inversion and optimiser take turns
     * @param shorter calendar of sensitivities and of the ensemble; empty for the scenario's
     */
    public record Effort(
            int steps,
            int last,
            int most,
            double closeness,
            Method method,
            int evaluations,
            int rounds,
            Optional<Shorter> shorter) {}

    /** Optimisers of Commons Math. */
    public enum Method {
        /** Powell's quadratic models; two parameters or more. */
        BOBYQA,
        /** Hansen's evolution strategy, with a generator of fixed seed. */
        CMA_ES
    }

    /**
     * The county without its levers.
     *
     * @param scenario file whose numbers have the same paths
     * @param priors what was thought before; never a target
     */
    public record Without(Path scenario, List<Target> priors) {
        public Without {
            priors = List.copyOf(priors);
        }
    }

    /**
     * Draws of what the evidence leaves open, each refitted.
     *
     * @param draws how many in one Latin hypercube
     * @param batches how many hypercubes; one more leaves the draws of those before as they are
     * @param seed of the draws
     * @param residents about how many residents stand for all in the inversion on expected shares; 0 for no inversion
     * @param corrections most simulated corrections of a draw
     * @param drawn what is drawn, evenly between the bounds
     */
    public record Ensemble(int draws, int batches, long seed, int residents, int corrections, List<Dial> drawn) {
        public Ensemble {
            drawn = List.copyOf(drawn);
        }
    }
}
