package org.careshed.people;

import java.util.List;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.Illness;
import org.careshed.county.Population;
import org.careshed.county.SitePlan;
import org.careshed.county.TravelTable;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.reform.Programmes;
import org.careshed.scenario.reform.Programmes.Kind;
import org.careshed.scenario.reform.Programmes.Programme;

/**
 * Who takes part in the programmes of an edition of the county, and where. A resident's luck is keyed by the resident and the
 * kind of programme, the same in every replication, as traits are.
 */
final class Participation {

    /** No facility, no programme. */
    static final int NONE = -1;

    private static final long[] PURPOSE = purposes();

    private final Population population;
    private final List<Programme> running;
    private final long seed;
    private final double[][] shareOfBand;
    private final short[][] facilityOfPlace;

    Participation(County county) {
        population = county.population();
        running = county.scenario()
                .reforms()
                .get(Programmes.class)
                .orElse(Programmes.NONE)
                .running();
        seed = county.scenario().seed();
        List<AgeBand> bands = county.scenario().ageBands();
        shareOfBand = new double[running.size()][bands.size()];
        facilityOfPlace = new short[running.size()][];
        for (int p = 0; p < shareOfBand.length; p++) {
            Programme programme = running.get(p);
            for (int band = 0; band < bands.size(); band++) {
                shareOfBand[p][band] =
                        programme.shares().byBand().getOrDefault(bands.get(band).id(), 0.0);
            }
            facilityOfPlace[p] = facilities(county, programme);
        }
    }

    /** Number of programmes. */
    int programmes() {
        return running.size();
    }

    Programme programme(int index) {
        return running.get(index);
    }

    /** Where a resident has the contacts of a programme, or {@link #NONE}. */
    int facility(int programme, int resident) {
        return facilityOfPlace[programme][population.place(resident)];
    }

    /**
     * Whether a resident takes part in a programme, and in none of its kind before it.
     *
     * @param illness how the resident's long illnesses stand, as in {@link Illness}
     */
    boolean takesPart(int programme, int resident, int illness) {
        Kind kind = running.get(programme).kind();
        if (kind == Kind.CONTRACT && population.contract(resident)) {
            return false;
        }
        double u = Keys.uniform(Keys.of(population.key(resident), seed ^ PURPOSE[kind.ordinal()]));
        for (int before = 0; before < programme; before++) {
            if (running.get(before).kind() == kind && takes(before, resident, illness, u)) {
                return false;
            }
        }
        return takes(programme, resident, illness, u);
    }

    /** Whether a resident may ever take part, as long illnesses come to be known. */
    boolean mayTakePart(int programme, int resident) {
        int illness = population.illness(resident);
        int worst = illness == 0 ? 0 : Illness.with(0, 0, Illness.MANAGED);
        double u = Keys.uniform(Keys.of(
                population.key(resident),
                seed ^ PURPOSE[running.get(programme).kind().ordinal()]));
        return takes(programme, resident, worst, u);
    }

    private boolean takes(int programme, int resident, int illness, double u) {
        Programmes.Shares shares = running.get(programme).shares();
        double share = shareOfBand[programme][population.ageBand(resident)];
        if (shares.chronic() > share && Illness.managed(illness)) {
            share = shares.chronic();
        }
        if (shares.poor() > share && population.poor(resident)) {
            share = shares.poor();
        }
        return u < share && facility(programme, resident) != NONE;
    }

    /** By place, the nearest facility of a programme; of contracts, the family doctor's if it is one of them. */
    private static short[] facilities(County county, Programme programme) {
        int condition = county.kinds().indexOf(programme.condition());
        FamilyDoctors doctors = new FamilyDoctors(county);
        short[] nearest = new short[county.choiceSets().places()];
        for (int place = 0; place < nearest.length; place++) {
            nearest[place] = NONE;
            long bestMs = TravelTable.UNREACHABLE;
            for (int facility = 0; facility < county.facilities(); facility++) {
                boolean gives = programme
                                .facilities()
                                .contains(county.facility(facility).id())
                        && county.sites().get(facility).start()[condition] != SitePlan.CANNOT_TREAT
                        && (programme.kind() != Kind.CONTRACT || doctors.of(place) == facility);
                if (gives && county.travel().ms(place, facility) < bestMs) {
                    bestMs = county.travel().ms(place, facility);
                    nearest[place] = (short) facility;
                }
            }
        }
        return nearest;
    }

    private static long[] purposes() {
        Kind[] kinds = Kind.values();
        long[] purposes = new long[kinds.length];
        for (int kind = 0; kind < kinds.length; kind++) {
            purposes[kind] = Keys.id("takes-part-" + kinds[kind].name());
        }
        return purposes;
    }
}
