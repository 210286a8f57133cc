package org.careshed.experiment.bill;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.careshed.experiment.compare.Figure;
import org.careshed.result.Paragraphs;
import org.careshed.result.SummaryText;

/** A bill in lines of at most {@value SummaryText#WIDTH} characters. */
public final class BillText {
    private static final int LABEL = 40;
    private static final int USUAL_PILOT = 5;
    private static final double MINUTE = 60;

    private final Bill bill;
    private final List<String> lines = new ArrayList<>();

    private BillText(Bill bill) {
        this.bill = bill;
    }

    /** The lines without line ends. */
    public static List<String> lines(Bill bill) {
        BillText page = new BillText(bill);
        page.runs();
        page.time();
        page.memory();
        page.disk();
        page.detectable();
        return List.copyOf(page.lines);
    }

    private void runs() {
        lines.add(String.format(
                Locale.ROOT,
                "Runs     %,d%s; %,d are kept already, %,d to simulate.",
                bill.runs(),
                bill.most() > bill.runs() ? String.format(Locale.ROOT, ", at most %,d", bill.most()) : "",
                bill.kept(),
                bill.missing()));
    }

    private void time() {
        int working = Math.min(bill.threads(), bill.processors());
        lines.add("Time     about " + spoken(bill.seconds()) + " on " + count(bill.threads(), "thread")
                + (working < bill.threads() ? ", of which this machine works " + working : "") + ".");
        Trial first = bill.tried().get(0);
        item(String.format(
                Locale.ROOT,
                "From a trial%s: the first %.0f of %d days, and as much time a need for the rest: %s a run of"
                        + " one thread. Rough: a crowded machine, queues that grow and levers that begin later may"
                        + " make it half or twice as much.",
                bill.tried().size() > 1 ? " of each scenario" : "",
                first.days(),
                first.allDays(),
                spoken(first.seconds())));
        if (bill.most() > bill.runs() && bill.missing() > 0) {
            item("With all runs that may be added: "
                    + spoken(bill.seconds() / bill.missing() * (bill.most() - bill.kept())) + ".");
        }
    }

    private void memory() {
        Memory memory = bill.memory();
        lines.add("Memory   about " + bytes(memory.peakBytes()) + " at the peak.");
        item("Java's own " + bytes(Memory.JAVA_BYTES) + ", and " + Memory.ROOM
                + " times what lives at once: a county of "
                + bytes(memory.countyBytes()) + " for all and a world of " + bytes(memory.worldBytes())
                + " for each of " + count(memory.threads(), "thread") + perResident(memory)
                + ", as the trial had them.");
        if (!memory.fits()) {
            item("WARNING: that is more than the " + bytes(memory.mostHeapBytes())
                    + " that the program has: give it more with --memory, or use fewer --threads.");
        }
    }

    private String perResident(Memory memory) {
        return bill.residents() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        " (%,d residents, %.0f bytes each in a world)",
                        bill.residents(),
                        memory.worldBytes() / (double) bill.residents());
    }

    private void disk() {
        lines.add("Disk     about " + bytes((long) bill.missing() * bill.partBytes() + bill.tableBytes()) + ".");
        item(bytes(bill.partBytes()) + " a run, "
                + (bill.measuredPart() ? "as those that are kept" : "by an empty one") + "; tables "
                + bytes(bill.tableBytes())
                + ".");
    }

    private void detectable() {
        if (!bill.compared()) {
            item("Nothing is compared. What a comparison could show is told by careshed plan compare A.yaml B.yaml.");
            return;
        }
        lines.add("");
        if (bill.detectable().isEmpty()) {
            unknown();
            return;
        }
        int seen = bill.detectable().stream().mapToInt(Detectable::seen).max().orElseThrow();
        say("Smallest differences that will show in " + count(bill.worlds(), "paired world")
                + " (in 4 of 5 cases, at 5 %, one comparison alone), by the spread of "
                + count(seen, "world") + " that were run:");
        String title = "";
        String pair = "";
        for (Detectable row : bill.detectable()) {
            String own = row.with() + " against " + row.base() + ":";
            if (!own.equals(pair)) {
                lines.add("");
                say(own);
                pair = own;
                title = "";
            }
            if (!row.figure().of().isEmpty() && !title(row.figure()).equals(title)) {
                title = title(row.figure());
                lines.add(title);
            }
            lines.add(row(row));
        }
        lines.add("");
        double[] doubt = Detectable.doubt(seen);
        say(String.format(
                Locale.ROOT,
                "A spread of so few worlds is rough: the true one, and so each figure above, may be %.1f to %.1f times it."
                        + " Holm's adjustment for many comparisons asks for more than is told here.",
                doubt[0],
                doubt[1]));
    }

    private void unknown() {
        int runs = USUAL_PILOT * 2;
        say("The smallest difference that will show cannot be told yet: fewer than two paired worlds of these scenarios"
                + " are kept. --pilot " + USUAL_PILOT + " would tell: " + USUAL_PILOT
                + " worlds of each, " + runs + " runs or more, about " + spoken(pilotSeconds(runs))
                + ", which are kept and need not be run again. In standard deviations of the difference of one world it is "
                + (bill.worlds() < 2
                        ? "nothing: one world shows no difference at all."
                        : String.format(Locale.ROOT, "%.2f.", Detectable.factor(bill.worlds()))));
    }

    private double pilotSeconds(int runs) {
        return runs * bill.tried().get(0).seconds() / Math.min(bill.threads(), bill.processors());
    }

    private static String row(Detectable row) {
        boolean share = row.figure().unit().equals("share");
        String of = row.figure().of();
        String label = of.isEmpty() ? title(row.figure()) : "  " + (of.contains("/") ? of : of.replace('-', ' '));
        String value = row.difference()
                .map(difference -> difference == 0
                        ? "cannot be told: it was always the same"
                        : digits(share ? 100 * difference : difference, 3))
                .orElse("none: one world shows nothing");
        return String.format(Locale.ROOT, "%-" + LABEL + "s%s", label, value);
    }

    private static String title(Figure figure) {
        String unit = figure.unit().equals("share") ? "of 100" : figure.unit();
        String name = figure.measure().replace('_', ' ');
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + (unit.isEmpty() ? "" : ", " + unit);
    }

    /** {@code 40 s}, {@code 12 min}, {@code 3.5 h}. */
    private static String spoken(double seconds) {
        if (seconds < 10) {
            return digits(Math.max(seconds, 0.001), 2) + " s";
        }
        if (seconds < 2 * MINUTE) {
            return Math.round(seconds) + " s";
        }
        double minutes = seconds / MINUTE;
        return minutes < 2 * MINUTE
                ? Math.round(minutes) + " min"
                : String.format(Locale.ROOT, "%.1f h", minutes / MINUTE);
    }

    private static String digits(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits)).toPlainString();
    }

    private static String bytes(long bytes) {
        if (bytes < 100_000) {
            return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        }
        if (bytes < 10_000_000) {
            return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        }
        return bytes < 1_000_000_000
                ? Math.round(bytes / 1e6) + " MB"
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    private static String count(int many, String what) {
        return many + " " + what + (many == 1 ? "" : "s");
    }

    private void item(String sentence) {
        Paragraphs item = new Paragraphs(SummaryText.WIDTH - 9);
        item.add(sentence);
        item.lines().forEach(line -> lines.add("         " + line));
    }

    private void say(String sentence) {
        Paragraphs paragraph = new Paragraphs(SummaryText.WIDTH);
        paragraph.add(sentence);
        lines.addAll(paragraph.lines());
    }
}
