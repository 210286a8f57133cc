package org.careshed.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.chance.Dist;

/**
 * Beds and who comes into them. YAML section {@code wards}; beds are the table {@code beds}.
 *
 * @param classes at most {@value #MOST_CLASSES}, in the order of ids
 * @param beds beds by facility and class
 * @param admissions who is admitted, by tier id then condition id
 * @param outlying whether a patient may lie in another class while the own is full
 * @param patienceMs how long a planned patient stays on a waiting list before seeking a bed outside
 * @param outside id of the facility outside that admits who found no bed; absent: they wait on
 * @param handoverMs least time that handing over anything takes (call, image, patient, bed), milliseconds
 */
public record Wards(
        List<BedClass> classes,
        List<Beds> beds,
        Map<String, Map<String, Admission>> admissions,
        boolean outlying,
        long patienceMs,
        Optional<String> outside,
        Optional<StepDown> stepDown,
        long handoverMs) {

    /** Most bed classes. */
    public static final int MOST_CLASSES = 6;

    /** The county's shortest delay unless stated, milliseconds. */
    public static final long HANDOVER_MS = 300_000;

    /** Nobody is admitted. */
    public static final Wards NONE =
            new Wards(List.of(), List.of(), Map.of(), false, 0, Optional.empty(), Optional.empty(), HANDOVER_MS);

    public Wards {
        classes = List.copyOf(classes);
        beds = List.copyOf(beds);
        admissions = Map.copyOf(admissions);
    }

    /** The same with other admissions. */
    public Wards withAdmissions(Map<String, Map<String, Admission>> other) {
        return new Wards(classes, beds, other, outlying, patienceMs, outside, stepDown, handoverMs);
    }

    /** The same with other beds. */
    public Wards withBeds(List<Beds> other) {
        return new Wards(classes, other, admissions, outlying, patienceMs, outside, stepDown, handoverMs);
    }

    /** The same with another way to beds nearer home. */
    public Wards withStepDown(StepDown other) {
        return new Wards(classes, beds, admissions, outlying, patienceMs, outside, Optional.of(other), handoverMs);
    }

    /** A kind of bed. */
    public record BedClass(String id, Name name) {}

    /** Open beds of one class at one facility. */
    public record Beds(String facility, String bedClass, int beds, Evidence evidence) {}

    /**
     * Admission after a consultation.
     *
     * @param share of contacts that are admitted, 0 to 1
     * @param urgent share of those who cannot wait at home: they lie in another class or are transferred at once
     * @param bedClass id
     * @param stay length of stay, milliseconds
     */
    public record Admission(double share, double urgent, String bedClass, Dist stay) {}

    /**
     * Moving on to a bed nearer home.
     *
     * @param offered probability that the hospital offers it
     * @param accepted probability that the patient accepts
     * @param after share of the stay that is spent in the hospital first, 0 to 1
     * @param tier id of the tier whose nearest facility with a free bed takes over
     */
    public record StepDown(double offered, double accepted, double after, String tier) {}
}
