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

/** What is on and off, and what cannot be told apart, in words. */
final class DesignText {
    private static final List<String> ROMAN = List.of("III", "IV", "V", "VI", "VII", "VIII");
    private static final int LETTER = 3;

    private DesignText() {}

    /** Factors by letter, the combinations and their aliases. */
    static List<String> of(Attribution asked) {
        Paper paper = new Paper();
        paper.text(0, plan(asked));
        for (int i = 0; i < asked.factors().size(); i++) {
            Factor factor = asked.factors().get(i);
            String levers = levers(asked, factor.places());
            String name = factor.name().equals(levers) ? levers : factor.name() + ": " + levers;
            paper.hanging(0, Word.text(1 << i), LETTER, name);
        }
        if (!asked.background().isEmpty()) {
            paper.text(0, "Always on: " + levers(asked, asked.background()));
        }
        Collection<Integer> off =
                new TreeSet<>(IntStream.range(0, asked.levers().size()).boxed().toList());
        off.removeAll(asked.places(asked.all()));
        if (!off.isEmpty()) {
            paper.text(0, "Always off: " + levers(asked, off));
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

    private static String plan(Attribution asked) {
        int factors = asked.factors().size();
        if (asked.plan() instanceof Plan.Sampled sampled) {
            return factors + " factors, switched on one after another in " + sampled.orders()
                    + " orders, others in each world";
        }
        if (asked.plan() instanceof Plan.Fractional some) {
            return factors + " factors in " + some.runs().runs().size() + " of " + (1 << factors)
                    + " combinations, resolution "
                    + roman(some.runs().resolution().orElse(factors + 1))
                    + (some.foldedOver() ? ", folded over" : "")
                    + (some.runs().runs().contains(0) ? "" : "; and with none of them");
        }
        return factors + " factors in every combination";
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
                        ? "Main effects and interactions of two all stand apart."
                        : "Told as one sum each (interactions of three or more left out): " + String.join(", ", sums)
                                + ".");
    }
}
