package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.Towns;
import org.careshed.result.Column;
import org.careshed.result.Table;

/** The table {@code fairness}: groups of residents side by side, added up from the smallest groups. */
final class FairnessTable {

    private static final List<Column> COLUMNS = List.of(
            Column.text("group", "What the residents are told apart by: town, age-band, scheme or poverty."),
            Column.text("value", "The town, age band or scheme; poor or not-poor."),
            Column.integer("residents", "persons", "Residents in the group."),
            Column.integer("visits", "visits", "Their counted visits."),
            Column.decimal("travel_minutes", "minutes", "Mean way of visits set out for, one way, door to door."),
            Column.decimal("wait_minutes", "minutes", "Mean time in queues of these visits, all queues together."),
            Column.decimal("own_yuan", "yuan", "What a resident of the group paid in the counted time, on average."),
            Column.integer("admissions", "patients", "Their admissions."));

    private final County county;
    private final Sums sums;
    private final long[] residents;
    private final List<List<String>> rows = new ArrayList<>();

    /** What is added up, by smallest group. */
    record Sums(long[] visits, long[] waitedMs, long[] trips, long[] travelMs, long[] ownFen, long[] admissions) {
        Sums(int groups) {
            this(
                    new long[groups],
                    new long[groups],
                    new long[groups],
                    new long[groups],
                    new long[groups],
                    new long[groups]);
        }

        void restart() {
            List.of(visits, waitedMs, trips, travelMs, ownFen, admissions).forEach(sum -> Arrays.fill(sum, 0));
        }
    }

    FairnessTable(County county, Sums sums, long[] residents) {
        this.county = county;
        this.sums = sums;
        this.residents = residents;
    }

    void byTown(IntUnaryOperator placeOf) {
        Towns towns = new Towns(county);
        for (int town = 0; town < towns.size(); town++) {
            int here = town;
            addRow("town", towns.id(town), group -> towns.ofPlace(placeOf.applyAsInt(group)) == here);
        }
    }

    void byBand(IntUnaryOperator bandOf) {
        for (int band = 0; band < county.scenario().ageBands().size(); band++) {
            int these = band;
            addRow("age-band", county.scenario().ageBands().get(band).id(), group -> bandOf.applyAsInt(group) == these);
        }
    }

    void byTrait(String name, String without, String with, IntPredicate trait) {
        addRow(name, without, trait.negate());
        addRow(name, with, trait);
    }

    Table table() {
        String meaning = "Residents by town, age band, scheme and poverty: how often they were treated in the counted"
                + " time, and at what effort; groups without residents are left out.";
        return new Table("fairness", meaning, COLUMNS, rows);
    }

    private void addRow(String name, String value, IntPredicate members) {
        int[] groups = IntStream.range(0, residents.length).filter(members).toArray();
        long people = sum(residents, groups);
        if (people > 0) {
            long visits = sum(sums.visits(), groups);
            rows.add(List.of(
                    name,
                    value,
                    Long.toString(people),
                    Long.toString(visits),
                    Figures.meanMinutesCell(sum(sums.travelMs(), groups), sum(sums.trips(), groups)),
                    Figures.meanMinutesCell(sum(sums.waitedMs(), groups), visits),
                    Figures.yuanCell(sum(sums.ownFen(), groups), people),
                    Long.toString(sum(sums.admissions(), groups))));
        }
    }

    private static long sum(long[] amounts, int[] groups) {
        return IntStream.of(groups).mapToLong(group -> amounts[group]).sum();
    }
}
