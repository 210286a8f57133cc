package org.careshed.scenario;

import java.util.List;
import java.util.Map;

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
        return new Arrangements(
                residents, chronic, beyond, other, followUps, patience, booking, sharing, wards, money, memory,
                reforms);
    }

    /** The same with other follow-ups. */
    public Arrangements withFollowUps(FollowUps other) {
        return new Arrangements(
                residents,
                chronic,
                beyond,
                competence,
                other,
                patience,
                booking,
                sharing,
                wards,
                money,
                memory,
                reforms);
    }

    /** The same with other patience. */
    public Arrangements withPatience(Map<String, Patience> other) {
        return new Arrangements(
                residents,
                chronic,
                beyond,
                competence,
                followUps,
                other,
                booking,
                sharing,
                wards,
                money,
                memory,
                reforms);
    }

    /** The same with other booking. */
    public Arrangements withBooking(Map<String, Booking> other) {
        return new Arrangements(
                residents,
                chronic,
                beyond,
                competence,
                followUps,
                patience,
                other,
                sharing,
                wards,
                money,
                memory,
                reforms);
    }

    /** The same with other shared examinations. */
    public Arrangements withSharing(List<Sharing> other) {
        return new Arrangements(
                residents,
                chronic,
                beyond,
                competence,
                followUps,
                patience,
                booking,
                other,
                wards,
                money,
                memory,
                reforms);
    }

    /** The same with other wards. */
    public Arrangements withWards(Wards other) {
        return new Arrangements(
                residents,
                chronic,
                beyond,
                competence,
                followUps,
                patience,
                booking,
                sharing,
                other,
                money,
                memory,
                reforms);
    }

    /** The same with other money. */
    public Arrangements withMoney(Money other) {
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
                other,
                memory,
                reforms);
    }

    /** The same with other memory. */
    public Arrangements withMemory(Memory other) {
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
                other,
                reforms);
    }

    /** The same with other residents. */
    public Arrangements withResidents(Residents other) {
        return new Arrangements(
                other,
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

    /** The same with other chronic care. */
    public Arrangements withChronic(ChronicCare other) {
        return new Arrangements(
                residents,
                other,
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

    /** The same with other care beyond the county's own residents and borders. */
    public Arrangements withBeyond(Beyond other) {
        return new Arrangements(
                residents,
                chronic,
                other,
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

    /** The same with other reforms. */
    public Arrangements withReforms(Reforms other) {
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
                other);
    }
}
