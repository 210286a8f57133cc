package org.careshed.web.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.ScenarioNames;
import org.careshed.experiment.ScenarioRun;
import org.careshed.experiment.bill.Detectable;
import org.careshed.experiment.bill.DetectableText;
import org.careshed.experiment.compare.Figure;
import org.careshed.language.Text;
import org.careshed.quantity.Halt;
import org.careshed.result.Reading;
import org.careshed.result.ResultException;
import org.careshed.result.folder.Results;
import org.careshed.result.folder.RunPlan;
import org.careshed.result.folder.Unfinished;
import org.careshed.scenario.read.Resolved;

/** Which differences so many worlds will show, as {@code careshed plan} tells it, from worlds that results have already. */
final class Prospects {
    /** Larger folders are not read for this: what is kept is read whole. */
    private static final int MOST_WORLDS = 1_000;

    private final Path results;

    Prospects(Path results) {
        this.results = results;
    }

    /**
     * Line by line.
     *
     * @param runs scenarios that will be run, each compared with the first
     * @param worlds of each
     * @param halt asked before each folder that is read
     */
    List<Text> of(List<Resolved> runs, int worlds, Halt halt) {
        if (runs.size() == 1) {
            return List.of(Text.of(
                            "The smallest difference to another scenario in the same worlds that will show depends on how"
                                    + " much it varies. ",
                            "与另一情景在相同世界中比较时，能看出的最小差异取决于差值的波动。")
                    .then(DetectableText.inDeviations(worlds)));
        }
        Resolved base = runs.get(0);
        SortedMap<Integer, Map<Figure, String>> there = kept(base, halt);
        List<Detectable> rows = new ArrayList<>();
        for (Resolved with : runs.subList(1, runs.size())) {
            rows.addAll(rows(base, there, with, worlds, halt));
        }
        return rows.isEmpty()
                ? List.of(unknown(worlds))
                : DetectableText.lines(rows, ScenarioNames.of(base.scenario()), worlds);
    }

    private List<Detectable> rows(
            Resolved base, SortedMap<Integer, Map<Figure, String>> there, Resolved with, int worlds, Halt halt) {
        SortedMap<Integer, Map<Figure, String>> here = kept(with, halt);
        here.keySet().retainAll(there.keySet());
        return here.isEmpty()
                ? List.of()
                : Detectable.of(
                        base.scenario().id(),
                        with.scenario().id(),
                        there.get(here.firstKey()).keySet(),
                        here.keySet().stream().map(there::get).toList(),
                        List.copyOf(here.values()),
                        worlds);
    }

    private static Text unknown(int worlds) {
        return Text.of(
                        "The smallest difference that will show cannot be told yet: run two replications or more of each"
                                + " scenario under one seed first. ",
                        "目前还无法说明能看出的最小差异：请先以同一种子将每个情景至少运行两次。")
                .then(DetectableText.inDeviations(worlds));
    }

    /** Figures by replication, from whichever folder has most of the scenario's worlds. */
    private SortedMap<Integer, Map<Figure, String>> kept(Resolved resolved, Halt halt) {
        RunPlan wanted = ScenarioRun.plan(resolved, List.of(0), MeasureSet.ALL);
        SortedMap<Integer, Map<Figure, String>> most = new TreeMap<>();
        for (Path folder : folders(wanted.scenario() + "-")) {
            SortedMap<Integer, Map<Figure, String>> found = new TreeMap<>();
            halt.ask();
            try {
                read(folder, wanted, found);
            } catch (ResultException unusable) {
                continue; // the list of results tells what is wrong with it
            }
            most = found.size() > most.size() ? found : most;
        }
        return most;
    }

    private static void read(Path folder, RunPlan wanted, SortedMap<Integer, Map<Figure, String>> found) {
        if (Unfinished.is(folder)) {
            Unfinished begun = Unfinished.open(folder);
            if (isAlike(begun.plan(), wanted)) {
                begun.parts().forEach(part -> found.put(part.replication(), figures(part.readings())));
            }
            return;
        }
        Results whole = Results.open(folder);
        List<Integer> numbers = whole.plan().replications();
        if (isAlike(whole.plan(), wanted) && numbers.size() <= MOST_WORLDS) {
            List<List<Reading>> readings = whole.readings();
            for (int i = 0; i < readings.size(); i++) {
                found.put(numbers.get(i), figures(readings.get(i)));
            }
        }
    }

    /** Whether worlds of a number are the same in both. */
    private static boolean isAlike(RunPlan there, RunPlan wanted) {
        return there.partKey(0).equals(wanted.partKey(0));
    }

    private static Map<Figure, String> figures(List<Reading> readings) {
        Map<Figure, String> figures = new LinkedHashMap<>();
        readings.forEach(reading -> figures.put(Figure.of(reading), reading.text()));
        return figures;
    }

    private List<Path> folders(String beginning) {
        try (Stream<Path> entries = Files.list(results)) {
            return entries.filter(path -> path.getFileName().toString().startsWith(beginning))
                    .filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
