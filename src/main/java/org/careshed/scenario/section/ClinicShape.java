package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Optional;
import org.careshed.scenario.Dated;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Name;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.part.HoursReference;
import org.careshed.scenario.part.HoursShape;
import org.careshed.scenario.part.NameShape;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.ThingsById;
import org.careshed.scenario.table.ResourceRow;
import org.careshed.scenario.value.Texts;

/** Facilities written in the YAML file itself, with their resources: for pathways without a county around them. */
public final class ClinicShape {

    private static final Key<Resource, Dated> SERVERS = required(
            "servers", ResourceRow.SERVERS, Resource::servers, "how many patients it serves at once while staffed");
    private static final Key<Resource, Hours> HOURS =
            preset("hours", new HoursReference(), HoursShape.ALWAYS, Resource::hours, "when it is staffed");
    private static final Key<Resource, Optional<Integer>> LIMIT = maybe(
            "queue_limit",
            ResourceRow.QUEUE_LIMIT,
            r -> ResourceRow.limit(r.queueLimit()),
            "how many may wait; left out: no limit; 0: who finds nobody free is lost");
    private static final Sourced<Resource> RESOURCE_SOURCED = Sourced.of(Resource::evidence);

    private static final Shape<Resource> RESOURCE = new Shape<>(
            "facility resources",
            "What the facility has a number of and patients queue for.",
            List.of(SERVERS, HOURS, LIMIT, RESOURCE_SOURCED.source(), RESOURCE_SOURCED.grade()),
            ClinicShape::resource);

    private static final Key<Clinic, Name> NAME =
            required("name", NameShape.SHAPE, clinic -> clinic.facility().name(), "name");
    private static final Key<Clinic, List<Resource>> RESOURCES = required(
            "resources",
            new ThingsById<>(ResourceRow.KIND, RESOURCE, Resource::resource, false),
            Clinic::resources,
            "what it has, by the word that pathway steps use");
    private static final Sourced<Clinic> SOURCED =
            Sourced.of(clinic -> clinic.facility().evidence());

    static final Shape<Clinic> SHAPE = new Shape<>(
            "inline facilities",
            "A facility of a pathways scenario.",
            List.of(NAME, RESOURCES, SOURCED.source(), SOURCED.grade()),
            ClinicShape::clinic);

    static final ThingsById<Clinic> CLINICS = ThingsById.sorted(
            Texts.newId(IdKind.FACILITY), SHAPE, clinic -> clinic.facility().id());

    /** A facility and what it has. */
    public record Clinic(Facility facility, List<Resource> resources) {}

    private ClinicShape() {}

    static List<Clinic> of(Scenario scenario) {
        return scenario.facilities().stream()
                .map(facility -> new Clinic(
                        facility,
                        scenario.resources().stream()
                                .filter(r -> r.facility().equals(facility.id()))
                                .toList()))
                .toList();
    }

    private static Resource resource(Fields fields) {
        fields.binding().ids().giveAgain(IdKind.RESOURCE, fields.id(), fields.site());
        return new Resource(
                "",
                fields.id(),
                fields.get(SERVERS),
                fields.get(HOURS),
                ResourceRow.limit(fields.get(LIMIT)),
                RESOURCE_SOURCED.read(fields));
    }

    private static Clinic clinic(Fields fields) {
        Facility facility =
                new Facility(fields.id(), fields.get(NAME), "", "", Optional.empty(), 0, 0, SOURCED.read(fields));
        List<Resource> own = fields.get(RESOURCES).stream()
                .map(r ->
                        new Resource(facility.id(), r.resource(), r.servers(), r.hours(), r.queueLimit(), r.evidence()))
                .toList();
        return new Clinic(facility, own);
    }
}
