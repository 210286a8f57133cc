package org.careshed.experiment.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.chance.Keys;
import org.careshed.experiment.design.Grid;
import org.careshed.experiment.design.HaltonPoints;
import org.careshed.experiment.design.LatinHypercube;
import org.careshed.experiment.design.SobolPoints;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.Panel;
import org.careshed.experiment.sensitivity.Morris;
import org.careshed.experiment.sensitivity.SobolIndices;
import org.careshed.experiment.study.plan.Design;
import org.careshed.experiment.study.plan.Study;

/**
 * The points of an experiment.
 *
 * @param columns names of what is set
 * @param points in their order
 * @param shares of the parameters' ranges by point; none for a grid or rows
 */
record Layout(List<String> columns, List<Point> points, double[][] shares) {
    private static final long SPREAD = Keys.id("experiment spread");

    Layout {
        columns = List.copyOf(columns);
        points = List.copyOf(points);
    }

    /**
     * Lays an experiment out over the numbers of its scenario.
     *
     * @throws org.careshed.scenario.problem.ScenarioException with every path and column that leads to no number
     */
    static Layout of(Study study, SortedMap<String, BigDecimal> written) {
        Panel panel = new Panel(written, new TreeMap<>(), study.parameters());
        Design design = study.design();
        if (design instanceof Design.Rows rows) {
            return new RowsLayout(study, panel, rows).layout();
        }
        if (design instanceof Design.Grid grid) {
            return grid(study, panel, grid);
        }
        double[][] shares = shares(study);
        double[][] settings = new double[shares.length][];
        for (int point = 0; point < shares.length; point++) {
            settings[point] = shares[point].clone();
            for (int i = 0; i < settings[point].length; i++) {
                settings[point][i] = study.parameters().get(i).at(shares[point][i]);
            }
        }
        return of(study, panel, settings, shares);
    }

    /** The key of everything that an experiment draws. */
    static long key(Study study) {
        return Keys.of(Keys.of(0, study.effort().seed()), SPREAD);
    }

    /** The trajectories of an experiment that screens. */
    static Morris morris(Study study, Design.Morris design) {
        return new Morris(study.parameters().size(), design.trajectories(), design.levels(), key(study));
    }

    /** The pairs of an experiment that shares out variance. */
    static SobolIndices indices(Study study, Design.Indices design) {
        return new SobolIndices(study.parameters().size(), design.samples(), key(study));
    }

    private static double[][] shares(Study study) {
        Design design = study.design();
        if (design instanceof Design.Morris morris) {
            return morris(study, morris).points();
        }
        if (design instanceof Design.Indices indices) {
            return indices(study, indices).points();
        }
        Design.Sample sample = (Design.Sample) design;
        int parameters = study.parameters().size();
        return switch (sample.kind()) {
            case SOBOL -> SobolPoints.of(parameters, sample.points(), key(study));
            case HALTON -> HaltonPoints.of(parameters, sample.points(), key(study));
            default ->
                LatinHypercube.of(
                        study.parameters().stream()
                                .mapToLong(dial -> Keys.of(key(study), Keys.id(dial.id())))
                                .toArray(),
                        sample.points());
        };
    }

    private static Layout grid(Study study, Panel panel, Design.Grid grid) {
        List<List<Double>> levels = new ArrayList<>();
        for (Dial dial : study.parameters()) {
            List<Double> even = new ArrayList<>();
            for (int level = 0; level < grid.levels(); level++) {
                even.add(dial.at(Grid.share(level, grid.levels())));
            }
            levels.add(grid.settings().getOrDefault(dial.id(), even));
        }
        int[][] combinations = Grid.of(levels.stream().mapToInt(List::size).toArray());
        double[][] settings = new double[combinations.length][levels.size()];
        for (int point = 0; point < settings.length; point++) {
            for (int i = 0; i < levels.size(); i++) {
                settings[point][i] = levels.get(i).get(combinations[point][i]);
            }
        }
        return of(study, panel, settings, new double[0][]);
    }

    private static Layout of(Study study, Panel panel, double[][] settings, double[][] shares) {
        List<Dial> dials = study.parameters();
        List<Point> points = new ArrayList<>();
        for (int point = 0; point < settings.length; point++) {
            SortedMap<String, BigDecimal> numbers = panel.numbers();
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < dials.size(); i++) {
                double setting = settings[point][i];
                panel.turn(numbers, dials.get(i), setting);
                cells.add(Panel.number(setting).toPlainString());
            }
            points.add(new Point(Integer.toString(point + 1), cells, numbers(study, panel, numbers)));
        }
        return new Layout(dials.stream().map(Dial::id).toList(), points, shares);
    }

    /** What differs from the scenario's files, the calendar among it. */
    static SortedMap<String, BigDecimal> numbers(Study study, Panel panel, SortedMap<String, BigDecimal> all) {
        SortedMap<String, BigDecimal> changes = panel.changes(all);
        study.effort().calendar().ifPresent(calendar -> changes.putAll(calendar.numbers()));
        return changes;
    }
}
