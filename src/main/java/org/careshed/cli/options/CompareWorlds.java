package org.careshed.cli.options;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.careshed.experiment.compare.Question;
import org.careshed.experiment.compare.Until;
import org.careshed.experiment.paired.Arm;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** In how many worlds scenarios are compared, by which figures, and when that is enough. */
public final class CompareWorlds {
    private static final int MOST = 10_000;
    private static final int USUAL = 20;
    private static final int USUAL_MOST = 200;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private Optional<Integer> worlds = Optional.empty();
    private Optional<Integer> more = Optional.empty();
    private Optional<Integer> most = Optional.empty();

    @Option(
            names = "--until",
            paramLabel = "WIDTH",
            description = {
                "Add worlds to comparisons whose half-width is larger: MEASURE=NUMBER in its unit (shares from 0"
                        + " to 1), or a part of the base's figure as 5%%. May be repeated.",
                "为半宽更大的比较增加世界：指标=数值，用该指标的单位（占比用 0 至 1），或写成对照值的百分比，如 5%%。可重复给出。"
            })
    private List<String> until = List.of();

    @Option(
            names = "--measure",
            paramLabel = "NAME",
            description = {
                "Compare this measure alone; may be repeated. Fewer comparisons are adjusted less.",
                "只比较这个指标；可重复给出。比较越少，校正越小。"
            })
    private List<String> measures = List.of();

    @Option(
            names = "--worlds",
            paramLabel = "N",
            description = {"Paired worlds at first; default 20.", "起初的配对世界数；默认 20。"})
    private void worlds(int many) {
        worlds = Optional.of(Whole.within(spec, "--worlds", many, 1, MOST));
    }

    @Option(
            names = "--more",
            paramLabel = "N",
            description = {
                "So many worlds more than are kept of a comparison that was made before.",
                "在以前做过的比较所保留的世界之外，再加这么多。"
            })
    private void more(int many) {
        more = Optional.of(Whole.within(spec, "--more", many, 1, MOST));
    }

    @Option(
            names = "--most",
            paramLabel = "N",
            description = {"Worlds at which --until gives up; default 200.", "达到这么多世界后 --until 不再增加；默认 200。"})
    private void most(int many) {
        most = Optional.of(Whole.within(spec, "--most", many, 1, MOST));
    }

    /**
     * What is asked of these arms, the first of which is the base.
     *
     * @param draws numbers of the draws of an ensemble; empty without one
     * @param names what may be measured; asked for only where measures are named
     * @throws UsageFault when options contradict each other or name no measure
     */
    public Question question(List<Arm> arms, List<Integer> draws, Supplier<List<String>> names) {
        if (worlds.isPresent() && more.isPresent()) {
            throw fault(Text.of("--worlds and --more cannot be given together", "--worlds 与 --more 不能同时给出"));
        }
        if (most.isPresent() && until.isEmpty()) {
            throw fault(Text.of(
                    "--most says when --until gives up; it needs --until", "--most 说明 --until 何时放弃，需要与 --until 同用"));
        }
        List<String> named =
                measures.isEmpty() && until.stream().noneMatch(asked -> asked.contains("=")) ? List.of() : names.get();
        measures.forEach(measure -> known(measure, named));
        return new Question(
                arms.get(0),
                arms.subList(1, arms.size()),
                worlds.orElse(USUAL),
                more,
                until(named),
                most.orElse(USUAL_MOST),
                measures,
                draws);
    }

    private Optional<Until> until(List<String> named) {
        if (until.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> share = Optional.empty();
        Map<String, BigDecimal> widths = new TreeMap<>();
        for (String asked : until) {
            int equals = asked.indexOf('=');
            if (equals < 0) {
                if (!asked.endsWith("%")) {
                    throw fault(Text.of(
                                    "--until ({asked}) must be MEASURE=NUMBER, or a percentage as in 5%",
                                    "--until（{asked}）必须写成 指标=数值，或百分比，如 5%")
                            .with("asked", asked));
                }
                share = Optional.of(
                        positive(asked, asked.substring(0, asked.length() - 1)).movePointLeft(2));
            } else {
                widths.put(known(asked.substring(0, equals), named), positive(asked, asked.substring(equals + 1)));
            }
        }
        return Optional.of(new Until(share, widths));
    }

    private BigDecimal positive(String asked, String number) {
        if (!number.matches("[0-9]{1,9}(\\.[0-9]{1,9})?") || new BigDecimal(number).signum() == 0) {
            throw fault(Text.of("--until ({asked}) must name a number above 0", "--until（{asked}）必须给出大于 0 的数值")
                    .with("asked", asked));
        }
        return new BigDecimal(number);
    }

    private String known(String measure, List<String> names) {
        if (!names.contains(measure)) {
            throw fault(Text.of(
                            "no headline figure of these scenarios is called `{measure}`. {advice}",
                            "这些情景没有名为 `{measure}` 的主要指标。{advice}")
                    .with("measure", measure)
                    .with("advice", Nearest.advice(measure, names)));
        }
        return measure;
    }

    private UsageFault fault(Text message) {
        return new UsageFault(spec, message);
    }
}
