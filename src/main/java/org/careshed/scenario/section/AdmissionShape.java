package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import org.careshed.chance.Dist;
import org.careshed.scenario.Wards.Admission;
import org.careshed.scenario.Wards.StepDown;
import org.careshed.scenario.part.Shares;
import org.careshed.scenario.part.Times;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Texts;

/** Who is admitted after a consultation, and who moves on to a bed nearer home. */
public final class AdmissionShape {

    private static final Key<Admission, Double> SHARE =
            required("share", Shares.TYPE, Admission::share, "share of contacts that are admitted");
    private static final Key<Admission, Double> URGENT = preset(
            "urgent",
            Shares.TYPE,
            0.0,
            Admission::urgent,
            "share of those who cannot wait at home: another class of bed or a transfer at once");
    /** The bed. */
    public static final Key<Admission, String> CLASS =
            required("class", Texts.reference(IdKind.BED_CLASS), Admission::bedClass, "class of the bed");
    /** How long. */
    public static final Key<Admission, Dist> STAY = required("stay", new Times(), Admission::stay, "length of stay");

    static final Shape<Admission> ADMISSION = new Shape<>(
            "admission",
            "Admission after a consultation.",
            List.of(SHARE, URGENT, CLASS, STAY),
            f -> new Admission(f.get(SHARE), f.get(URGENT), f.get(CLASS), f.get(STAY)));

    private static final Key<StepDown, Double> OFFERED =
            required("offered", Shares.TYPE, StepDown::offered, "probability that the hospital offers it");
    private static final Key<StepDown, Double> ACCEPTED =
            required("accepted", Shares.TYPE, StepDown::accepted, "probability that the patient accepts");
    private static final Key<StepDown, Double> AFTER =
            required("after", Shares.TYPE, StepDown::after, "share of the stay that is spent in the hospital first");
    /** Who takes over. */
    public static final Key<StepDown, String> TIER = required(
            "tier",
            Texts.reference(IdKind.TIER),
            StepDown::tier,
            "tier whose nearest facility with a free bed takes over");

    static final Shape<StepDown> STEP_DOWN = new Shape<>(
            "step down",
            "Moving on to a bed nearer home.",
            List.of(OFFERED, ACCEPTED, AFTER, TIER),
            f -> new StepDown(f.get(OFFERED), f.get(ACCEPTED), f.get(AFTER), f.get(TIER)));

    private AdmissionShape() {}
}
