package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import org.careshed.scenario.Sharing;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Texts;

/** Devices that facilities without one use elsewhere. */
public final class SharingShape {

    private static final Key<Sharing, String> USERS =
            required("users", Texts.reference(IdKind.TIER), Sharing::users, "the tier whose facilities use it");
    /** What is shared. */
    public static final Key<Sharing, String> RESOURCE = required(
            "resource", Texts.reference(IdKind.RESOURCE), Sharing::resource, "the resource that steps ask for");
    /** Where it is. */
    public static final Key<Sharing, String> AT =
            required("at", Texts.reference(IdKind.FACILITY), Sharing::at, "the facility that has it");

    private static final Key<Sharing, Sharing.Way> WAY = preset(
            "way",
            Texts.oneOf(Sharing.Way.class),
            Sharing.Way.PATIENT,
            Sharing::way,
            "`patient`: goes there and comes back; `sample`: the sample or image is sent, the patient waits for the result");

    /** One device and who uses it. */
    public static final Shape<Sharing> SHAPE = new Shape<>(
            "sharing",
            "A device that the facilities of a tier use elsewhere, having none.",
            List.of(USERS, RESOURCE, AT, WAY),
            f -> new Sharing(f.get(USERS), f.get(RESOURCE), f.get(AT), f.get(WAY)));

    private SharingShape() {}
}
