package org.careshed.people.utility;

import org.careshed.chance.Keys;
import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.county.Population;
import org.careshed.people.known.Habits;
import org.careshed.scenario.Choice.More;
import org.careshed.scenario.Choice.Weights;

/**
 * What one resident adds to what all of an access class know: taste for travel, a taste a nest, trust, the contracted
 * doctor or usual provider, and, for who reads no published waits, the own last wait there.
 */
final class Personal {

    private static final long NEST_TASTE = Keys.id("taste-for-nests");

    private final County county;
    private final Population population;
    private final Habits habits;
    private final Standing standing;
    private final FacilityTable table;
    private final Nests nests;
    private final Ways ways;
    private final TasteTable travelTaste;
    private final TasteTable nestTaste;
    private final boolean tastes;
    private final boolean[] more;
    private final double[] tierWorth;

    Personal(County county, Habits habits, Standing standing, FacilityTable table, Nests nests, Ways ways) {
        this.county = county;
        this.habits = habits;
        this.standing = standing;
        this.table = table;
        this.nests = nests;
        this.ways = ways;
        population = county.population();
        travelTaste = TasteTable.weight(county.scenario().choice().tasteSd());
        double sd = county.scenario().choice().nests().tasteSd();
        nestTaste = TasteTable.normal(sd);
        tastes = sd > 0;
        tierWorth = new double[county.tiers().size()];
        more = new boolean[county.kinds().size()];
        for (int condition = 0; condition < more.length; condition++) {
            boolean contract = standing.weights(condition).more().contract() != 0;
            more[condition] = tastes || contract || habits.remembers();
        }
    }

    /** Whether residents differ by nothing at all. */
    boolean none() {
        for (boolean some : more) {
            if (some) {
                return false;
            }
        }
        return county.scenario().choice().tasteSd() == 0;
    }

    /** Adds the personal part to the worth of each place of the set. */
    void add(double[] worth, int resident, int condition, int place) {
        Weights weights = standing.weights(condition);
        double perMinute = weights.perTravelMinute() * travelTaste.of(population.taste(resident));
        for (int position = 0; position < worth.length; position++) {
            worth[position] -= Terms.travel(perMinute, ways.minutes(place, position));
        }
        if (more[condition]) {
            addTiers(worth, resident, weights.more(), place);
            addHabits(worth, weights.more(), place, habits.usual(resident), habits.familyDoctor(resident));
            if (!population.digital(resident) && habits.hasWaited(resident)) {
                addOwnWait(worth, resident, weights.perWaitMinute(), place);
            }
        }
    }

    /** The same for somebody of mean tastes and untouched trust, who has waited nowhere. */
    void addMean(double[] worth, int condition, int place, int usual, int doctor) {
        Weights weights = standing.weights(condition);
        for (int position = 0; position < worth.length; position++) {
            worth[position] -= Terms.travel(weights.perTravelMinute(), ways.minutes(place, position));
        }
        addHabits(worth, weights.more(), place, usual, doctor);
    }

    private void addTiers(double[] worth, int resident, More coefficients, int place) {
        long taste =
                tastes ? Keys.of(population.key(resident), county.scenario().seed() ^ NEST_TASTE) : 0;
        for (int tier = 0; tier < tierWorth.length; tier++) {
            int level = county.levels().ofTier(tier);
            double liking = tastes ? nestTaste.of((int) (taste >>> (Byte.SIZE * nests.ofTier(tier))) & 0xff) : 0;
            tierWorth[tier] = liking + Terms.trust(coefficients.trust(), habits.trustMoved(resident, level));
        }
        for (int position = 0; position < worth.length; position++) {
            int facility = county.choiceSets().facility(place, position);
            if (facility != ChoiceSets.NONE) {
                worth[position] += tierWorth[county.tierOf()[facility]];
            }
        }
    }

    private void addHabits(double[] worth, More coefficients, int place, int usual, int doctor) {
        for (int position = 0; position < worth.length; position++) {
            int facility = county.choiceSets().facility(place, position);
            if (facility != ChoiceSets.NONE) {
                worth[position] += Terms.habit(
                        coefficients.contract(), coefficients.usual(), facility == doctor, facility == usual);
            }
        }
    }

    /** What the resident knows about the usual provider beats what is said about its tier. */
    private void addOwnWait(double[] worth, int resident, double perMinute, int place) {
        int usual = habits.usual(resident);
        for (int position = 0; position < worth.length; position++) {
            int facility = county.choiceSets().facility(place, position);
            if (facility != ChoiceSets.NONE && facility == usual) {
                double heard = table.tierWait(county.tierOf()[facility]);
                worth[position] -= Terms.wait(perMinute, habits.lastWaitMinutes(resident) - heard);
            }
        }
    }
}
