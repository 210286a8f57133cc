package org.careshed.experiment.calibration;

import java.util.ArrayList;
import java.util.List;
import org.careshed.experiment.calibration.plan.Calibration;
import org.careshed.experiment.calibration.plan.Free;
import org.careshed.experiment.calibration.plan.Target;
import org.careshed.experiment.dial.Dial;
import org.careshed.language.Text;

/**
 * Share inversion on simulated figures: the parameters that follow a target are moved together until every one of those
 * targets is close, under the same luck at every step.
 */
final class Inversion {
    private final Workbench bench;
    private final List<Integer> movers = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();

    Inversion(Workbench bench) {
        this.bench = bench;
        List<Free> free = bench.plan().free();
        for (int i = 0; i < free.size(); i++) {
            if (free.get(i).follows().isPresent()) {
                movers.add(i);
                targets.add(bench.plan().target(free.get(i).follows().get()));
            }
        }
    }

    /** Positions of the parameters that it moves, among the free ones. */
    List<Integer> movers() {
        return List.copyOf(movers);
    }

    /** The targets that they follow, in the same order. */
    List<Target> targets() {
        return List.copyOf(targets);
    }

    /** Moves from a place; the best place that a step came to. */
    double[] from(double[] start) {
        double[] best = start.clone();
        if (movers.isEmpty()) {
            return best;
        }
        Calibration.Effort effort = bench.plan().effort();
        Steering steering = steering(start, shares());
        double least = Double.POSITIVE_INFINITY;
        for (int step = 1; step <= effort.most(); step++) {
            double[] at = placed(start, steering.at());
            Figures figures = bench.evaluations()
                    .one(bench.full(bench.fitted(bench.panel().numbers(), at), effort.steps()));
            bench.requireAll(figures, bench.plan().figures());
            bench.tell(Text.of("step {step}: {line}", "第 {step} 步：{line}")
                    .with("step", step)
                    .with("line", Workbench.line(targets, figures)));
            double miss = worst(figures);
            if (miss < least) {
                least = miss;
                best = at;
            }
            if (miss <= effort.closeness()) {
                return best;
            }
            steering.move(missing(figures));
        }
        return best;
    }

    /** A steering of the movers alone from a place of all. */
    Steering steering(double[] start, double[][] inverse) {
        int n = movers.size();
        double[] at = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        for (int i = 0; i < n; i++) {
            Dial dial = bench.plan().free().get(movers.get(i)).dial();
            at[i] = start[movers.get(i)];
            low[i] = dial.moving(dial.low());
            high[i] = dial.moving(dial.high());
        }
        return new Steering(at, inverse, low, high);
    }

    /** Share inversion's own slope: each parameter by what its target misses. */
    private double[][] shares() {
        double[][] inverse = new double[movers.size()][movers.size()];
        for (int i = 0; i < movers.size(); i++) {
            inverse[i][i] = bench.plan().free().get(movers.get(i)).falls() ? -1 : 1;
        }
        return inverse;
    }

    /** A place of all parameters with the movers elsewhere. */
    double[] placed(double[] all, double[] moved) {
        double[] at = all.clone();
        for (int i = 0; i < moved.length; i++) {
            at[movers.get(i)] = moved[i];
        }
        return at;
    }

    private double worst(Figures figures) {
        return targets.stream()
                .mapToDouble(target -> target.miss(figures.of(target)))
                .max()
                .orElse(0);
    }

    private double[] missing(Figures figures) {
        return targets.stream()
                .mapToDouble(target -> target.scaled(target.value()) - target.scaled(figures.of(target)))
                .toArray();
    }
}
