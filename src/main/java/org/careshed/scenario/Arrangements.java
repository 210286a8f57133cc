package org.careshed.scenario;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All arrangements of a county. {@link #NONE} is a county where every need makes one visit, nobody is referred, booked,
 * admitted, billed or remembered.
 */
public record Arrangements(
        Residents residents,
        ChronicCare chronic,
        Beyond beyond,
        Competence competence,
        FollowUps followUps,
        Map<String, Patience> patience,
        Map<String, Booking> booking,
        List<Sharing> sharing,
        Wards wards,
        Money money,
        Memory memory,
        Reforms reforms) {

    /** No arrangement at all. */
    public static final Arrangements NONE = new Arrangements(
            Residents.PLAIN,
            ChronicCare.NONE,
            Beyond.NONE,
            Competence.NONE,
            FollowUps.NONE,
            Map.of(),
            Map.of(),
            List.of(),
            Wards.NONE,
            Money.NONE,
            Memory.NONE,
            Reforms.NONE);

    /**
     * @param patience by condition id; a condition that is absent waits for ever
     * @param booking by tier id; a tier that is absent has walk-in patients only
     * @param sharing who uses which device elsewhere
     * @param reforms what levers put in force; a scenario file never states it itself
     */
    public Arrangements {
        patience = Map.copyOf(patience);
        booking = Map.copyOf(booking);
        sharing = List.copyOf(sharing);
    }

    /** Arrangements as a scenario file states them, before any lever. */
    public Arrangements(
            Residents residents,
            ChronicCare chronic,
            Beyond beyond,
            Competence competence,
            FollowUps followUps,
            Map<String, Patience> patience,
            Map<String, Booking> booking,
            List<Sharing> sharing,
            Wards wards,
            Money money,
            Memory memory) {
        this(
                residents,
                chronic,
                beyond,
                competence,
                followUps,
                patience,
                booking,
                sharing,
                wards,
                money,
                memory,
                Reforms.NONE);
    }

    /** The same with other competence. */
    public Arrangements withCompetence(Competence other) {
        return with(copy -> copy.competence = other);
    }

    /** The same with other follow-ups. */
    public Arrangements withFollowUps(FollowUps other) {
        return with(copy -> copy.followUps = other);
    }

    /** The same with other patience. */
    public Arrangements withPatience(Map<String, Patience> other) {
        return with(copy -> copy.patience = other);
    }

    /** The same with other booking. */
    public Arrangements withBooking(Map<String, Booking> other) {
        return with(copy -> copy.booking = other);
    }

    /** The same with other shared examinations. */
    public Arrangements withSharing(List<Sharing> other) {
        return with(copy -> copy.sharing = other);
    }

    /** The same with other wards. */
    public Arrangements withWards(Wards other) {
        return with(copy -> copy.wards = other);
    }

    /** The same with other money. */
    public Arrangements withMoney(Money other) {
        return with(copy -> copy.money = other);
    }

    /** The same with other memory. */
    public Arrangements withMemory(Memory other) {
        return with(copy -> copy.memory = other);
    }

    /** The same with other residents. */
    public Arrangements withResidents(Residents other) {
        return with(copy -> copy.residents = other);
    }

    /** The same with other chronic care. */
    public Arrangements withChronic(ChronicCare other) {
        return with(copy -> copy.chronic = other);
    }

    /** The same with other care beyond the county's own residents and borders. */
    public Arrangements withBeyond(Beyond other) {
        return with(copy -> copy.beyond = other);
    }

    /** The same with other reforms. */
    public Arrangements withReforms(Reforms other) {
        return with(copy -> copy.reforms = other);
    }

    private Arrangements with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return copy.done();
    }

    /** A copy in the making: what is not replaced stays. */
    private static final class Copy {
        private Residents residents;
        private ChronicCare chronic;
        private Beyond beyond;
        private Competence competence;
        private FollowUps followUps;
        private Map<String, Patience> patience;
        private Map<String, Booking> booking;
        private List<Sharing> sharing;
        private Wards wards;
        private Money money;
        private Memory memory;
        private Reforms reforms;

        Copy(Arrangements from) {
            residents = from.residents;
            chronic = from.chronic;
            beyond = from.beyond;
            competence = from.competence;
            followUps = from.followUps;
            patience = from.patience;
            booking = from.booking;
            sharing = from.sharing;
            wards = from.wards;
            money = from.money;
            memory = from.memory;
            reforms = from.reforms;
        }

        Arrangements done() {
            return new Arrangements(
                    residents,
                    chronic,
                    beyond,
                    competence,
                    followUps,
                    patience,
                    booking,
                    sharing,
                    wards,
                    money,
                    memory,
                    reforms);
        }
    }
}
