package org.careshed.experiment.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.careshed.chance.Keys;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.attribution.Answer.Told;
import org.careshed.experiment.attribution.asked.Attribution;
import org.careshed.experiment.attribution.asked.Factor;
import org.careshed.experiment.attribution.asked.Plan;
import org.careshed.experiment.attribution.factorial.Fraction;
import org.careshed.experiment.attribution.factorial.LeastAberration;
import org.careshed.experiment.attribution.factorial.Word;
import org.careshed.experiment.compare.Verdict;
import org.careshed.experiment.explain.text.Paper;
import org.careshed.experiment.paired.Tally;
import org.careshed.experiment.study.plan.Study.Effort;
import org.careshed.language.Language;
import org.careshed.result.Estimate;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.scenario.problem.Site;
import org.junit.jupiter.api.Test;

/** Answers of a made-up county whose figures are known in every arm and world. */
class AnswerTest {
    private static final Site NOWHERE = () -> new Site.Spot("x.yaml", 1, 1, "", 1);

    /** A figure of an arm in a world, in millionths; null where it is undefined. */
    private interface Known {
        Long of(int on, int world);
    }

    @Test
    void effectsOfThreeFactorsAreThoseByHandWithTheirIntervals() {
        // world 0: 1 + 4 A - 3 B + 2 A B, C does nothing; worlds 1 and 2 the same with A worth 5 and 6
        Known known = (on, world) ->
                1_000_000L * (1 + (4 + world) * bit(on, 0) - 3 * bit(on, 1) + 2 * bit(on, 0) * bit(on, 1));
        Attributed attributed = attributed(3, new Plan.Full(Fraction.full(3)), 3, known);
        Answer answer = attributed.answers().get(0);
        List<Estimate> effects =
                answer.effects().stream().map(told -> told.what().estimate()).toList();
        // A: 5, 6, 7 over worlds: mean 6, s 1, t(0.975, 2) 4.302653 / sqrt(3)
        assertThat(effects.get(0).mean().orElseThrow()).isEqualByComparingTo("6");
        assertThat(effects.get(0).halfWidth().orElseThrow().doubleValue()).isCloseTo(2.484138, within(1e-6));
        assertThat(effects.get(1).mean().orElseThrow()).isEqualByComparingTo("-2");
        assertThat(effects.get(2).mean().orElseThrow()).isEqualByComparingTo("0");
        assertThat(effects.get(3).mean().orElseThrow()).isEqualByComparingTo("1"); // AB
        assertThat(effects.get(4).mean().orElseThrow()).isEqualByComparingTo("0"); // AC
        // B and AB are the same in every world: certain
        assertThat(verdicts(answer))
                .containsExactly(Verdict.MORE, Verdict.LESS, Verdict.NONE, Verdict.MORE, Verdict.NONE, Verdict.NONE);
        // p of A by hand: t = 6 / (1 / sqrt(3)) = 10.3923 on 2: 0.009132; two certain ones come before it, so 4 of 6
        assertThat(answer.effects().get(0).judged().p().orElseThrow()).isCloseTo(0.009132, within(1e-6));
        assertThat(answer.effects().get(0).judged().holm().orElseThrow()).isCloseTo(4 * 0.009132, within(1e-5));
        assertThat(answer.whole().difference().mean().orElseThrow()).isEqualByComparingTo("4");
    }

    @Test
    void sharesOfACountyAddUpAndKnowAloneAndLast() {
        Known known = (on, world) ->
                1_000_000L * (1 + (4 + world) * bit(on, 0) - 3 * bit(on, 1) + 2 * bit(on, 0) * bit(on, 1));
        Answer answer = attributed(3, new Plan.Full(Fraction.full(3)), 3, known)
                .answers()
                .get(0);
        // the interaction of 2 is shared by both: A 5 + 1, B -3 + 1, C 0
        assertThat(answer.shares().stream().map(told -> told.what().told().toPlainString()))
                .containsExactly("6.000000", "-2.000000", "0.000000");
        assertThat(answer.shares().get(0).what().alone().orElseThrow().mean().orElseThrow())
                .isEqualByComparingTo("5");
        assertThat(answer.shares().get(0).what().last().orElseThrow().mean().orElseThrow())
                .isEqualByComparingTo("7");
        assertThat(answer.shares().get(1).what().alone().orElseThrow().mean().orElseThrow())
                .isEqualByComparingTo("-3");
        assertThat(answer.shares().get(1).what().last().orElseThrow().mean().orElseThrow())
                .isEqualByComparingTo("-1");
    }

