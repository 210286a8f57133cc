package org.careshed.experiment.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.careshed.chance.Keys;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.Dial.Way;
import org.careshed.experiment.dial.Quantity;
import org.careshed.experiment.study.plan.Design;
import org.careshed.experiment.study.plan.Study;
import org.careshed.language.Language;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.problem.Site;
import org.junit.jupiter.api.Test;

/** Answers of a made-up county whose output is known. */
class AnswerTest {
    private static final Site NOWHERE = () -> new Site.Spot("x.yaml", 1, 1, "", 1);

    @Test
    void indicesOfAnOutputThatIsKnownAreFoundThroughLuck() {
        Study study = study(new Design.Indices(256), 4);
        Answer answer = answer(study, x -> 3 * x[0] + x[1], 0.5);
        assertThat(answer.indices().get(0).first().value()).isCloseTo(0.9, within(0.06));
        assertThat(answer.indices().get(1).total().value()).isCloseTo(0.1, within(0.05));
        // 10 / 12 from the parameters against luck of 0.5 to either side, evenly: 1 / 12
        assertThat(answer.variance().orElseThrow().parameterShare()).isCloseTo(10.0 / 11, within(0.04));
        assertThat(answer.next().get(0).parameter()).isZero();
        assertThat(answer.next().get(0).less().value()).isCloseTo(9.0 / 11, within(0.07));
    }

    @Test
    void straightLinesThroughSpreadPointsSayTheSame() {
        for (Design.Kind kind : List.of(Design.Kind.LATIN_HYPERCUBE, Design.Kind.SOBOL, Design.Kind.HALTON)) {
            Answer answer = answer(study(new Design.Sample(kind, 128), 4), x -> 3 * x[0] + x[1], 0.5);
            assertThat(answer.linear().orElseThrow().shares().get(0).value()).isCloseTo(0.88, within(0.06));
            assertThat(answer.next().get(0).less().value()).isCloseTo(9.0 / 11, within(0.07));
        }
    }

    @Test
    void oneReplicationCannotTellLuckFromParameters() {
        Answer answer = answer(study(new Design.Indices(16), 1), x -> x[0], 0);
        assertThat(answer.variance()).isEmpty();
        assertThat(answer.next()).isEmpty();
        assertThat(answer.indices()).hasSize(2);
    }

    @Test
    void whatNeverVariesOrIsUndefinedIsNotAnalysed() {
        assertThat(answer(study(new Design.Indices(16), 2), x -> 1, 0).indices())
                .isEmpty();
        Study study = study(new Design.Morris(2, 4), 2);
        Layout layout = Layout.of(study, numbers());
        List<List<Optional<BigDecimal>>> holes = layout.points().stream()
                .map(point -> List.of(Optional.of(BigDecimal.ONE), Optional.<BigDecimal>empty()))
                .toList();
        Records records = new Records(List.of(holes), List.of("share"), 0, 0);
        Answer answer = Answer.of(study, layout, records, 0);
        assertThat(answer.undefined()).isEqualTo(layout.points().size());
        assertThat(answer.effects()).isEmpty();
        assertThat(StudyText.of(study, layout, records, List.of(answer), Language.ENGLISH))
                .anyMatch(line -> line.contains("6 of 12 values are undefined"));
    }

    @Test
    void peopleAreToldWhatToMeasureNext() {
        Study study = study(new Design.Indices(64), 3);
        Layout layout = Layout.of(study, numbers());
        Records records = records(layout, 3, x -> 3 * x[0] + x[1], 0.5);
        String text = String.join(
                " ",
                StudyText.of(study, layout, records, List.of(Answer.of(study, layout, records, 0)), Language.ENGLISH));
        assertThat(text)
                .contains("To measure next: the first (grade C). Were it known,")
                .contains("[A] the second");
    }

    private static Answer answer(Study study, ToDoubleFunction<double[]> output, double luck) {
        Layout layout = Layout.of(study, numbers());
        return Answer.of(study, layout, records(layout, study.effort().replications(), output, luck), 0);
    }

    private static Records records(Layout layout, int replications, ToDoubleFunction<double[]> output, double luck) {
        List<List<Optional<BigDecimal>>> values = new ArrayList<>();
        for (int point = 0; point < layout.points().size(); point++) {
            double exact = output.applyAsDouble(layout.shares()[point]);
            long key = Keys.of(Keys.id("luck"), point);
            values.add(IntStream.range(0, replications)
                    .mapToObj(r -> Optional.of(new BigDecimal(exact + luck * (2 * Keys.uniform(Keys.of(key, r)) - 1))))
                    .toList());
        }
        return new Records(List.of(values), List.of("share"), 0, 0);
    }

    private static TreeMap<String, BigDecimal> numbers() {
        TreeMap<String, BigDecimal> numbers = new TreeMap<>();
        numbers.put("a", BigDecimal.ONE);
        numbers.put("b", BigDecimal.ONE);
        return numbers;
    }

    private static Study study(Design design, int replications) {
        return new Study(
                "x",
                "x",
                Path.of("x.yaml"),
                new Study.Effort(replications, 1, Optional.empty(), MeasureSet.HEADLINE),
                List.of(dial("a", "the first", Grade.C), dial("b", "the second", Grade.A)),
                List.of(new Study.Output("y", "y", Quantity.reading("y", "all"), NOWHERE)),
                design,
                NOWHERE);
    }

    private static Dial dial(String id, String name, Grade grade) {
        return new Dial(id, name, Way.SET, List.of(id), 0, 1, new Evidence("", grade), NOWHERE);
    }
}
