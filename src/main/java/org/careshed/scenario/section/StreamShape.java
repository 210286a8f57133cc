package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.Arrays;
import java.util.List;
import org.careshed.language.Text;
import org.careshed.scenario.ArrivalStream;
import org.careshed.scenario.ArrivalStream.Thinning;
import org.careshed.scenario.part.Hourly;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** Patients who arrive by the clock. */
public final class StreamShape {

    private static final Key<ArrivalStream, String> FACILITY =
            required("facility", Texts.reference(IdKind.FACILITY), ArrivalStream::facility, "where they arrive");
    /** What they go through. */
    public static final Key<ArrivalStream, String> PATHWAY =
            required("pathway", Texts.reference(IdKind.PATHWAY), ArrivalStream::pathway, "what they go through");

    private static final Key<ArrivalStream, double[]> PER_HOUR =
            required("per_hour", new Hourly(true), ArrivalStream::perHour, "mean arrivals an hour, by hour of the day");
    private static final Key<ArrivalStream, Integer> PRIORITY = preset(
            "priority",
            Numbers.whole(0, 9),
            1,
            ArrivalStream::priority,
            "queue class at every step, 0 is served first");
    private static final Key<ArrivalStream, Thinning> THINNING = preset(
            "thinning",
            Texts.oneOf(Thinning.class),
            Thinning.EXACT,
            ArrivalStream::thinning,
            "how a rate that changes by the hour is followed; `constant`: gaps without luck");

    static final Shape<ArrivalStream> SHAPE = new Shape<>(
            "arrivals",
            "Patients who arrive by the clock, without residents.",
            List.of(FACILITY, PATHWAY, PER_HOUR, PRIORITY, THINNING),
            StreamShape::stream);

    private StreamShape() {}

    private static ArrivalStream stream(Fields fields) {
        if (fields.get(THINNING) == Thinning.PREVIOUS_ARRIVAL
                && Arrays.stream(fields.get(PER_HOUR)).anyMatch(rate -> rate == 0)) {
            fields.report(
                    PER_HOUR,
                    new Fault(
                                    Code.OUT_OF_RANGE,
                                    Text.of("`per_hour` must be more than 0 in every hour", "`per_hour` 每个小时都必须大于 0"))
                            .found(Text.of("an hour of 0", "有一个小时为 0"))
                            .why(Text.of(
                                    "with `thinning: previous-arrival` nobody comes after a patient of that hour",
                                    "用 `thinning: previous-arrival` 时，该小时的患者之后不再有人到来"))
                            .fix(Text.of("take `thinning: exact`", "改用 `thinning: exact`")));
        }
        return new ArrivalStream(
                fields.id(),
                fields.get(FACILITY),
                fields.get(PATHWAY),
                fields.get(PER_HOUR),
                fields.get(PRIORITY),
                fields.get(THINNING));
    }
}
