package org.careshed.experiment.calibration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.experiment.calibration.plan.Calibration;
import org.careshed.experiment.calibration.plan.Target;
import org.careshed.scenario.Scenario;

/**
 * All that a calibration found.
 *
 * @param plan what was asked
 * @param fit settings of the free parameters, on the scale on which they move
 * @param numbers of the scenario that the fit changes, by path
 * @param all the numbers of the scenario's own file, by path
 * @param scenario the fitted scenario
 * @param figures of the fit, over the last replications
 * @param sensitivity how targets answer to the free parameters
 * @param draws of the ensemble; none where none was asked
 * @param without figures of the county without its levers; absent where none was asked
 * @param withoutDraws the same by id of prior for each draw that was kept
 */
record Found(
        Calibration plan,
        List<Double> fit,
        SortedMap<String, BigDecimal> numbers,
        SortedMap<String, BigDecimal> all,
        Scenario scenario,
        Figures figures,
        Sensitivity sensitivity,
        List<Draw> draws,
        java.util.Optional<Figures> without,
        List<Map<String, Double>> withoutDraws) {

    Found {
        fit = List.copyOf(fit);
        draws = List.copyOf(draws);
        withoutDraws = List.copyOf(withoutDraws);
        numbers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    /** The fit itself as draw 0. */
    Draw centre() {
        Map<String, Double> seen = new TreeMap<>();
        plan.figures().forEach(target -> seen.put(target.id(), figures.of(target)));
        return new Draw(0, List.of(), fit, numbers, seen, List.of());
    }

    /** The draws that agree with all that is known. */
    List<Draw> kept() {
        return draws.stream().filter(Draw::kept).toList();
    }

    /** Settings of a free parameter in the draws that were kept, on the scale on which it moves. */
    double[] refitted(int free) {
        return kept().stream().mapToDouble(draw -> draw.fitted().get(free)).toArray();
    }

    /** Figures of a target in the draws that were kept; none where the shorter calendar does not have it. */
    double[] drawn(Target target) {
        return kept().stream()
                .filter(draw -> draw.figures().containsKey(target.id()))
                .mapToDouble(draw -> draw.figures().get(target.id()))
                .toArray();
    }

    /** Ids of all columns of parameters: drawn, then free. */
    List<String> parameters() {
        List<String> ids = new ArrayList<>();
        plan.ensemble().ifPresent(ensemble -> ensemble.drawn().forEach(dial -> ids.add(dial.id())));
        plan.free().forEach(free -> ids.add(free.id()));
        return ids;
    }
}
