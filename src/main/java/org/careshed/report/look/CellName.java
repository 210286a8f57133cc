package org.careshed.report.look;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.report.input.Row;
import org.careshed.result.Table;
import org.careshed.result.folder.Results;
import org.careshed.result.name.OfferName;

/** What an id in a table of results is called, by the column in which it stands. */
public final class CellName {
    private static final Set<String> NAMED = Set.of(
            "tier",
            "from_tier",
            "to_tier",
            "facility",
            "group",
            "place",
            "home_place",
            "town",
            "to",
            "value",
            "offer",
            "quantity",
            "verdict");
    private static final Set<String> USUAL = Set.of(
            "condition",
            "resource",
            "bed_class",
            "service",
            "age_band",
            "scheme",
            "day_kind",
            "kind",
            "origin",
            "direction",
            "sector",
            "level",
            "group",
            "value",
            "grassroots",
            "in_county",
            "warm_up",
            "counted");

    private final Atlas atlas;

    private CellName(Atlas atlas) {
        this.atlas = atlas;
    }

    /** By the places, facilities and tiers that a folder has. */
    public static CellName in(Results results) {
        return new CellName(Atlas.of(rows(results, "places"), rows(results, "facilities"), rows(results, "tiers")));
    }

    /** Whether cells of a column may have names. */
    public boolean names(String column) {
        return NAMED.contains(column) || USUAL.contains(column);
    }

    /** Its name; none for what is called as it stands. */
    public Optional<Text> of(String column, String cell) {
        return named(column, cell)
                .or(() -> usual(column, cell))
                .filter(name -> !name.english().equals(cell) || !name.chinese().equals(cell));
    }

    /** By a table of the results. */
    private Optional<Text> named(String column, String cell) {
        return switch (column) {
            case "tier", "from_tier", "to_tier" ->
                Optional.ofNullable(atlas.tiers().get(cell))
                        .map(tier -> tier.name().words());
            case "facility", "group" ->
                Optional.ofNullable(atlas.providers().get(cell)) // a group is led by one
                        .map(one -> one.name().words());
            case "place", "home_place", "town", "to", "value" -> place(cell);
            case "quantity" -> Optional.of(QuantityName.of(cell, atlas));
            case "verdict" -> Optional.of(VerdictName.of(cell));
            case "offer" -> Optional.of(OfferName.of(cell));
            default -> Optional.empty();
        };
    }

    private static Optional<Text> usual(String column, String cell) {
        return USUAL.contains(column) && !cell.isEmpty() ? Optional.of(UsualName.words(cell)) : Optional.empty();
    }

    private Optional<Text> place(String id) {
        return Optional.ofNullable(atlas.sites().get(id))
                .or(() -> Optional.ofNullable(atlas.towns().get(id)))
                .map(site -> site.name().words());
    }

    private static List<Row> rows(Results results, String name) {
        if (!results.tableNames().contains(name)) {
            return List.of();
        }
        Table table = results.table(name);
        return Row.all(table);
    }
}
