package org.careshed.experiment.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;
import org.careshed.experiment.calibration.plan.Calibration.Method;
import org.careshed.experiment.calibration.plan.Free;
import org.careshed.experiment.dial.Dial;
import org.careshed.language.Text;
import org.careshed.quantity.Fixed;

/** Moves the parameters that follow no target until the weighted squared misses of all targets are least. */
final class Optimiser {
    private static final double RADIUS = 0.2;
    private static final double STOP = 1e-3;
    private static final long SEED = 20220101;

    private final Workbench bench;
    private final List<Integer> movers = new ArrayList<>();
    private double[] best = new double[0];
    private double least;
    private int step;

    Optimiser(Workbench bench) {
        this.bench = bench;
        List<Free> free = bench.plan().free();
        for (int i = 0; i < free.size(); i++) {
            if (free.get(i).follows().isEmpty()) {
                movers.add(i);
            }
        }
    }

    /** Whether there is anything to move. */
    boolean idle() {
        return movers.isEmpty();
    }

    /** Moves from a place; the best place that an evaluation came to. */
    double[] from(double[] start) {
        best = start.clone();
        least = Double.POSITIVE_INFINITY;
        step = 0;
        double[] guess = movers.stream()
                .mapToDouble(i -> share(dial(i), start[i]))
                .map(share -> Math.max(0, Math.min(1, share)))
                .toArray();
        ObjectiveFunction cost = new ObjectiveFunction(shares(start));
        try {
            minimise(cost, guess);
        } catch (MathIllegalStateException enough) {
            // the evaluations that were allowed are used up: the best of them counts
            bench.tell(Text.of("the optimiser used its {most} evaluations", "优化器已用完 {most} 次求值")
                    .with("most", bench.plan().effort().evaluations()));
        }
        return best.clone();
    }

    private MultivariateFunction shares(double[] start) {
        return shares -> {
            double[] at = start.clone();
            for (int i = 0; i < shares.length; i++) {
                Dial dial = dial(movers.get(i));
                at[movers.get(i)] = dial.moving(dial.at(Math.max(0, Math.min(1, shares[i]))));
            }
            return cost(at);
        };
    }

    private double cost(double[] at) {
        Figures figures = bench.evaluations()
                .one(bench.full(
                        bench.fitted(bench.panel().numbers(), at),
                        bench.plan().effort().steps()));
        bench.requireAll(figures, bench.plan().figures());
        double cost = bench.plan().targets().stream()
                .mapToDouble(target -> target.cost(figures.of(target)))
                .sum();
        bench.tell(Text.of("evaluation {step}: cost {cost}, {line}", "第 {step} 次求值：代价 {cost}，{line}")
                .with("step", ++step)
                .with("cost", Fixed.of(cost, 3))
                .with("line", Workbench.line(bench.plan().targets(), figures)));
        if (cost < least) {
            least = cost;
            best = at.clone();
        }
        return cost;
    }

    private void minimise(ObjectiveFunction cost, double[] guess) {
        int n = guess.length;
        double[] low = new double[n];
        double[] high = new double[n];
        Arrays.fill(high, 1);
        MaxEval most = new MaxEval(bench.plan().effort().evaluations());
        SimpleBounds bounds = new SimpleBounds(low, high);
        if (bench.plan().effort().method() == Method.BOBYQA && n > 1) {
            new BOBYQAOptimizer(2 * n + 1, RADIUS, STOP)
                    .optimize(most, cost, GoalType.MINIMIZE, bounds, new InitialGuess(guess));
            return;
        }
        double[] sigma = new double[n];
        Arrays.fill(sigma, RADIUS);
        int population = 4 + (int) Math.floor(3 * StrictMath.log(n));
        new CMAESOptimizer(Integer.MAX_VALUE, 0, true, 0, 0, new MersenneTwister(SEED), false, null)
                .optimize(
                        most,
                        cost,
                        GoalType.MINIMIZE,
                        bounds,
                        new InitialGuess(guess),
                        new CMAESOptimizer.Sigma(sigma),
                        new CMAESOptimizer.PopulationSize(population));
    }

    private Dial dial(int free) {
        return bench.plan().free().get(free).dial();
    }

    private static double share(Dial dial, double moving) {
        return (moving - dial.moving(dial.low())) / (dial.moving(dial.high()) - dial.moving(dial.low()));
    }
}