    @Test
    void sharesOfLuckyFiguresAddUpToTheWholeThatIsPrinted() {
        Known known = (on, world) -> (long) (Keys.uniform(Keys.of(Keys.of(0, world), on)) * 1e9);
        for (Plan plan : List.of(new Plan.Full(Fraction.full(6)), new Plan.Sampled(6))) {
            Answer answer = attributed(6, plan, 7, known).answers().get(0);
            BigDecimal sum =
                    answer.shares().stream().map(told -> told.what().told()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum.toPlainString())
                    .isEqualTo(answer.whole().difference().meanText(6));
        }
    }

    @Test
    void aFractionTellsSumsOfAliases() {
        // A and the interaction of B and D, which a fraction of resolution III of seven factors cannot tell apart
        Known known = (on, world) -> 1_000_000L * (8 * bit(on, 0) + 4 * bit(on, 1) * bit(on, 3));
        Attributed attributed =
                attributed(7, new Plan.Fractional(LeastAberration.of(7, 3).orElseThrow(), 3, false), 2, known);
        Answer answer = attributed.answers().get(0);
        assertThat(answer.effects()).hasSize(7);
        assertThat(answer.effects().get(0).what().estimate().mean().orElseThrow())
                .isEqualByComparingTo("10"); // 8, and 2 of B D
        Attributed folded = attributed(
                7, new Plan.Fractional(LeastAberration.of(7, 3).orElseThrow().foldedOver(), 3, true), 2, known);
        assertThat(folded.answers()
                        .get(0)
                        .effects()
                        .get(0)
                        .what()
                        .estimate()
                        .mean()
                        .orElseThrow())
                .isEqualByComparingTo("8");
        assertThat(answer.shares()).isEmpty();
        assertThat(folded.layout().counties()).isEqualTo(16);
        assertThat(attributed.layout().counties()).isEqualTo(9); // none is not among the eight
        assertThat(String.join("\n", DesignText.of(attributed.asked(), Language.ENGLISH)))
                .contains("7 factors in 8 of 128 combinations, resolution III")
                .contains("A + BD + CE + FG");
    }

    @Test
    void intervalsOfDrawnOrdersKnowOrdersFromLuck() {
        // no luck at all: what is left is due to orders
        Known still = (on, world) -> on == 15 ? 12_000_000L : 0L;
        Answer orders = attributed(4, new Plan.Sampled(8), 12, still).answers().get(0);
        for (Told<Share> told : orders.shares()) {
            double whole = told.what().estimate().halfWidth().orElseThrow().doubleValue();
            double drawn = told.what().byOrders().orElseThrow().doubleValue();
            assertThat(drawn).isBetween(0.3 * whole, 3 * whole);
            assertThat(told.what().told().doubleValue()).isCloseTo(3, within(2 * whole));
        }
        // luck alone: every factor adds the same in every order, another amount in each world
        Known lucky = (on, world) -> (world + 1) * 1_000_000L * Integer.bitCount(on);
        for (Told<Share> told :
                attributed(4, new Plan.Sampled(8), 12, lucky).answers().get(0).shares()) {
            assertThat(told.what().byOrders().orElseThrow()).isEqualByComparingTo(BigDecimal.ZERO);
            assertThat(told.what().estimate().halfWidth().orElseThrow().doubleValue())
                    .isGreaterThan(2);
            assertThat(told.what().told()).isEqualByComparingTo("6.5");
        }
    }

