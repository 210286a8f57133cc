package org.careshed.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.journal.EpisodeEnds;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Arranged;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.Sector;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Level;

/**
 * Episodes, from a need to its end, counted when they end after the warm-up's end; residents only. The table {@code
 * episodes} has all conditions; the readings only those that open an episode, so no refills.
 *
 * <p>{@code first_contact_grassroots_share_by_episode}: first contact at the grassroots / episodes with a contact. {@code
 * final_in_county_share_by_episode}: last contact in the county / resolved episodes with a contact. {@code
 * bypass_share}: first contact at a hospital, in the county or outside, / episodes with a contact whose need the
 * grassroots is able to treat (told only where needs have levels).
 */
final class Episodes implements Measure, EpisodeEnds, WarmUpEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("condition", "Id of the condition."),
            Column.integer("episodes", "episodes", "Episodes that ended in the counted time."),
            Column.integer("resolved", "episodes", "Those whose need was met."),
            Column.integer("unmet", "episodes", "Those whose need stays unmet."),
            Column.integer("contacts", "visits", "Contacts that they took."),
            Column.integer("first_grassroots", "episodes", "Those whose first contact was at the grassroots."),
            Column.integer("last_grassroots", "episodes", "Resolved ones whose last contact was at the grassroots."),
            Column.integer("last_in_county", "episodes", "Resolved ones whose last contact was inside the county."),
            Column.integer("with_contact", "episodes", "Those with a contact at all."),
            Column.integer("resolved_with_contact", "episodes", "Resolved ones with a contact at all."));

    private static final int GRASSROOTS = Sector.GRASSROOTS.ordinal();
    private static final int OUTSIDE = Sector.OUTSIDE.ordinal();

    private final County county;
    private final byte[] sector;
    private final boolean levels;
    private final long[] resolved;
    private final long[] unmet;
    private final long[] contacts;
    private final long[] begun;
    private final long[] firstGrassroots;
    private final long[] treated;
    private final long[] lastGrassroots;
    private final long[] lastInCounty;
    private final long[] simple;
    private final long[] bypassed;

    Episodes(County county) {
        this.county = county;
        sector = Sector.ofFacilities(county);
        levels = Arranged.competence(county.scenario());
        int kinds = county.kinds().size();
        resolved = new long[kinds];
        unmet = new long[kinds];
        contacts = new long[kinds];
        begun = new long[kinds];
        firstGrassroots = new long[kinds];
        treated = new long[kinds];
        lastGrassroots = new long[kinds];
        lastInCounty = new long[kinds];
        simple = new long[kinds];
        bypassed = new long[kinds];
    }

    @Override
    public void episodeEnds(
            long atMs, long need, int resident, int condition, Ending ending, int count, int first, int last) {
        if (resident < 0) {
            return;
        }
        boolean met = ending == Ending.RESOLVED;
        (met ? resolved : unmet)[condition]++;
        contacts[condition] += count;
        if (first >= 0) {
            begins(need, condition, sector[first]);
        }
        if (met && last >= 0) {
            treated[condition]++;
            lastGrassroots[condition] += sector[last] == GRASSROOTS ? 1 : 0;
            lastInCounty[condition] += sector[last] == OUTSIDE ? 0 : 1;
        }
    }

    private void begins(long need, int condition, int at) {
        begun[condition]++;
        firstGrassroots[condition] += at == GRASSROOTS ? 1 : 0;
        if (levels && county.levels().of(condition, need) <= Level.TOWN.ordinal()) {
            simple[condition]++;
            bypassed[condition] += at == GRASSROOTS ? 0 : 1;
        }
    }

    @Override
    public void warmUpEnds(long atMs) {
        for (long[] sums : List.of(
                resolved, unmet, contacts, begun, firstGrassroots, treated, lastGrassroots, lastInCounty, simple)) {
            Arrays.fill(sums, 0);
        }
        Arrays.fill(bypassed, 0);
    }

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        readings.add(share("first_contact_grassroots_share_by_episode", firstGrassroots, begun));
        readings.add(share("final_in_county_share_by_episode", lastInCounty, treated));
        if (levels) {
            readings.add(share("bypass_share", bypassed, simple));
        }
        return readings;
    }

    private Reading share(String measure, long[] part, long[] whole) {
        int[] opening = IntStream.range(0, part.length)
                .filter(i -> county.scenario().conditions().get(i).firstContact())
                .toArray();
        return Figures.share(
                measure,
                "all",
                IntStream.of(opening).mapToLong(i -> part[i]).sum(),
                IntStream.of(opening).mapToLong(i -> whole[i]).sum());
    }

    @Override
    public List<Table> tables() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < resolved.length; i++) {
            rows.add(List.of(
                    county.kinds().get(i),
                    Long.toString(resolved[i] + unmet[i]),
                    Long.toString(resolved[i]),
                    Long.toString(unmet[i]),
                    Long.toString(contacts[i]),
                    Long.toString(firstGrassroots[i]),
                    Long.toString(lastGrassroots[i]),
                    Long.toString(lastInCounty[i]),
                    Long.toString(begun[i]),
                    Long.toString(treated[i])));
        }
        String meaning = "Episodes of residents that ended in the counted time, by condition, in the scenario's order.";
        return List.of(new Table("episodes", meaning, COLUMNS, rows));
    }
}
