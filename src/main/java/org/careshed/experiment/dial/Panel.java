package org.careshed.experiment.dial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.problem.Problems;

/** All dials of an experiment or a calibration, wired to the numbers of its scenario. */
public final class Panel {
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

    private final SortedMap<String, BigDecimal> written;
    private final SortedMap<String, BigDecimal> numbers;
    private final Map<Dial, List<String>> wires = new LinkedHashMap<>();

    /**
     * Wires.
     *
     * @param written numbers of the scenario as its files have them, by path
     * @param before those that are others before the fit
     * @throws org.careshed.scenario.problem.ScenarioException with every path that leads to no number
     */
    public Panel(SortedMap<String, BigDecimal> written, SortedMap<String, BigDecimal> before, List<Dial> dials) {
        this.written = written;
        this.numbers = new TreeMap<>(written);
        this.numbers.putAll(before);
        Problems problems = new Problems();
        for (Dial dial : dials) {
            List<String> wired = new ArrayList<>();
            for (String path : dial.paths()) {
                List<String> found = matches(path);
                if (found.isEmpty()) {
                    problems.add(dial.site(), unknown(dial, path));
                }
                wired.addAll(found);
            }
            wires.put(dial, wired);
        }
        problems.throwIfAny();
    }

    /** What a dial turns. */
    public List<String> paths(Dial dial) {
        return wires.get(dial);
    }

    /** The numbers of the scenario before the fit. */
    public SortedMap<String, BigDecimal> numbers() {
        return new TreeMap<>(numbers);
    }

    /** The numbers of the scenario as its files have them. */
    public SortedMap<String, BigDecimal> written() {
        return new TreeMap<>(written);
    }

    /** Turns a dial: changes the numbers it is wired to, to six digits. */
    public void turn(SortedMap<String, BigDecimal> all, Dial dial, double setting) {
        for (String path : wires.get(dial)) {
            BigDecimal before = all.get(path);
            double turned = dial.turn(before.doubleValue(), setting);
            if (turned != before.doubleValue()) {
                all.put(path, number(turned));
            }
        }
    }

    /** The numbers that differ from those in the scenario's files. */
    public SortedMap<String, BigDecimal> changes(SortedMap<String, BigDecimal> all) {
        SortedMap<String, BigDecimal> changes = new TreeMap<>();
        all.forEach((path, number) -> {
            BigDecimal before = written.get(path);
            if (before == null || before.compareTo(number) != 0) {
                changes.put(path, number);
            }
        });
        return changes;
    }

    /** A number as files have it: six digits, no exponent. */
    public static BigDecimal number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Paths of the numbers that a path with stars means; none where it leads nowhere. */
    public List<String> matches(String path) {
        Pattern pattern = Pattern.compile(java.util.Arrays.stream(path.split("/"))
                .map(key -> key.equals("*") ? "[^/]+" : Pattern.quote(key))
                .collect(Collectors.joining("/")));
        return numbers.keySet().stream()
                .filter(known -> pattern.matcher(known).matches())
                .toList();
    }

    private Fault unknown(Dial dial, String path) {
        return new Fault(
                        Code.UNKNOWN_ID,
                        Text.of("`{id}` must turn numbers of the scenario", "`{id}` 须调动情景中的数字")
                                .with("id", dial.id()))
                .found(Text.of("no number at `{path}`", "`{path}` 处没有数字").with("path", path))
                .fix(advice(path));
    }

    /** The first key that leads nowhere, and what it might be. */
    public Text advice(String path) {
        List<String> known = List.of("");
        String walked = "";
        for (String key : path.split("/")) {
            String before = walked;
            known = numbers.keySet().stream()
                    .filter(number -> number.startsWith(before))
                    .map(number -> number.substring(before.length()).split("/")[0])
                    .distinct()
                    .toList();
            if (!known.contains(key)) {
                return Nearest.advice(key, known);
            }
            walked += key + "/";
        }
        return Text.of("name the numbers themselves: `{path}/*`", "写出数字本身：`{path}/*`")
                .with("path", path);
    }
}
