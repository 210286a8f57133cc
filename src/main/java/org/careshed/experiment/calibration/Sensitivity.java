package org.careshed.experiment.calibration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.careshed.experiment.calibration.Evaluations.Point;
import org.careshed.experiment.calibration.plan.Calibration;
import org.careshed.experiment.calibration.plan.Free;
import org.careshed.experiment.calibration.plan.Target;
import org.careshed.experiment.dial.Dial;

/**
 * How the targets answer to the free parameters around the fit, and what that leaves open of them: with priors P and
 * tolerances as standard deviations W, the parameters' covariance after the fit is (P^-1 + J' W^-1 J)^-1.
 */
final class Sensitivity {
    /** Size of the move that slopes are taken from, in prior standard deviations. */
    private static final double MOVE = 0.25;

    private final Calibration plan;
    private final double[][] slopes;
    private final double[] posteriorSd;

    private Sensitivity(Calibration plan, double[][] slopes) {
        this.plan = plan;
        this.slopes = slopes;
        this.posteriorSd = posterior(plan, slopes);
    }

    /** Simulates each parameter moved alone. */
    static Sensitivity around(Workbench bench, double[] fit) {
        Calibration plan = bench.plan();
        SortedMap<String, BigDecimal> numbers = bench.panel().numbers();
        List<Point> points = new ArrayList<>();
        points.add(bench.shorter(bench.fitted(numbers, fit)));
        double[] moves = new double[fit.length];
        for (int i = 0; i < fit.length; i++) {
            moves[i] = move(plan.free().get(i), fit[i]);
            double[] moved = fit.clone();
            moved[i] += moves[i];
            points.add(bench.shorter(bench.fitted(numbers, moved)));
        }
        List<Figures> figures = bench.evaluations().all(points);
        double[][] slopes = new double[plan.targets().size()][fit.length];
        for (int t = 0; t < slopes.length; t++) {
            Target target = plan.targets().get(t);
            double centre = target.scaled(figures.get(0).of(target));
            for (int i = 0; i < fit.length; i++) {
                slopes[t][i] = (target.scaled(figures.get(i + 1).of(target)) - centre) / moves[i];
            }
        }
        return new Sensitivity(plan, slopes);
    }

    /** Standard deviation of a free parameter after the fit, on the scale on which it moves. */
    double posteriorSd(int free) {
        return posteriorSd[free];
    }

    /** The same as a share of that before the fit. */
    double ratio(int free) {
        return posteriorSd[free] / plan.free().get(free).priorSd();
    }

    /**
     * Change of some parameters by change of as many targets.
     *
     * @param movers positions of the parameters
     * @param followed the targets
     */
    double[][] inverse(List<Integer> movers, List<Target> followed) {
        int n = movers.size();
        double[][] square = new double[n][n];
        for (int t = 0; t < n; t++) {
            int row = plan.targets().indexOf(followed.get(t));
            for (int i = 0; i < n; i++) {
                square[t][i] = slopes[row][movers.get(i)];
            }
        }
        LUDecomposition solved = new LUDecomposition(new Array2DRowRealMatrix(square, false));
        if (solved.getSolver().isNonSingular()) {
            return solved.getSolver().getInverse().getData();
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            inverse[i][i] = plan.free().get(movers.get(i)).falls() ? -1 : 1;
        }
        return inverse;
    }

    /** Towards the inside where the bounds are near. */
    private static double move(Free free, double at) {
        Dial dial = free.dial();
        double size = Math.min(MOVE * free.priorSd(), (dial.moving(dial.high()) - dial.moving(dial.low())) / 4);
        return at + size <= dial.moving(dial.high()) ? size : -size;
    }

    private static double[] posterior(Calibration plan, double[][] slopes) {
        int n = plan.free().size();
        RealMatrix precision = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            double sd = plan.free().get(i).priorSd();
            precision.addToEntry(i, i, 1 / (sd * sd));
        }
        for (int t = 0; t < slopes.length; t++) {
            double sd = plan.targets().get(t).sd();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    precision.addToEntry(i, j, slopes[t][i] * slopes[t][j] / (sd * sd));
                }
            }
        }
        RealMatrix covariance = new LUDecomposition(precision).getSolver().getInverse();
        double[] sds = new double[n];
        for (int i = 0; i < n; i++) {
            sds[i] = StrictMath.sqrt(covariance.getEntry(i, i));
        }
        return sds;
    }
}
