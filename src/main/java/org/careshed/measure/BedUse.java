package org.careshed.measure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.journal.BedAsked;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedRefused;
import org.careshed.journal.BedTaken;
import org.careshed.journal.CountyTurns;
import org.careshed.journal.RunEnds;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.AskedBeds;
import org.careshed.measure.tally.BedCells;
import org.careshed.measure.tally.Counted;
import org.careshed.measure.tally.Figures;
import org.careshed.measure.tally.Levels;
import org.careshed.measure.tally.OpenBeds;
import org.careshed.measure.tally.Sector;
import org.careshed.result.Column;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * How beds are used: the table {@code bed_use}, one row a bed class of a facility. Of each tier with beds, and of the
 * {@code hospitals} of the county together, {@code bed_occupancy} = time that beds were occupied / time that beds were open,
 * {@code mean_stay_days} (stays that ended in the counted time, whole, each facility's own part of a stay) and {@code
 * mean_bed_wait_days}. Occupancy is cut exactly at both ends of the counted time: patients in bed when the warm-up ends
 * stay there. A bed that a lever closes counts as open until its patient has left. Residents and patients from elsewhere count alike.
 */
final class BedUse implements Measure, CountyTurns, BedAsked, BedTaken, BedLeft, BedRefused, WarmUpEnds, RunEnds {

    private static final List<Column> COLUMNS = List.of(
            Column.text("facility", "Id of the facility."),
            Column.text("bed_class", "Id of the bed class: the class whose bed it is."),
            Column.integer("beds", "beds", "Beds that are open at the end of the run."),
            Column.decimal("bed_days", "days", "Days that these beds were occupied in the counted time, all together."),
            Column.integer("admissions", "patients", "Patients put to bed after a contact here."),
            Column.integer("transferred_in", "patients", "Patients put to bed whom another hospital had no bed for."),
            Column.integer("stepped_down_in", "patients", "Patients put to bed for the rest of a stay elsewhere."),
            Column.integer("discharged", "patients", "Patients who went home."),
            Column.decimal("mean_stay_days", "days", "Mean stay here of those who left the bed, whole stays."),
            Column.decimal("mean_wait_days", "days", "Mean wait for the bed here of those put to bed."),
            Column.integer("refused", "patients", "Patients in need of this class who stopped waiting for a bed here."),
            Column.integer("stepped_down_out", "patients", "Patients who moved on to a bed nearer home."),
            Column.decimal(
                    "occupancy",
                    "share",
                    "bed_days / days that these beds were open in the counted time, all together."));

    private final County county;
    private BedCells cells;
    private final int[] reported;
    private final OpenBeds open;
    private final AskedBeds asked;
    private final Counted counted = new Counted();
    private final Levels occupied;
    private final long[][] taken;
    private final long[][] left;
    private final long[] stayedMs;
    private final long[] waitedMs;
    private final long[] refused;

    BedUse(County county) {
        this.county = county;
        cells = new BedCells(county);
        reported = cells.withBeds();
        open = new OpenBeds(cells);
        asked = new AskedBeds(county.facilities());
        occupied = new Levels(cells.size());
        taken = new long[Entry.values().length][cells.size()];
        left = new long[Exit.values().length][cells.size()];
        stayedMs = new long[cells.size()];
        waitedMs = new long[cells.size()];
        refused = new long[cells.size()];
    }

    @Override
    public void countyTurns(long atMs, County now) {
        cells = new BedCells(now);
        open.turn(cells, atMs);
    }

    @Override
    public void bedAsked(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, boolean urgent) {
        asked.ask(facility, visit, bedClass);
    }

    @Override
    public void bedTaken(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long waited, Entry entry) {
        int cell = cells.cell(facility, bedClass);
        asked.answer(facility, visit);
        occupied.add(cell, atMs, 1);
        open.taken(cell, atMs, 1);
        taken[entry.ordinal()][cell]++;
        waitedMs[cell] += waited;
    }

