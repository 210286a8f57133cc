package org.careshed.experiment.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.experiment.switched.Switched;
import org.careshed.result.Part;
import org.careshed.result.Table;

/** What an example showed, as markdown for the page of its lever. */
public final class ExampleText {

    private ExampleText() {}

    /**
     * The text.
     *
     * @param command what made it, as one would type it
     */
    public static String of(Seen seen, String command) {
        List<String> lines = new ArrayList<>();
        lines.add(head(seen));
        lines.add("");
        figures(lines, seen);
        offers(lines, seen);
        seen.switched().ifPresent(switched -> lines.addAll(MovesText.lines(switched)));
        lines.add("");
        lines.add("Made by `" + command + "`.");
        return String.join("\n", lines);
    }

    private static String head(Seen seen) {
        int worlds = seen.worlds().size();
        String name = seen.example().lever() + ".yaml";
        return "[" + name + "](../../scenarios/levers/" + name + ") against `"
                + seen.example().county() + "` ("
                + seen.title() + "), both in the same " + (worlds == 1 ? "world" : counted(worlds, "world"))
                + (seen.draws().isEmpty()
                        ? "; no ensemble was given for this county"
                        : " of the fit and in " + counted(seen.draws().size(), "draw")
                                + " of the ensemble, one world each")
                + ". Differences are with minus without; those of % are points.";
    }

    private static void figures(List<String> lines, Seen seen) {
        boolean draws = !seen.draws().isEmpty();
        String interval = seen.worlds().size() > 1 ? " (95 % over worlds)" : " (one world: no interval)";
        lines.add("| figure | without | with | difference" + interval + " |"
                + (draws ? " median (5 to 95 % of draws) |" : ""));
        lines.add("|---|---:|---:|---:|" + (draws ? "---:|" : ""));
        List<Effect> effects = Effect.of(seen);
        effects.forEach(effect -> lines.add(effect.row(draws)));
        lines.add("");
        lines.add(verdict(effects, seen.worlds().size()));
    }

    private static String verdict(List<Effect> effects, int worlds) {
        if (worlds == 1) {
            return "One world cannot tell an effect from luck.";
        }
        List<String> seen = effects.stream()
                .filter(Effect::isSeen)
                .map(effect -> effect.figure().name().english())
                .toList();
        if (seen.isEmpty()) {
            return "**No effect is detectable**: the 95 % interval of every one of these " + effects.size()
                    + " figures holds 0.";
        }
        long agreed = effects.stream()
                .filter(effect -> effect.isSeen() && effect.isSeenInDraws())
                .count();
        boolean draws = effects.stream().anyMatch(effect -> !effect.draws().isEmpty());
        return "Detectable (0 is outside the 95 % interval; of " + effects.size() + " figures about "
                + String.format(Locale.ROOT, "%.1f", effects.size() * 0.05) + " would be by chance): "
                + String.join("; ", seen) + "."
                + (draws ? " Of these " + seen.size() + ", " + agreed + " keep their sign over the draws." : "");
    }

    private static void offers(List<String> lines, Seen seen) {
        Map<String, long[]> offers = offers(seen.worlds().get(0).with());
        if (offers.isEmpty()) {
            lines.add("");
            lines.add(
                    "Nothing was offered or used in world 0: the lever offers nothing that is counted one by one, or nobody needed it.");
            return;
        }
        Map<String, Switched.Channel> channels = new TreeMap<>();
        seen.switched().ifPresent(switched -> switched.channels().forEach(each -> channels.put(each.offer(), each)));
        lines.add("");
        lines.add("| offer (world 0) | held ready | used | visits that took it | of them new at the place"
                + " | needs that took another way |");
        lines.add("|---|---:|---:|---:|---:|---:|");
        offers.forEach((offer, sums) -> {
            String held = sums[0] > 0 ? number(sums[0]) : "no ceiling";
            lines.add("| " + words(offer) + " | " + held + " | " + number(sums[1]) + " | " + cells(channels.get(offer))
                    + " |");
        });
        if (channels.containsKey(Switched.PROGRAMME)) {
            lines.add("| " + words(Switched.PROGRAMME) + "s that count as visits | | | "
                    + cells(channels.get(Switched.PROGRAMME)) + " |");
        }
    }

    private static String cells(Switched.Channel channel) {
        return channel == null
                ? "| |"
                : number(channel.visits()) + " | " + number(channel.switched()) + " | " + number(channel.needs());
    }

    /** Offered and used in the counted time, by offer. */
    private static Map<String, long[]> offers(Part part) {
        Map<String, long[]> sums = new TreeMap<>();
        for (Table table : part.tables()) {
            if (table.name().equals("offers")) {
                for (List<String> row : table.rows()) {
                    long[] sum = sums.computeIfAbsent(row.get(1), offer -> new long[2]);
                    sum[0] += Long.parseLong(row.get(3));
                    sum[1] += Long.parseLong(row.get(4));
                }
            }
        }
        return sums;
    }

    private static String counted(int many, String what) {
        return many + " " + what + (many == 1 ? "" : "s");
    }

    /** A whole number with commas. */
    static String number(long whole) {
        return String.format(Locale.ROOT, "%,d", whole);
    }

    private static String words(String id) {
        return id.replace('-', ' ');
    }
}
