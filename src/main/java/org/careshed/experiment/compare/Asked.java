package org.careshed.experiment.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.language.Text;
import org.careshed.result.ResultException;

/** Which runs a question asks for. */
public final class Asked {
    private Asked() {}

    /**
     * All runs that a question asks for before it is known whether worlds must be added, those of the ensemble last.
     *
     * @throws ResultException when there is nothing to extend
     */
    public static List<Cast> atFirst(Question question, PairedRuns runs) {
        List<Cast> casts = new ArrayList<>(casts(question, Map.of(), worlds(question, runs)));
        casts.addAll(draws(question));
        return casts;
    }

    /**
     * In how many worlds each other arm is compared at first.
     *
     * @throws ResultException when there is nothing to extend
     */
    static Map<Arm, Integer> worlds(Question question, PairedRuns runs) {
        Map<Arm, Integer> worlds = new LinkedHashMap<>();
        for (Arm arm : question.others()) {
            worlds.put(
                    arm,
                    question.more()
                            .map(more -> kept(question, arm, runs) + more)
                            .orElse(question.worlds()));
        }
        return worlds;
    }

    /** The runs of worlds that arms have now and had not before; the base has as many as the most of them. */
    static List<Cast> casts(Question question, Map<Arm, Integer> before, Map<Arm, Integer> worlds) {
        List<Cast> casts = new ArrayList<>();
        add(casts, question.base(), most(before), most(worlds));
        worlds.forEach((arm, many) -> add(casts, arm, before.getOrDefault(arm, 0), many));
        return casts;
    }

    /** The runs over the draws of the ensemble. */
    static List<Cast> draws(Question question) {
        List<Luck> draws = Luck.draws(question.draws());
        return arms(question)
                .flatMap(arm -> draws.stream().map(luck -> new Cast(arm, luck)))
                .toList();
    }

    /** All arms, the base first. */
    public static Stream<Arm> arms(Question question) {
        return Stream.concat(Stream.of(question.base()), question.others().stream());
    }

    static int most(Map<Arm, Integer> worlds) {
        return worlds.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static void add(List<Cast> casts, Arm arm, int from, int to) {
        Luck.replications(to).subList(Math.min(from, to), to).forEach(luck -> casts.add(new Cast(arm, luck)));
    }

    /** How many worlds, from the first on, the store has of an arm and of the base. */
    private static int kept(Question question, Arm arm, PairedRuns runs) {
        int kept = 0;
        while (runs.has(new Cast(question.base(), new Luck(kept, 0))) && runs.has(new Cast(arm, new Luck(kept, 0)))) {
            kept++;
        }
        if (kept == 0) {
            throw new ResultException(
                    ResultException.BAD_RESULTS,
                    Text.of(
                                    "there is nothing to extend: the store has no world of `{arm}` and its base. Compare"
                                            + " them first, without --more.",
                                    "没有可以接着做的：存储中没有 `{arm}` 及其基准的模拟世界。请先不加 --more 作对比。")
                            .with("arm", arm.id()));
        }
        return kept;
    }
}