    @Override
    public void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayed, Exit exit) {
        int cell = cells.cell(facility, bedClass);
        occupied.add(cell, atMs, -1);
        open.taken(cell, atMs, -1);
        left[exit.ordinal()][cell]++;
        stayedMs[cell] += stayed;
    }

    @Override
    public void bedRefused(long atMs, int facility, long visit, int resident, int condition, long waited, Sent sent) {
        int bedClass = asked.answer(facility, visit);
        if (bedClass != AskedBeds.NOT_ASKED) {
            refused[cells.cell(facility, bedClass)]++;
        }
    }

    @Override
    public void warmUpEnds(long atMs) {
        counted.begin(atMs);
        open.restart(atMs);
        occupied.restart(atMs);
        Arrays.stream(taken).forEach(sums -> Arrays.fill(sums, 0));
        Arrays.stream(left).forEach(sums -> Arrays.fill(sums, 0));
        for (long[] sums : List.of(stayedMs, waitedMs, refused)) {
            Arrays.fill(sums, 0);
        }
    }

    @Override
    public void runEnds(long atMs) {
        counted.end(atMs);
    }

    @Override
    public List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (int tier = 0; tier < county.tiers().size(); tier++) {
            int of = tier;
            addReadings(readings, county.tiers().get(tier).id(), cell -> cells.tier(cell) == of);
        }
        addReadings(
                readings,
                Sector.HOSPITALS.id(),
                cell -> Sector.of(county.tiers().get(cells.tier(cell))) == Sector.HOSPITALS);
        return readings;
    }

    private void addReadings(List<Reading> readings, String of, IntPredicate counts) {
        int[] members = IntStream.of(reported).filter(counts).toArray();
        if (members.length == 0) {
            return;
        }
        BigInteger bedMs = IntStream.of(members)
                .mapToObj(cell -> BigInteger.valueOf(open.openMs(cell, counted.toMs())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        long occupiedMs = IntStream.of(members).mapToLong(this::occupiedMs).sum();
        readings.add(new Reading("bed_occupancy", of, "share", BigInteger.valueOf(occupiedMs), bedMs));
        readings.add(Figures.meanDays("mean_stay_days", of, sum(stayedMs, members), sum(members, left)));
        readings.add(Figures.meanDays("mean_bed_wait_days", of, sum(waitedMs, members), sum(members, taken)));
    }

    @Override
    public List<Table> tables() {
        List<List<String>> rows = new ArrayList<>();
        for (int cell : reported) {
            rows.add(row(cell));
        }
        String meaning = "How beds were used in the counted time, one row a bed class of a facility, in the order of"
                + " facility ids, then classes.";
        return List.of(new Table("bed_use", meaning, COLUMNS, rows));
    }

    private List<String> row(int cell) {
        return List.of(
                cells.facilityId(cell),
                cells.classId(cell),
                Integer.toString(cells.beds(cell)),
                Figures.meanDaysCell(occupiedMs(cell), 1),
                Long.toString(taken[Entry.ADMITTED.ordinal()][cell]),
                Long.toString(taken[Entry.TRANSFERRED.ordinal()][cell]),
                Long.toString(taken[Entry.STEPPED_DOWN.ordinal()][cell]),
                Long.toString(left[Exit.DISCHARGED.ordinal()][cell]),
                Figures.meanDaysCell(stayedMs[cell], sum(new int[] {cell}, left)),
                Figures.meanDaysCell(waitedMs[cell], sum(new int[] {cell}, taken)),
                Long.toString(refused[cell]),
                Long.toString(left[Exit.STEPPED_DOWN.ordinal()][cell]),
                Figures.shareCell(occupiedMs(cell), open.openMs(cell, counted.toMs())));
    }

    private long occupiedMs(int cell) {
        return occupied.integral(cell, counted.toMs());
    }

    private static long sum(long[] sums, int[] members) {
        return IntStream.of(members).mapToLong(cell -> sums[cell]).sum();
    }

    private static long sum(int[] members, long[][] ways) {
        return Arrays.stream(ways).mapToLong(sums -> sum(sums, members)).sum();
    }
}
