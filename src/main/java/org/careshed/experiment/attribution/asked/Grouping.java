package org.careshed.experiment.attribution.asked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.Site;

/** Which levers of a scenario are which factor. A lever that no factor names is in the background. */
final class Grouping {
    private static final Pattern ONE = Pattern.compile("(.+)/([0-9]{1,4})");

    private final List<String> levers;
    private final Problems problems;
    private final Map<Integer, String> taken = new HashMap<>();

    /** @param levers names of the levers, in the order of the scenario */
    Grouping(List<String> levers, Problems problems) {
        this.levers = List.copyOf(levers);
        this.problems = problems;
    }

    /** The factors that are written; each name of a lever where none is. */
    List<Factor> factors(List<FactorShape> written, Site whole) {
        if (!written.isEmpty()) {
            return written.stream().map(this::factor).toList();
        }
        return new LinkedHashSet<>(levers)
                .stream()
                        .map(lever -> new Factor(lever, lever, named(lever), whole))
                        .toList();
    }

    /** Places of the levers that no factor has. */
    SortedSet<Integer> others(List<Factor> factors) {
        SortedSet<Integer> others =
                new TreeSet<>(IntStream.range(0, levers.size()).boxed().toList());
        factors.forEach(factor -> others.removeAll(factor.places()));
        return others;
    }

    private Factor factor(FactorShape written) {
        SortedSet<Integer> places = new TreeSet<>();
        for (String lever : written.levers()) {
            try {
                for (int place : places(lever)) {
                    take(place, lever, written.id());
                    places.add(place);
                }
            } catch (Fault fault) {
                problems.add(written.site(), fault);
            }
        }
        return new Factor(written.id(), written.name(), places, written.site());
    }

    private void take(int place, String lever, String factor) {
        String before = taken.putIfAbsent(place, factor);
        if (before != null) {
            throw new Fault(Code.DUPLICATE_ID, Text.of("a lever must belong to one factor", "一项措施只能属于一个因素"))
                    .found((before.equals(factor)
                                    ? Text.of("`{lever}` in it twice", "`{lever}` 在其中出现两次")
                                    : Text.of("`{lever}` in `{before}` too", "`{lever}` 也在 `{before}` 中"))
                            .with("lever", lever)
                            .with("before", before))
                    .why(Text.of("it cannot be on in one and off in the other", "它不能在一个因素中开启、在另一个中关闭"))
                    .fix(Text.of("name it once", "只写一次"));
        }
    }

    private SortedSet<Integer> places(String lever) {
        SortedSet<Integer> all = named(lever);
        if (!all.isEmpty()) {
            return all;
        }
        Matcher one = ONE.matcher(lever);
        if (!one.matches() || named(one.group(1)).isEmpty()) {
            String name = one.matches() ? one.group(1) : lever;
            throw new Fault(Code.UNKNOWN_ID, Text.of("a factor must name levers of the scenario", "因素下须写情景中的措施"))
                    .found("`" + name + "`")
                    .fix(Nearest.advice(name, new LinkedHashSet<>(levers)));
        }
        List<Integer> places = new ArrayList<>(named(one.group(1)));
        int number = Integer.parseInt(one.group(2));
        if (number < 1 || number > places.size()) {
            throw new Fault(
                            Code.UNKNOWN_ID,
                            (places.size() == 1
                                            ? Text.of("the scenario has `{lever}` once", "情景中 `{lever}` 只有一次")
                                            : Text.of(
                                                    "the scenario has `{lever}` {times} times",
                                                    "情景中 `{lever}` 有 {times} 次"))
                                    .with("lever", one.group(1))
                                    .with("times", places.size()))
                    .found("`" + lever + "`")
                    .fix(Text.of("count from 1 in the order of the scenario", "按情景中的次序从 1 数起"));
        }
        return new TreeSet<>(List.of(places.get(number - 1)));
    }

    private SortedSet<Integer> named(String lever) {
        return new TreeSet<>(IntStream.range(0, levers.size())
                .filter(place -> levers.get(place).equals(lever))
                .boxed()
                .toList());
    }
}
