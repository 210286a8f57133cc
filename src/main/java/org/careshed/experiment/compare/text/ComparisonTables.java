package org.careshed.experiment.compare.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.careshed.experiment.compare.Comparison;
import org.careshed.experiment.compare.Side;
import org.careshed.experiment.landing.Tables;
import org.careshed.result.Column;
import org.careshed.result.Table;

/** A comparison as tidy tables: its arms, what differs between them, and every contrast. */
public final class ComparisonTables {
    private static final Table DIFFERENCES = new Table(
            "differences",
            "What differs between the scenario of an arm and that of the base.",
            List.of(
                    Column.text("arm", "Id of the arm."),
                    Column.text("kind", "added, removed or changed."),
                    Column.text("where", "A lever, a path in the scenario, or a table and its row."),
                    Column.text("before", "What the base says; empty where it says nothing."),
                    Column.text("after", "What the arm says; empty where it says nothing."),
                    Column.text("words", "The difference in a sentence without its subject.")),
            List.of());

    private ComparisonTables() {}

    /** The tables that only comparisons have, without rows. */
    public static List<Table> heads() {
        return List.of(DIFFERENCES);
    }

    /** All tables. */
    public static List<Table> of(Comparison comparison) {
        return List.of(
                Tables.filled(
                        Tables.ARMS,
                        Stream.concat(
                                        Stream.of(arm(comparison.base(), "base")),
                                        comparison.others().stream().map(side -> arm(side, "other")))
                                .toList()),
                Tables.filled(
                        DIFFERENCES,
                        comparison.others().stream()
                                .flatMap(ComparisonTables::differences)
                                .toList()),
                Tables.filled(
                        Tables.CONTRASTS,
                        comparison.rows().stream()
                                .map(row -> contrast(ComparisonFiles.cells(comparison, row)))
                                .toList()),
                Tables.student(comparison.base().worlds()));
    }

    private static List<String> arm(Side side, String role) {
        return List.of(side.id(), side.name().english(), role, Integer.toString(side.worlds()));
    }

    private static Stream<List<String>> differences(Side side) {
        return side.differences().stream()
                .map(difference -> List.of(
                        side.id(),
                        difference.kind().name().toLowerCase(Locale.ROOT),
                        difference.where(),
                        difference.before(),
                        difference.after(),
                        difference.words().english()));
    }

    private static List<String> contrast(Map<String, String> cells) {
        return Tables.CONTRASTS.columns().stream()
                .map(column -> cells.get(column.name()))
                .toList();
    }
}
