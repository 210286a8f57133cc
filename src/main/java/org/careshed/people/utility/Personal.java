package org.careshed.people.utility;

import java.util.Arrays;
import java.util.List;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.Population;
import org.careshed.people.known.Habits;
import org.careshed.people.told.Term;
import org.careshed.people.told.Term.Kind;
import org.careshed.scenario.Choice.Weights;
import org.careshed.scenario.Level;

/**
 * What one resident adds to what all of an access class know: taste for travel, a taste a nest, trust, the contracted
 * doctor or usual provider, and, for who reads no published waits, the own last wait there.
 */
final class Personal {

    private static final long NEST_TASTE = Keys.id("taste-for-nests");

    private final Population population;
    private final Habits habits;
    private final Standing standing;
    private final FacilityTable table;
    private final Ways ways;
    private final TasteTable travelTaste;
    private final TasteTable nestTaste;
    private final long tastePurpose;
    private final boolean travels;
    private final boolean tastes;
    private final boolean[] more;
    private final int[] nestOf;
    private final int[] levelOf;
    private final double[] tierWorth;
    private final double[] trust = new double[Level.values().length];
    private final double[] liking = new double[Nests.COUNT];

    private int who;
    private Weights weights = Standing.NO_WEIGHTS;
    private double perMinute;
    private boolean any;
    private int usual;
    private int doctor;
    private boolean bound;
    private boolean ownWait;
    private double ownWaitMinutes;

    Personal(County county, Habits habits, Standing standing, FacilityTable table, Nests nests, Ways ways) {
        this.habits = habits;
        this.standing = standing;
        this.table = table;
        this.ways = ways;
        population = county.population();
        double spread = county.scenario().choice().tasteSd();
        travelTaste = TasteTable.weight(spread);
        travels = spread > 0;
        double sd = county.scenario().choice().nests().tasteSd();
        nestTaste = TasteTable.normal(sd);
        tastePurpose = county.scenario().seed() ^ NEST_TASTE;
        tastes = sd > 0;
        tierWorth = new double[county.tiers().size()];
        nestOf = new int[tierWorth.length];
        levelOf = new int[tierWorth.length];
        Arrays.setAll(nestOf, nests::ofTier);
        Arrays.setAll(levelOf, county.levels()::ofTier);
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
        return !travels;
    }

    /** Whose worth {@link #worth} gives from now on. */
    void begin(int resident, int condition) {
        who = resident;
        weights = standing.weights(condition);
        perMinute = weights.perTravelMinute() * travelTaste.of(population.taste(resident));
        any = more[condition];
        if (any) {
            beginTiers(resident);
            usual = habits.usual(resident);
            doctor = habits.familyDoctor(resident);
            bound = doctor == usual && doctor != Habits.NOWHERE && habits.bound(resident);
            ownWait = usual != Habits.NOWHERE && !population.digital(resident) && habits.hasWaited(resident);
            ownWaitMinutes = ownWait ? habits.lastWaitMinutes(resident) : 0;
        }
    }

    /** The same for somebody of mean tastes and untouched trust, who has waited nowhere. */
    void beginMean(int condition, int usualProvider, int familyDoctor) {
        weights = standing.weights(condition);
        perMinute = weights.perTravelMinute();
        any = true;
        Arrays.fill(tierWorth, 0);
        usual = usualProvider;
        doctor = familyDoctor;
        bound = false;
        ownWait = false;
    }

    /**
     * Most whole days until a slot whose disutility is less than a gain. People differ in it as they differ in what a
     * minute on the way is to them: with one limit for all, everybody would book on one day and nobody on the next.
     */
    int daysWorth(double gain, int resident, int condition) {
        double perDay = standing.weights(condition).more().perDayToSlot() * travelTaste.of(population.taste(resident));
        return (int) (Math.ceil(gain / perDay) - 1);
    }

    /** One taste a nest, and trust in the level of each tier. */
    private void beginTiers(int resident) {
        double perTrust = weights.more().trust();
        long taste = tastes ? Keys.of(population.key(resident), tastePurpose) : 0;
        for (int level = 0; level < trust.length; level++) {
            trust[level] = perTrust == 0 ? 0 : Terms.trust(perTrust, habits.trustMoved(resident, level));
        }
        for (int nest = 0; nest < liking.length; nest++) {
            liking[nest] = tastes ? nestTaste.of((int) (taste >>> (Byte.SIZE * nest)) & 0xff) : 0;
        }
        for (int tier = 0; tier < tierWorth.length; tier++) {
            tierWorth[tier] = liking[nestOf[tier]] + trust[levelOf[tier]];
        }
    }

    /** What a place is worth to the resident, given what it is worth to all of the access class. */
    double worth(double common, int cell) {
        double worth = common - Terms.travel(perMinute, ways.minutes(cell));
        if (!any) {
            return worth;
        }
        worth += tierWorth[ways.tier(cell)];
        int facility = ways.facility(cell);
        return facility == usual || facility == doctor ? habitual(worth, facility, ways.tier(cell)) : worth;
    }

    /** What the resident knows about the usual provider beats what is said about its tier. */
    private double habitual(double before, int facility, int tier) {
        boolean isUsual = facility == usual;
        double worth = before + habit(facility);
        return isUsual && ownWait ? worth - Terms.wait(weights.perWaitMinute(), longer(tier)) : worth;
    }

    private double habit(int facility) {
        double contract = bound
                ? Math.max(weights.more().contract(), weights.more().usual())
                : weights.more().contract();
        return Terms.habit(contract, weights.more().usual(), facility == doctor, facility == usual);
    }

    /** By how much the own last wait was longer than what is expected of a tier, minutes. */
    private double longer(int tier) {
        return ownWaitMinutes - table.tierWait(tier);
    }

    /** Tells what the resident whose turn it is adds at a cell. */
    void tell(int cell, List<Term> terms) {
        int tier = ways.tier(cell);
        int facility = ways.facility(cell);
        terms.add(new Term(Kind.TRAVEL, ways.minutes(cell), -Terms.travel(perMinute, ways.minutes(cell))));
        if (!any) {
            return;
        }
        terms.add(new Term(Kind.TASTE, 0, liking[nestOf[tier]]));
        terms.add(new Term(Kind.TRUST, habits.trustMoved(who, levelOf[tier]), trust[levelOf[tier]]));
        if (facility == usual || facility == doctor) {
            terms.add(new Term(facility == doctor ? Kind.CONTRACT : Kind.USUAL, 0, habit(facility)));
        }
        if (facility == usual && ownWait) {
            terms.add(new Term(Kind.OWN_WAIT, longer(tier), -Terms.wait(weights.perWaitMinute(), longer(tier))));
        }
    }
}
