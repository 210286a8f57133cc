package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.quiet;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Beyond;
import org.careshed.scenario.Booking;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Competence;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.Memory;
import org.careshed.scenario.Money;
import org.careshed.scenario.Patience;
import org.careshed.scenario.Residents;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Sharing;
import org.careshed.scenario.Wards;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.value.Texts;

/** One section a subject of how care is arranged; a section that is left out means that there is no such arrangement. */
public final class ArrangementKeys {

    private static final Key<Scenario, Residents> RESIDENTS = section(
            "residents", ResidentsShape.SHAPE, Arrangements::residents, "who the residents are beyond place and age");
    private static final Key<Scenario, ChronicCare> CHRONIC =
            section("chronic", ChronicShape.SHAPE, Arrangements::chronic, "long illnesses and refills");
    private static final Key<Scenario, Beyond> BEYOND =
            section("beyond", BeyondShape.SHAPE, Arrangements::beyond, "what crosses the county's border");
    private static final Key<Scenario, Competence> COMPETENCE =
            section("competence", CompetenceShape.SHAPE, Arrangements::competence, "who can treat what, and referral");
    private static final Key<Scenario, FollowUps> FOLLOW_UPS =
            section("follow_ups", FollowUpsShape.SHAPE, Arrangements::followUps, "returns that the provider makes");
    private static final Key<Scenario, Map<String, Patience>> PATIENCE = section(
            "patience",
            new MapOf<>(Texts.reference(IdKind.CONDITION), PatienceShape.SHAPE),
            Arrangements::patience,
            "how long patients put up with a queue, by condition; left out: for ever");
    /** By tier. */
    public static final Key<Scenario, Map<String, Booking>> BOOKING = section(
            "booking",
            new MapOf<>(Texts.reference(IdKind.TIER), BookingShape.SHAPE),
            Arrangements::booking,
            "slots that can be booked ahead, by tier; left out: walk-in patients only");

    private static final Key<Scenario, List<Sharing>> SHARING =
            section("sharing", ListOf.of(SharingShape.SHAPE), Arrangements::sharing, "who uses which device elsewhere");
    private static final Key<Scenario, Wards> WARDS =
            section("wards", WardsShape.SHAPE, a -> WardsShape.bare(a.wards()), "who comes into beds");
    private static final Key<Scenario, Money> MONEY =
            section("money", MoneyShape.SHAPE, Arrangements::money, "prices and who pays them");
    private static final Key<Scenario, Memory> MEMORY =
            section("memory", MemoryShape.SHAPE, Arrangements::memory, "what residents remember");

    /** All sections, in the order in which they are read. */
    static final List<Key<Scenario, ?>> ALL = List.of(
            RESIDENTS, CHRONIC, BEYOND, COMPETENCE, FOLLOW_UPS, PATIENCE, BOOKING, SHARING, WARDS, MONEY, MEMORY);

    private ArrangementKeys() {}

    /** The arrangements of a county with the beds of its table. */
    static Arrangements of(Fields f, List<Wards.Beds> beds) {
        Wards wards = f.get(WARDS);
        return new Arrangements(
                f.get(RESIDENTS),
                f.get(CHRONIC),
                f.get(BEYOND),
                f.get(COMPETENCE),
                f.get(FOLLOW_UPS),
                f.get(PATIENCE),
                f.get(BOOKING),
                f.get(SHARING),
                beds.isEmpty() ? wards : f.binding().complete(wards, WardsShape.with(wards, beds)),
                f.get(MONEY),
                f.get(MEMORY));
    }

    private static <T> Key<Scenario, T> section(
            String name, Type<T> type, Function<Arrangements, T> of, String meaning) {
        return quiet(name, type, of.apply(Arrangements.NONE), scenario -> of.apply(scenario.arrangements()), meaning);
    }
}