    @Test
    void aWorldInWhichAnArmIsUndefinedIsLeftOut() {
        Known known = (on, world) -> world == 1 && on == 2 ? null : (Long) (1_000_000L * Integer.bitCount(on));
        Attributed attributed = attributed(2, new Plan.Full(Fraction.full(2)), 3, known);
        Answer answer = attributed.answers().get(0);
        assertThat(answer.whole().difference().undefined()).isEqualTo(1);
        assertThat(answer.shares().get(0).what().estimate().undefined()).isEqualTo(1);
        assertThat(answer.shares().get(0).what().told()).isEqualByComparingTo("1");
        assertThat(attributed.lines(Language.ENGLISH))
                .anyMatch(line -> line.contains("Undefined in some run of 1 of 3 worlds"));
        Known nowhere = (on, world) -> on == 2 ? null : (Long) 1_000_000L;
        Attributed nothing = attributed(2, new Plan.Full(Fraction.full(2)), 3, nowhere);
        assertThat(nothing.answers().get(0).shares()).isEmpty();
        assertThat(nothing.lines(Language.ENGLISH)).anyMatch(line -> line.contains("nothing is said of it"));
    }

    @Test
    void oneWorldGivesFiguresWithoutVerdicts() {
        Attributed attributed =
                attributed(2, new Plan.Full(Fraction.full(2)), 1, (on, world) -> 1_000_000L * Integer.bitCount(on));
        Answer answer = attributed.answers().get(0);
        assertThat(answer.shares().get(0).what().told()).isEqualByComparingTo("1");
        assertThat(answer.shares().get(0).judged().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(attributed.lines(Language.ENGLISH)).allMatch(line -> Paper.columns(line) <= Paper.WIDTH);
    }

    @Test
    void allIsJudgedAtOnce() {
        Known known = (on, world) -> (long) (Keys.uniform(Keys.of(Keys.of(1, world), on)) * 1e6);
        Attributed attributed = attributed(3, new Plan.Full(Fraction.full(3)), 5, known);
        assertThat(Answer.judged(attributed.answers(), true)).isEqualTo(6);
        assertThat(Answer.judged(attributed.answers(), false)).isEqualTo(3);
        double least = attributed.answers().get(0).effects().stream()
                .mapToDouble(told -> told.judged().p().orElseThrow())
                .min()
                .orElseThrow();
        assertThat(attributed.answers().get(0).effects().stream()
                        .mapToDouble(told -> told.judged().holm().orElseThrow())
                        .min()
                        .orElseThrow())
                .isEqualTo(Math.min(1, 6 * least));
    }

    private static List<Verdict> verdicts(Answer answer) {
        return answer.effects().stream().map(told -> told.judged().verdict()).toList();
    }

    private static int bit(int on, int factor) {
        return on >> factor & 1;
    }

    private static Attributed attributed(int factors, Plan plan, int worlds, Known known) {
        Attribution asked = asked(factors, plan, worlds);
        Layout layout = Layout.of(asked);
        Ledger ledger = new Ledger(layout, measure -> true);
        layout.worlds()
                .forEach((on, some) -> some.forEach(world -> ledger.take(on, world, part(world, known.of(on, world)))));
        return new Attributed(
                asked,
                layout,
                new Arms(asked, new TreeMap<>()),
                ledger,
                Answer.of(asked, layout, ledger, layout, new Ledger(layout, name -> true)),
                List.of(),
                new Tally(0, share -> {}));
    }

    private static Part part(int world, Long value) {
        BigInteger numerator = BigInteger.valueOf(value == null ? 0 : value);
        BigInteger denominator = BigInteger.valueOf(value == null ? 0 : 1_000_000);
        return new Part(world, List.of(new Reading("y", "all", "share", numerator, denominator)), List.of());
    }

    private static Attribution asked(int factors, Plan plan, int worlds) {
        List<Factor> all = new ArrayList<>();
        for (int i = 0; i < factors; i++) {
            all.add(new Factor(Word.text(1 << i), Word.text(1 << i), new TreeSet<>(List.of(i)), NOWHERE));
        }
        return new Attribution(
                "x",
                "x",
                Path.of("x.yaml"),
                IntStream.range(0, factors).mapToObj(i -> "lever-" + i).toList(),
                new Effort(worlds, 1, Optional.empty(), MeasureSet.HEADLINE),
                List.of(),
                all,
                Collections.emptySortedSet(),
                plan,
                new Attribution.Sites(NOWHERE, NOWHERE));
    }
}
