package org.careshed.experiment.landing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careshed.experiment.compare.Figure;
import org.careshed.experiment.paired.Contrast;
import org.careshed.quantity.Fixed;
import org.careshed.result.Column;
import org.careshed.result.Estimate;
import org.careshed.result.Table;

/** Tables that experiments of every kind have beside those of their runs. */
public final class Tables {
    /** The arms. */
    public static final Table ARMS = new Table(
            "arms",
            "What was run: the scenarios of a comparison, the points of an experiment.",
            List.of(
                    Column.text("arm", "Id of the arm."),
                    Column.text("name", "Its name for people."),
                    Column.text("role", "base if the others are compared with it, else other."),
                    Column.integer("worlds", "runs", "Replications of the county as it is in which it was run.")),
            List.of());

    /** What was set in each arm. */
    public static final Table SETTINGS = new Table(
            "settings",
            "What was set in each arm.",
            List.of(
                    Column.text("arm", "Id of the arm."),
                    Column.text("parameter", "Id of the parameter or the factor, or path of the numbers."),
                    Column.text("setting", "As written, for example 0.5, +10% or on; empty where nothing is changed."),
                    Column.decimal("value", "", "The same, if it is a number; 1 for on, 0 for off.")),
            List.of());

    /** What is said of a difference over the draws of an ensemble. */
    public static final List<Column> DRAWS = List.of(
            Column.integer("draws", "draws", "Draws of the ensemble; null without one."),
            Column.decimal("draws_p5", "", "5 of 100 draws have a smaller difference."),
            Column.decimal("draws_p95", "", "5 of 100 draws have a larger one."),
            Column.text("dominates", "Which uncertainty is larger: luck, or the county."));

    /** Differences between an arm and the base. */
    public static final Table CONTRASTS = new Table(
            "contrasts",
            "By how much each figure differs between an arm and the base, in the same worlds.",
            Stream.concat(
                            Stream.of(
                                    Column.text("arm", "Id of the arm."),
                                    Column.text("base", "Id of the arm that it is compared with."),
                                    Column.text("measure", "Name of the figure."),
                                    Column.text("of", "What it is of: all, a tier, a facility and resource."),
                                    Column.text("unit", "Its unit; shares go from 0 to 1."),
                                    Column.decimal("base_mean", "", "Mean under the base."),
                                    Column.decimal("with_mean", "", "Mean under the arm."),
                                    Column.decimal("difference", "", "Mean over the worlds of arm minus base."),
                                    Column.decimal(
                                            "half_width",
                                            "",
                                            "Half of its 95 % interval, Student's t; null in one world."),
                                    Column.decimal("p", "", "Two-sided p-value of no difference."),
                                    Column.decimal(
                                            "holm_p", "", "The same, adjusted over all rows that have one (Holm)."),
                                    Column.decimal(
                                            "p_unpaired",
                                            "",
                                            "What p would be had the worlds not been paired (Welch)."),
                                    Column.decimal(
                                            "variance_ratio",
                                            "",
                                            "What pairing divides the variance by; null where the difference is always the same."),
                                    Column.integer("worlds", "runs", "Paired worlds."),
                                    Column.integer("undefined", "runs", "Those without a value on one side, left out."),
                                    Column.decimal("width_asked", "", "Half-width that was asked for."),
                                    Column.text("verdict", "more, less, no detectable difference, or not decided.")),
                            DRAWS.stream())
                    .toList(),
            List.of());

    private static final int DECIMALS = 9;
    private static final int P_DECIMALS = 12;
    private static final int MOST_DECIMALS = 15;
    private static final Table STUDENT = new Table(
            "student_t",
            "Quantiles of Student's t: half a 95 % interval is t95 times the standard error.",
            List.of(
                    Column.integer("freedom", "", "Degrees of freedom: worlds less one."),
                    Column.decimal("t95", "", "The quantile at 0.975.")),
            List.of());

    private Tables() {}

    /** The tables of this class, without rows. */
    public static List<Table> heads() {
        return List.of(ARMS, SETTINGS, CONTRASTS, STUDENT);
    }

    /** A table with rows. */
    public static Table filled(Table head, List<List<String>> rows) {
        return new Table(head.name(), head.meaning(), head.columns(), rows);
    }

    /**
     * A row of {@link #CONTRASTS} by column, as far as it says how much differs.
     *
     * @param arm id of the arm
     * @param base id of the arm that it is compared with
     */
    public static Map<String, String> contrast(String arm, String base, Figure figure, Contrast contrast) {
        Estimate difference = contrast.difference();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("arm", arm);
        cells.put("base", base);
        cells.put("measure", figure.measure());
        cells.put("of", figure.of());
        cells.put("unit", figure.unit());
        cells.put("base_mean", contrast.base().meanText(DECIMALS));
        cells.put("with_mean", contrast.with().meanText(DECIMALS));
        cells.put("difference", difference.meanText(DECIMALS));
        cells.put("half_width", difference.halfWidthText(DECIMALS));
        cells.put("p", contrast.pValue().map(p -> Fixed.of(p, P_DECIMALS)).orElse(""));
        cells.put("worlds", Integer.toString(difference.replications()));
        cells.put("undefined", Integer.toString(difference.undefined()));
        return cells;
    }

    /** A table with rows whose cells are given by column; those of other columns are left out, missing ones empty. */
    public static Table of(Table head, List<Map<String, String>> rows) {
        return filled(
                head,
                rows.stream()
                        .map(row -> head.columns().stream()
                                .map(column -> row.getOrDefault(column.name(), ""))
                                .toList())
                        .toList());
    }

    /** What SQL needs to make intervals of up to so many worlds. */
    public static Table student(int worlds) {
        return filled(
                STUDENT,
                IntStream.range(1, worlds)
                        .mapToObj(freedom ->
                                List.of(Integer.toString(freedom), Fixed.of(Estimate.studentT(freedom), MOST_DECIMALS)))
                        .toList());
    }
}
