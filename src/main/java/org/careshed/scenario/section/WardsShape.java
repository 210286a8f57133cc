package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.scenario.Wards;
import org.careshed.scenario.Wards.Admission;
import org.careshed.scenario.Wards.BedClass;
import org.careshed.scenario.Wards.StepDown;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.ThingsById;
import org.careshed.scenario.value.Texts;
import org.careshed.scenario.value.Units;

/** Beds and who comes into them; the beds themselves are a table. */
public final class WardsShape {

    /** Kinds of bed. */
    public static final Key<Wards, List<BedClass>> CLASSES = preset(
            "classes",
            ThingsById.sorted(Texts.newId(IdKind.BED_CLASS), new BedClassType(), BedClass::id),
            List.of(),
            Wards::classes,
            "names of bed classes by id, at most " + Wards.MOST_CLASSES);

    private static final Key<Wards, Map<String, Map<String, Admission>>> ADMISSIONS = preset(
            "admissions",
            new MapOf<>(
                    Texts.reference(IdKind.TIER),
                    new MapOf<>(Texts.reference(IdKind.CONDITION), AdmissionShape.ADMISSION)),
            Map.of(),
            Wards::admissions,
            "who is admitted, by tier and condition");
    private static final Key<Wards, Boolean> OUTLYING = preset(
            "outlying",
            Texts.flag(),
            false,
            Wards::outlying,
            "whether a patient may lie in another class while the own is full");
    private static final Key<Wards, Long> PATIENCE = preset(
            "patience",
            Units.time("0 s", "365 d"),
            0L,
            Wards::patienceMs,
            "how long a planned patient stays on a waiting list before seeking a bed outside");
    /** Who takes those without a bed. */
    public static final Key<Wards, Optional<String>> OUTSIDE = maybe(
            "outside",
            Texts.reference(IdKind.FACILITY),
            Wards::outside,
            "facility outside that admits who found no bed; left out: they wait on");

    private static final Key<Wards, Optional<StepDown>> STEP_DOWN = maybe(
            "step_down",
            AdmissionShape.STEP_DOWN,
            Wards::stepDown,
            "moving on to a bed nearer home; left out: nobody does");
    private static final Key<Wards, Long> HANDOVER = preset(
            "handover",
            Units.time("1 min", "1 d"),
            Wards.HANDOVER_MS,
            Wards::handoverMs,
            "least time that handing over anything takes: a call, an image, a patient, a bed");

    static final Shape<Wards> SHAPE = new Shape<>(
            "wards",
            "Who comes into beds and what happens when they are full; the beds are the table `beds`.",
            List.of(CLASSES, ADMISSIONS, OUTLYING, PATIENCE, OUTSIDE, STEP_DOWN, HANDOVER),
            WardsShape::wards);

    private WardsShape() {}

    /** The wards without their beds. */
    static Wards bare(Wards wards) {
        return with(wards, List.of());
    }

    /** The wards with the beds of the table. */
    static Wards with(Wards wards, List<Wards.Beds> beds) {
        return new Wards(
                wards.classes(),
                beds,
                wards.admissions(),
                wards.outlying(),
                wards.patienceMs(),
                wards.outside(),
                wards.stepDown(),
                wards.handoverMs());
    }

    private static Wards wards(Fields fields) {
        int classes = fields.get(CLASSES).size();
        if (classes > Wards.MOST_CLASSES) {
            fields.report(
                    CLASSES,
                    new Fault(
                                    Code.WRONG_COUNT,
                                    Text.of("`classes` must be at most {mostClasses}", "`classes` 最多 {mostClasses} 个")
                                            .with("mostClasses", Wards.MOST_CLASSES))
                            .found(Text.of("{classes} bed classes", "{classes} 种床位")
                                    .with("classes", classes))
                            .why(Text.of("many small classes leave beds empty that others need", "类别多而小，会使别人需要的床位空着"))
                            .fix(Text.of("join classes whose patients may lie together", "合并患者可以同住的类别")));
        }
        return new Wards(
                fields.get(CLASSES),
                List.of(),
                fields.get(ADMISSIONS),
                fields.get(OUTLYING),
                fields.get(PATIENCE),
                fields.get(OUTSIDE),
                fields.get(STEP_DOWN),
                fields.get(HANDOVER));
    }
}
