package org.careshed.experiment.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.careshed.experiment.attribution.asked.Attribution;
import org.careshed.experiment.attribution.asked.Factor;
import org.careshed.experiment.attribution.factorial.Word;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.landing.Tables;
import org.careshed.result.Column;
import org.careshed.result.Table;

/** An attribution as tidy tables: its factors, which of them are on in which arm, and what each did. */
public final class AttributionTables {
    private static final List<Column> FIGURE = List.of(
            Column.text("measure", "Name of the figure."),
            Column.text("of", "What it is of: all, a tier, a facility and resource."),
            Column.text("unit", "Its unit; shares go from 0 to 1."));
    private static final List<Column> JUDGED = List.of(
            Column.decimal("p", "", "Two-sided p-value of no effect."),
            Column.decimal("holm_p", "", "The same, adjusted over all rows that have one (Holm)."),
            Column.text("verdict", "more, less, no detectable difference, or not decided."));
    private static final Table FACTORS = new Table(
            "factors",
            "What is on or off.",
            List.of(
                    Column.text("factor", "Id of the factor."),
                    Column.text("letter", "The letter that stands for it."),
                    Column.text("name", "Its name for people."),
                    Column.text("levers", "Its levers, as the scenario names them.")),
            List.of());
    private static final Table SHARES = head(
            "shares",
            "What of the whole effect is due to each factor (Shapley); shares of a figure add up to the whole.",
            Column.text("factor", "Id of the factor."),
            Column.text("letter", "The letter that stands for it."),
            Column.decimal("share", "", "Mean over worlds, six decimals."),
            Column.decimal("half_width", "", "Half of its 95 % interval, Student's t; null in one world."),
            Column.decimal("half_width_by_orders", "", "What drawn orders alone would leave of it; null without them."),
            Column.decimal("alone", "", "The factor on and no other, against none; null where orders are drawn."),
            Column.decimal("alone_half_width", "", "Half of its 95 % interval."),
            Column.decimal("last", "", "All on, against all but the factor; null where orders are drawn."),
            Column.decimal("last_half_width", "", "Half of its 95 % interval."));
    private static final Table EFFECTS = head(
            "effects",
            "Main effects and interactions of two over the settings of the other factors.",
            Column.text("letters", "Letters of the factors."),
            Column.text("factors", "Ids of the factors."),
            Column.text("told_with", "Effects that a fraction cannot tell from it; empty for none."),
            Column.decimal("effect", "", "Mean over worlds."),
            Column.decimal("half_width", "", "Half of its 95 % interval, Student's t; null in one world."));

    private AttributionTables() {}

    /** The tables that only attributions have, without rows. */
    public static List<Table> heads() {
        return List.of(FACTORS, SHARES, EFFECTS);
    }

    /** All tables; {@code shares} of a fraction and {@code effects} of drawn orders have no rows. */
    static List<Table> of(Attributed attributed) {
        Map<String, List<Map<String, String>>> rows = attributed.rows();
        return List.of(
                Tables.filled(Tables.ARMS, arms(attributed)),
                Tables.filled(FACTORS, factors(attributed.asked())),
                Tables.filled(Tables.SETTINGS, settings(attributed)),
                Tables.of(
                        Tables.CONTRASTS,
                        attributed.answers().stream()
                                .map(AttributionTables::contrast)
                                .toList()),
                Tables.of(SHARES, rows.getOrDefault(SHARES.name(), List.of())),
                Tables.of(EFFECTS, rows.getOrDefault(EFFECTS.name(), List.of())),
                Tables.student(attributed.asked().effort().replications()));
    }

    private static Table head(String name, String meaning, Column... own) {
        return new Table(
                name,
                meaning,
                Stream.of(FIGURE, List.of(own), JUDGED, Tables.DRAWS)
                        .flatMap(List::stream)
                        .toList(),
                List.of());
    }

    private static List<List<String>> arms(Attributed attributed) {
        List<List<String>> rows = new ArrayList<>();
        attributed
                .layout()
                .worlds()
                .forEach((on, worlds) -> rows.add(List.of(
                        attributed.arms().name(on),
                        Word.text(on),
                        on == 0 ? "base" : "other",
                        Integer.toString(worlds.size()))));
        return rows;
    }

    private static List<List<String>> factors(Attribution asked) {
        List<List<String>> rows = new ArrayList<>();
        for (Factor factor : asked.factors()) {
            rows.add(List.of(
                    factor.id(),
                    Word.text(1 << rows.size()),
                    factor.name(),
                    DesignText.levers(asked, factor.places())));
        }
        return rows;
    }

    private static List<List<String>> settings(Attributed attributed) {
        List<Factor> factors = attributed.asked().factors();
        List<List<String>> rows = new ArrayList<>();
        for (int on : attributed.layout().worlds().keySet()) {
            for (int factor = 0; factor < factors.size(); factor++) {
                boolean isOn = (on & 1 << factor) != 0;
                rows.add(List.of(
                        attributed.arms().name(on), factors.get(factor).id(), isOn ? "on" : "off", isOn ? "1" : "0"));
            }
        }
        return rows;
    }

    /** All factors on against none. */
    private static Map<String, String> contrast(Answer answer) {
        Map<String, String> row = Tables.contrast(Arms.ALL, Arms.NONE, answer.figure(), answer.whole());
        row.putAll(OverDraws.cells(answer.over()));
        return row;
    }
}
