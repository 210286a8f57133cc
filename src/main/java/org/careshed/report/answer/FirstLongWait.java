package org.careshed.report.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.careshed.language.Text;
import org.careshed.report.input.Row;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.report.tell.Groups;

/**
 * On which day and where somebody first waits over two hours inside the county, world by world; and the first such waits that
 * the base has not in the same world on that day and at that place, which are the scenario's.
 */
final class FirstLongWait {
    private static final String TABLE = "long_waits";
    private static final int MOST = 5;

    private record Spot(String date, String facility) {}

    private FirstLongWait() {}

    static List<Text> of(Study study) {
        List<Text> answer = new ArrayList<>();
        for (Arm arm : study.others()) {
            first(study, arm, true, answer);
        }
        for (Arm arm : study.arms()) {
            first(study, arm, false, answer);
        }
        Predicate<Row> inside = inside(study);
        for (Arm arm : study.others()) {
            answer.add(Said.difference(
                    Text.of("Waits over two hours with “{arm}”", "采取“{arm}”后超过两小时的等候")
                            .with("arm", arm.title()),
                    Sums.of(study.base(), TABLE, inside, FirstLongWait::waits),
                    Sums.of(arm, TABLE, inside, FirstLongWait::waits),
                    Said.WAITS));
        }
        return answer;
    }

    private static void first(Study study, Arm arm, boolean beyondBase, List<Text> answer) {
        List<Integer> worlds = Sums.worlds(arm);
        Map<Spot, Integer> spots = new LinkedHashMap<>();
        Map<Integer, Map<Spot, Double>> bases = beyondBase ? waits(study, study.base()) : Map.of();
        Map<Integer, Map<Spot, Double>> with = waits(study, arm);
        for (int world : worlds) {
            Map<Spot, Double> base = bases.getOrDefault(world, Map.of());
            with.getOrDefault(world, Map.of()).entrySet().stream()
                    .filter(here -> here.getValue() > base.getOrDefault(here.getKey(), 0.0))
                    .map(Map.Entry::getKey)
                    .min(Comparator.comparing(Spot::date).thenComparing(Spot::facility))
                    .ifPresent(spot -> spots.merge(spot, 1, Integer::sum));
        }
        int some = spots.values().stream().mapToInt(Integer::intValue).sum();
        answer.add(words(beyondBase, some > 0)
                .with("worlds", Said.worlds(some, worlds.size()))
                .with("all", Integer.toString(worlds.size()))
                .with("arm", arm.title()));
        Groups groups = new Groups(study.atlas());
        spots.entrySet().stream()
                .sorted(Comparator.comparing(spot -> spot.getKey().date()))
                .limit(MOST)
                .forEach(spot ->
                        answer.add(Text.of("First on {date} at {place}, in {worlds}.", "首次：{date}，{place}，{worlds}。")
                                .with("date", spot.getKey().date())
                                .with("worlds", Said.worlds(spot.getValue(), worlds.size()))
                                .with("place", groups.of(spot.getKey().facility()))));
    }

    private static Text words(boolean beyondBase, boolean any) {
        if (beyondBase) {
            return any
                    ? Text.of(
                            "With “{arm}” somebody waits over two hours who would not without it, in {worlds}.",
                            "采取“{arm}”后，{worlds}出现原本没有的超过两小时的等候。")
                    : Text.of(
                            "With “{arm}” nobody waits over two hours who would not without it, in any of {all} worlds.",
                            "采取“{arm}”后，{all}个世界中均未出现新增的超过两小时的等候。");
        }
        return any
                ? Text.of("Under “{arm}” somebody waits over two hours in {worlds}.", "“{arm}”中，{worlds}有人等候超过两小时。")
                : Text.of(
                        "Under “{arm}” nobody waits over two hours in any of {all} worlds.",
                        "“{arm}”中，{all}个世界均无人等候超过两小时。");
    }

    /** Waits inside the county by world, then by day and place; worlds without any are not among them. */
    private static Map<Integer, Map<Spot, Double>> waits(Study study, Arm arm) {
        Predicate<Row> inside = inside(study);
        Map<Integer, Map<Spot, Double>> waits = new HashMap<>();
        for (Row row : arm.rows(TABLE)) {
            if (inside.test(row)) {
                waits.computeIfAbsent((int) row.number("replication"), world -> new HashMap<>())
                        .put(new Spot(row.text("date"), row.text("facility")), waits(row));
            }
        }
        return waits;
    }

    private static Predicate<Row> inside(Study study) {
        return row -> Optional.ofNullable(study.atlas().providers().get(row.text("facility")))
                .map(provider -> study.atlas().tierOf(provider).inCounty())
                .orElse(true);
    }

    private static double waits(Row row) {
        return row.number("consultations") + row.number("gave_up");
    }
}
