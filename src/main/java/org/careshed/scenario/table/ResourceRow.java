package org.careshed.scenario.table;

import static org.careshed.scenario.shape.Key.maybe;
import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.careshed.scenario.Dated;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Resource;
import org.careshed.scenario.part.HoursReference;
import org.careshed.scenario.part.HoursShape;
import org.careshed.scenario.part.Sourced;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Mapped;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** Columns of the table of resources. */
public final class ResourceRow {

    public static final Type<String> KIND = Texts.id("a resource such as `doctor`", "doctor");
    public static final Type<Dated> SERVERS = new Mapped<>(Numbers.whole(0, 1_000_000), Dated::always, Dated::first);
    public static final Type<Integer> QUEUE_LIMIT = Numbers.whole(0, 1_000_000_000);

    private static final Key<Resource, String> FACILITY =
            required("facility", Texts.reference(IdKind.FACILITY), Resource::facility, "the facility that has it");
    private static final Key<Resource, String> RESOURCE =
            required("resource", KIND, Resource::resource, "what it is: the word that pathway steps use");
    private static final Key<Resource, Dated> SERVERS_KEY =
            required("servers", SERVERS, Resource::servers, "how many patients it serves at once while staffed");
    /** When it is staffed. */
    public static final Key<Resource, Hours> HOURS =
            preset("hours", new HoursReference(), HoursShape.ALWAYS, Resource::hours, "when it is staffed");

    private static final Key<Resource, Optional<Integer>> LIMIT = maybe(
            "queue_limit",
            QUEUE_LIMIT,
            r -> limit(r.queueLimit()),
            "how many may wait; left out: no limit; 0: who finds nobody free is lost");
    private static final Sourced<Resource> SOURCED = Sourced.of(Resource::evidence);

    public static final Shape<Resource> SHAPE = new Shape<>(
            "resources",
            "What facilities have a number of and patients queue for: doctors, desks, devices.",
            List.of(FACILITY, RESOURCE, SERVERS_KEY, HOURS, LIMIT, SOURCED.source(), SOURCED.grade()),
            ResourceRow::resource);

    private ResourceRow() {}

    public static Optional<Integer> limit(OptionalInt limit) {
        return limit.isPresent() ? Optional.of(limit.getAsInt()) : Optional.empty();
    }

    public static OptionalInt limit(Optional<Integer> limit) {
        return limit.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Resource resource(Fields fields) {
        fields.binding().ids().giveAgain(IdKind.RESOURCE, fields.get(RESOURCE), fields.site(RESOURCE));
        return new Resource(
                fields.get(FACILITY),
                fields.get(RESOURCE),
                fields.get(SERVERS_KEY),
                fields.get(HOURS),
                limit(fields.get(LIMIT)),
                SOURCED.read(fields));
    }
}
