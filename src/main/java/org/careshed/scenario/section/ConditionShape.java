package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.scenario.Condition;
import org.careshed.scenario.Name;
import org.careshed.scenario.Severity;
import org.careshed.scenario.part.NameShape;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** What brings people to care. */
public final class ConditionShape {

    private static final int MONTHS = 12;
    private static final double MEAN_TOLERANCE = 0.001;

    private static final Key<Condition, Name> NAME = required("name", NameShape.SHAPE, Condition::name, "name");
    private static final Key<Condition, Severity> SEVERITY = required(
            "severity",
            Texts.oneOf(Severity.class),
            Condition::severity,
            "how ill: which weights hold; emergencies do not choose");
    /** Needs by age band. */
    public static final Key<Condition, Map<String, Double>> RATE = required(
            "rate",
            new MapOf<>(Texts.reference(IdKind.AGE_BAND), Units.perYear(1000)),
            Condition::perYear,
            "needs per person by age band");
    /** Factors by month. */
    public static final Key<Condition, List<Double>> BY_MONTH = preset(
            "by_month",
            new ListOf<>(Numbers.number(0, MONTHS), MONTHS, MONTHS),
            Collections.nCopies(MONTHS, 1.0),
            condition -> Arrays.stream(condition.byMonth()).boxed().toList(),
            "factors on the rate, January first, mean 1");

    private static final Key<Condition, Boolean> FIRST_CONTACT = preset(
            "first_contact",
            Texts.flag(),
            true,
            Condition::firstContact,
            "whether visits open an episode; a refill does not");
    private static final Key<Condition, Seek> SEEK = preset(
            "seek",
            Texts.oneOf(Seek.class),
            Seek.DECIDE,
            condition -> condition.seekAlways() ? Seek.ALWAYS : Seek.DECIDE,
            "`always`: care is sought for every such need; `decide`: some stay at home");
    private static final Key<Condition, Optional<Integer>> PRIORITY = maybe(
            "priority",
            Numbers.whole(0, 9),
            condition -> Optional.of(condition.priority()),
            "queue class at every step, 0 is served first; left out: 0 for emergencies, else 1");
    private static final Sourced<Condition> SOURCED = Sourced.of(Condition::evidence);

    static final Shape<Condition> SHAPE = new Shape<>(
            "conditions",
            "What is wrong, or why a contact is needed: illness of one severity, a refill, another counted contact.",
            List.of(NAME, SEVERITY, RATE, BY_MONTH, FIRST_CONTACT, SEEK, PRIORITY, SOURCED.source(), SOURCED.grade()),
            ConditionShape::condition);

    /** Whether a need may stay at home. */
    private enum Seek {
        DECIDE,
        ALWAYS
    }

    private ConditionShape() {}

    private static Condition condition(Fields fields) {
        double[] months =
                fields.get(BY_MONTH).stream().mapToDouble(Double::doubleValue).toArray();
        double mean = Arrays.stream(months).sum() / MONTHS;
        if (Math.abs(mean - 1) > MEAN_TOLERANCE) {
            fields.report(
                    BY_MONTH,
                    new Fault(Code.MONTH_FACTORS, Text.of("`by_month` must average 1", "`by_month` 的平均值必须是 1"))
                            .found(Text.of("a mean of {e6}", "平均值为 {e6}")
                                    .with("e6", Numbers.plain(Math.rint(mean * 1e6) / 1e6)))
                            .why(Text.of("otherwise `rate` would not be the yearly rate", "否则 `rate` 就不是全年发生率"))
                            .fix(Text.of("divide every factor by the mean", "把每个系数除以平均值")));
        }
        Severity severity = fields.get(SEVERITY);
        return new Condition(
                fields.id(),
                fields.get(NAME),
                severity,
                fields.get(RATE),
                months,
                fields.get(FIRST_CONTACT),
                fields.get(SEEK) == Seek.ALWAYS,
                fields.get(PRIORITY).orElse(severity == Severity.EMERGENCY ? 0 : 1),
                SOURCED.read(fields));
    }
}
