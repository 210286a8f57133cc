package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.careshed.county.County;
import org.careshed.journal.ReferralMade;
import org.careshed.journal.RunEnds;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Counted;
import org.careshed.measure.tally.Figures;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * Referrals that patients follow: {@code referrals_per_person_year} of {@code up}, {@code down} and {@code out}
 * (residents only), and all of them by tiers, direction and condition in the table {@code referrals}.
 */
final class Referrals implements Measure, ReferralMade, WarmUpEnds, RunEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("from_tier", "Id of the tier that refers."),
            Column.text("to_tier", "Id of the tier referred to."),
            Column.text("direction", "up, down, or out of the county."),
            Column.text("condition", "Id of the condition."),
            Column.integer("referrals", "referrals", "Referrals that patients followed in the counted time."));

    private static final Direction[] DIRECTIONS = Direction.values();

    private final County county;
    private final int tiers;
    private final int kinds;
    private final Counted counted = new Counted();
    private final long[] referrals;
    private final long[] ofResidents = new long[DIRECTIONS.length];

    Referrals(County county) {
        this.county = county;
        tiers = county.tiers().size();
        kinds = county.kinds().size();
        referrals = new long[tiers * tiers * DIRECTIONS.length * kinds];
    }

    @Override
    public void referralMade(long atMs, int from, int to, long need, int resident, int condition, Direction direction) {
        referrals[cell(county.tierOf()[from], county.tierOf()[to], direction, condition)]++;
        ofResidents[direction.ordinal()] += resident >= 0 ? 1 : 0;
    }

    @Override
    public void warmUpEnds(long atMs) {
        counted.begin(atMs);
        Arrays.fill(referrals, 0);
        Arrays.fill(ofResidents, 0);
    }

    @Override
    public void runEnds(long atMs) {
        counted.end(atMs);
    }

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (Direction direction : DIRECTIONS) {
            readings.add(Figures.perPersonYear(
                    "referrals_per_person_year",
                    word(direction),
                    "referrals",
                    ofResidents[direction.ordinal()],
                    county.population().size(),
                    counted.ms()));
        }
        return readings;
    }

    @Override
    public List<Table> tables() {
        List<List<String>> rows = new ArrayList<>();
        for (int from = 0; from < tiers; from++) {
            for (int to = 0; to < tiers; to++) {
                addRows(rows, from, to);
            }
        }
        String meaning =
                "Referrals followed, by tiers, direction and condition; combinations without one are left out.";
        return List.of(new Table("referrals", meaning, COLUMNS, rows));
    }

    private void addRows(List<List<String>> rows, int from, int to) {
        for (Direction direction : DIRECTIONS) {
            for (int condition = 0; condition < kinds; condition++) {
                long count = referrals[cell(from, to, direction, condition)];
                if (count > 0) {
                    rows.add(List.of(
                            county.tiers().get(from).id(),
                            county.tiers().get(to).id(),
                            word(direction),
                            county.kinds().get(condition),
                            Long.toString(count)));
                }
            }
        }
    }

    private int cell(int from, int to, Direction direction, int condition) {
        return ((from * tiers + to) * DIRECTIONS.length + direction.ordinal()) * kinds + condition;
    }

    private static String word(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }
}
