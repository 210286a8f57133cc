package org.careshed.report.subject;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.report.input.ReportException;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;

/** Opens what a report is about. */
public final class Studies {
    private Studies() {}

    /**
     * Results folders, the first the base that others are compared with; a folder that {@code switchers --out} wrote may be
     * among them.
     *
     * @param partial whether runs that are not finished will do
     * @param desk reads their scenarios
     * @throws ReportException with the reason, when a folder may not be used or the folders do not belong together
     */
    public static Study open(List<Path> folders, boolean partial, Premises.Desk desk) {
        Map<String, Path> named = new LinkedHashMap<>();
        Optional<Path> switchers = folders.stream().filter(Switchers::wrote).findFirst();
        for (Path folder : folders) {
            if (Switchers.wrote(folder)) {
                continue;
            }
            String scenario = ComparisonFolder.is(folder) ? alone(folders) : RunFolder.scenario(folder);
            String id = scenario;
            for (int again = 2; named.containsKey(id); again++) {
                id = scenario + "-" + again;
            }
            named.put(id, folder);
        }
        if (named.isEmpty()) {
            throw new ReportException(Text.of(
                            "{folder} tells who goes elsewhere, but not what was run. Add the results folders or"
                                    + " the comparison folder that it belongs to.",
                            "{folder} 说明谁改去别处就诊，但没有运行的内容。请同时给出其所属的结果文件夹或对比文件夹。")
                    .with("folder", switchers.orElseThrow()));
        }
        if (named.size() == 1 && ComparisonFolder.is(List.copyOf(named.values()).get(0))) {
            Study compared = ComparisonFolder.open(List.copyOf(named.values()).get(0), desk);
            return switchers.map(Switchers::open).map(compared::with).orElse(compared);
        }
        List<RunFolder> opened = new ArrayList<>();
        named.forEach((id, folder) -> opened.add(RunFolder.open(folder, id, partial, desk)));
        List<Text> warnings = new ArrayList<>();
        opened.forEach(folder -> warnings.addAll(folder.warnings()));
        List<Integer> worlds = worlds(named, opened, warnings);
        List<Arm> arms = opened.stream().map(RunFolder::arm).toList();
        return new Study(
                arms, atlas(arms), Pairing.of(opened, worlds), distinct(warnings), switchers.map(Switchers::open));
    }

    /** A comparison is a study by itself: nothing is compared with a comparison. */
    private static String alone(List<Path> folders) {
        if (folders.stream().filter(folder -> !Switchers.wrote(folder)).count() > 1) {
            throw new ReportException(Text.of(
                    "a comparison folder has all its scenarios in it and is reported alone. Give it"
                            + " without other results, or the results folders without it.",
                    "对比文件夹已含其全部情景，须单独出报告。请只给它，或只给结果文件夹。"));
        }
        return ComparisonFolder.JSON;
    }

    private static ReportException nothingInCommon(List<RunFolder> opened) {
        List<Text> which = opened.stream()
                .map(folder -> Text.of("{arm} has {replications}", "{arm} 有 {replications}")
                        .with("arm", folder.arm().id())
                        .with("replications", folder.readings().keySet()))
                .toList();
        return new ReportException(Text.of(
                        "the folders have no replication in common: {which}. Run them with the same --replications.",
                        "各文件夹没有共同的重复模拟：{which}。请用相同的 --replications 运行。")
                .with("which", Text.joined(Text.of(", ", "，"), which)));
    }

    /** The replications that all have; refuses what cannot be paired. */
    private static List<Integer> worlds(Map<String, Path> named, List<RunFolder> opened, List<Text> warnings) {
        RunFolder base = opened.get(0);
        List<Path> folders = List.copyOf(named.values());
        Set<Integer> worlds = new LinkedHashSet<>(base.readings().keySet());
        for (int i = 1; i < opened.size(); i++) {
            RunFolder other = opened.get(i);
            if (other.plan().seed() != base.plan().seed()) {
                throw new ReportException(Text.of(
                                "{other} has seed {theirs}, {first} has {seed}: nothing is compared across different"
                                        + " luck. Maybe run both with --seed {seed}.",
                                "{other} 的随机种子为 {theirs}，{first} 的为 {seed}：随机性不同不能对比。可都用 --seed {seed} 运行。")
                        .with("other", folders.get(i))
                        .with("theirs", other.plan().seed())
                        .with("first", folders.get(0))
                        .with("seed", base.plan().seed()));
            }
            requireOneCounty(folders.get(0), base, folders.get(i), other);
            worlds.retainAll(other.readings().keySet());
        }
        if (worlds.isEmpty()) {
            throw nothingInCommon(opened);
        }
        boolean all =
                opened.stream().allMatch(folder -> folder.readings().keySet().equals(worlds));
        if (!all) {
            warnings.add(Text.of(
                            "The folders have different replications; differences are over the {n} that all have.",
                            "各结果的重复不一致；差异只基于共有的{n}次重复。")
                    .with("n", Integer.toString(worlds.size())));
        }
        return List.copyOf(worlds);
    }

    private static void requireOneCounty(Path first, RunFolder base, Path second, RunFolder other) {
        Map<String, String> here = residents(base.arm());
        Map<String, String> there = residents(other.arm());
        Set<String> places = new LinkedHashSet<>(here.keySet());
        places.addAll(there.keySet());
        for (String place : places) {
            String one = here.getOrDefault(place, "");
            String two = there.getOrDefault(place, "");
            if (!one.equals(two)) {
                throw new ReportException(Text.of(
                                "the counties differ: place {place} has {one} in {first} and {two} in {second}."
                                        + " Compare runs of one county, or report each alone.",
                                "两个县不同：地点 {place} 在 {first} 中为 {one}，在 {second} 中为 {two}。请对比同一县的运行，或分别出报告。")
                        .with("place", place)
                        .with("one", number(one))
                        .with("first", first)
                        .with("two", number(two))
                        .with("second", second));
            }
        }
    }

    private static Text number(String residents) {
        return residents.isEmpty() ? Text.of("no such place", "无此地点") : Text.same(residents);
    }

    private static Map<String, String> residents(Arm arm) {
        Map<String, String> residents = new LinkedHashMap<>();
        if (arm.has("places")) {
            arm.rows("places").forEach(row -> residents.put(row.text("place"), row.text("residents") + " residents"));
        }
        return residents;
    }

    /** Places, facilities and tiers that any arm has, those of the first arm first. */
    static Atlas atlas(List<Arm> arms) {
        return Atlas.of(
                union(arms, "places", "place"), union(arms, "facilities", "facility"), union(arms, "tiers", "tier"));
    }

    private static List<Row> union(List<Arm> arms, String table, String id) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Arm arm : arms) {
            if (arm.has(table)) {
                arm.rows(table).forEach(row -> rows.putIfAbsent(row.text(id), row));
            }
        }
        return List.copyOf(rows.values());
    }

    private static List<Text> distinct(List<Text> warnings) {
        return List.copyOf(new LinkedHashSet<>(warnings));
    }
}
