package org.careshed.experiment.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.careshed.experiment.attribution.asked.Attribution;
import org.careshed.experiment.attribution.asked.Factor;
import org.careshed.experiment.attribution.asked.Plan;
import org.careshed.experiment.attribution.factorial.Fraction;
import org.careshed.experiment.attribution.factorial.Word;
import org.careshed.experiment.explain.text.Paper;
import org.careshed.language.Language;
import org.careshed.language.Text;

/** What is on and off, and what cannot be told apart, in words. */
final class DesignText {
    private static final List<String> ROMAN = List.of("III", "IV", "V", "VI", "VII", "VIII");
    private static final int LETTER = 3;

    private DesignText() {}

    /** Factors by letter, the combinations and their aliases. */
    static List<String> of(Attribution asked, Language language) {
        Paper paper = new Paper(language);
        paper.text(0, plan(asked));
        for (int i = 0; i < asked.factors().size(); i++) {
            Factor factor = asked.factors().get(i);
            String levers = levers(asked, factor.places());
            String name = factor.name().equals(levers) ? levers : factor.name() + ": " + levers;
            paper.hanging(0, Word.text(1 << i), LETTER, Text.same(name));
        }
        if (!asked.background().isEmpty()) {
            paper.text(
                    0,
                    Text.of("Always on: {levers}", "始终开启：{levers}").with("levers", levers(asked, asked.background())));
        }
        Collection<Integer> off =
                new TreeSet<>(IntStream.range(0, asked.levers().size()).boxed().toList());
        off.removeAll(asked.places(asked.all()));
        if (!off.isEmpty()) {
            paper.text(0, Text.of("Always off: {levers}", "始终关闭：{levers}").with("levers", levers(asked, off)));
        }
        aliases(asked.plan(), paper);
        return paper.lines();
    }

    /** Effects that are told as one sum: {@code A + BD + CE}. */
    static String sum(List<Integer> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" + "));
    }

    /** A resolution as statisticians write it. */
    static String roman(int resolution) {
        return resolution - 3 < ROMAN.size() ? ROMAN.get(resolution - 3) : Integer.toString(resolution);
    }

    /** Names of levers; one that stands several times, with its number. */
    static String levers(Attribution asked, Collection<Integer> places) {
        Map<Integer, String> names = new TreeMap<>();
        Map<String, Integer> seen = new TreeMap<>();
        for (int place = 0; place < asked.levers().size(); place++) {
            String lever = asked.levers().get(place);
            int number = seen.merge(lever, 1, Integer::sum);
            boolean once = asked.levers().stream().filter(lever::equals).count() == 1;
            names.put(place, once ? lever : lever + "/" + number);
        }
        return places.stream().map(names::get).collect(Collectors.joining(", "));
    }

    private static Text plan(Attribution asked) {
        int factors = asked.factors().size();
        if (asked.plan() instanceof Plan.Sampled sampled) {
            return Text.of(
                            "{factors} factors, switched on one after another in {orders} orders, others in each world",
                            "{factors} 个因素，按 {orders} 种顺序逐个开启，每个世界的顺序不同")
                    .with("factors", factors)
                    .with("orders", sampled.orders());
        }
        if (asked.plan() instanceof Plan.Fractional some) {
            return Text.of(
                            "{factors} factors in {runs} of {all} combinations, resolution {resolution}",
                            "{factors} 个因素，{all} 种组合中的 {runs} 种，分辨度 {resolution}")
                    .with("factors", factors)
                    .with("runs", some.runs().runs().size())
                    .with("all", 1 << factors)
                    .with("resolution", roman(some.runs().resolution().orElse(factors + 1)))
                    .then(some.foldedOver() ? Text.of(", folded over", "，含折叠设计") : Text.NONE)
                    .then(
                            some.runs().runs().contains(0)
                                    ? Text.NONE
                                    : Text.of("; and with none of them", "；另加全部关闭的一种"));
        }
        return Text.of("{factors} factors in every combination", "{factors} 个因素的全部组合")
                .with("factors", factors);
    }

    private static void aliases(Plan plan, Paper paper) {
        if (!(plan instanceof Plan.Fractional some)) {
            return;
        }
        Fraction runs = some.runs();
        List<String> sums = new ArrayList<>(runs.groups().stream()
                .filter(group -> group.size() > 1)
                .map(DesignText::sum)
                .toList());
        paper.text(
                0,
                sums.isEmpty()
                        ? Text.of("Main effects and interactions of two all stand apart.", "主效应与两因素交互作用均可区分。")
                        : Text.of(
                                        "Told as one sum each (interactions of three or more left out): {sums}.",
                                        "以下各组只能合并报告（不计三个及以上因素的交互作用）：{sums}。")
                                .with("sums", String.join(", ", sums)));
    }
}
