package org.careshed.people.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.journal.Channel;
import org.careshed.people.known.Knowledge;
import org.careshed.people.known.Waits;
import org.careshed.people.told.Excluded;
import org.careshed.people.told.Term;
import org.careshed.people.told.Term.Kind;
import org.careshed.scenario.DayKind;

/**
 * The places that one resident considers for one need, what each is worth to this resident, and who wins: a work bench
 * that is filled anew for each need.
 *
 * <pre>winner = argmin_j E_j / (S_n exp(V_j / lambda)),   E_j exponential by (need, place), S_n stable by (need, nest)</pre>
 *
 * <p>The minimum falls on j with its share in the nested logit (McFadden 1978; Kanter 1975 for S); with lambda 1 every S
 * is 1.
 */
public final class ConsiderationSet {

    private static final int SIZE = ChoiceSets.SIZE;

    /** Bits that count how often a place was referred to. */
    private static final int REFERRALS = 4;

    private final County county;
    private final Standing standing;
    private final FacilityTable table;
    private final Ways ways;
    private final Nests nests;
    private final Personal personal;
    private final ReadyWeights ready;
    private final NestedLogit logit;
    private final double[] worth = new double[SIZE];
    private final double[] luck = new double[Nests.COUNT];
    private int who;
    private int what;
    private int place;
    private int cell;
    private int access;
    private int row;
    private boolean filled;
    private boolean onAnyDay;

    /** How often the place at each position was referred to, {@value #REFERRALS} bits a position. */
    private long referredTo;

    /** Positions with the price of who is referred, and those where a visiting doctor's slot is taken, a bit each. */
    private int pricedReferred;

    private int visitedThere;

    /** An empty bench in a county whose residents know so much. */
    public ConsiderationSet(County county, Knowledge knowledge) {
        this.county = county;
        standing = new Standing(county);
        table = new FacilityTable(county, standing, knowledge);
        nests = new Nests(county);
        ways = new Ways(county, nests);
        personal = new Personal(county, knowledge.habits(), standing, table, nests, ways);
        boolean allAlike = personal.none() && table.access().classes() == 1 && nests.none();
        ready = new ReadyWeights(county, allAlike);
        logit = new NestedLogit(nests, ways);
    }

    /**
     * Each morning: tabulates what last night's information means.
     *
     * @param open whether the doors of a facility open today
     */
    public void morning(Waits waits, DayKind today, IntPredicate open) {
        ways.morning(open);
        table.fill(waits, today, open);
        ready.fill(table, standing, ways);
    }

    /** Fills the bench for today, each place with its best channel. */
    public void today(int resident, int condition) {
        begin(resident, condition);
        if (ready.none()) {
            fillToday();
        }
    }

    /** Fills the bench with each place as who walks in there, whether or not it is open today. */
    public void anyDay(int resident, int condition) {
        begin(resident, condition);
        personal.begin(resident, condition);
        for (int position = 0; position < SIZE; position++) {
            int facility = facility(position);
            worth[position] = facility == ChoiceSets.NONE
                    ? Double.NEGATIVE_INFINITY
                    : personal.worth(table.anyDay(row + facility), cell + position);
        }
        filled = true;
        onAnyDay = true;
    }

    /**
     * Fills the bench, on the first morning, for somebody of mean tastes who has waited nowhere.
     *
     * @param usual facility of the usual provider, or {@link org.careshed.people.known.Habits#NOWHERE}
     * @param doctor facility of the contracted doctor, or {@link org.careshed.people.known.Habits#NOWHERE}
     */
    public void mean(int place, boolean employees, boolean digital, int condition, int usual, int doctor) {
        start(place, table.access().atStart(employees, digital), condition);
        personal.beginMean(condition, usual, doctor);
        fillBest();
    }

    private void begin(int resident, int condition) {
        who = resident;
        what = condition;
        start(county.population().place(resident), table.access().of(resident), condition);
    }

    private void start(int home, int accessClass, int condition) {
        place = home;
        cell = Ways.cell(home);
        access = accessClass;
        row = table.row(accessClass, condition);
        filled = false;
        onAnyDay = false;
        referredTo = 0;
        pricedReferred = 0;
        visitedThere = 0;
        logit.at(cell);
    }

    /** Makes sure that the utilities of today stand on the bench, so that places can be taken out. */
    public void fill() {
        if (!filled) {
            fillToday();
        }
    }

    private void fillToday() {
        personal.begin(who, what);
        fillBest();
    }

    private void fillBest() {
        for (int position = 0; position < SIZE; position++) {
            int facility = facility(position);
            worth[position] = facility == ChoiceSets.NONE
                    ? Double.NEGATIVE_INFINITY
                    : personal.worth(table.best(row + facility), cell + position);
        }
        filled = true;
    }

    /** Takes a place out. */
    public void leaveOut(int position) {
        worth[position] = Double.NEGATIVE_INFINITY;
    }

    /** The referral names a place. */
    public void refer(int position) {
        worth[position] += referral();
        referredTo += 1L << REFERRALS * position;
    }

    /** A place costs what it costs who is referred. */
    public void payReferred(int position) {
        worth[position] += table.referredPrice(row + facility(position));
        pricedReferred |= 1 << position;
    }

    private double referral() {
        return standing.weights(what).more().referral();
    }

    /** The facility at a position, or {@link ChoiceSets#NONE}. */
    public int facility(int position) {
        return ways.facility(cell + position);
    }

    /** Utility of the place at a position; minus infinity where it cannot be chosen. */
    public double worth(int position) {
        if (!filled) {
            fillToday();
        }
        return worth[position];
    }

    /** What the worth of the place at a position is made of, without what adds nothing. */
    List<Term> terms(int position) {
        worth(position);
        List<Term> terms = new ArrayList<>();
        table.tell(access, what, facility(position), !onAnyDay, terms);
        personal.tell(cell + position, terms);
        if ((pricedReferred >>> position & 1) == 1) {
            terms.add(new Term(Kind.REFERRED_PRICE, 0, table.referredPrice(row + facility(position))));
        }
        long referrals = referredTo >>> REFERRALS * position & 0xf;
        terms.add(new Term(Kind.REFERRAL, 0, referrals * referral()));
        if ((visitedThere >>> position & 1) == 1) {
            terms.add(new Term(Kind.VISITOR, 0, table.sessions().overWalkIn(row + facility(position))));
        }
        terms.removeIf(term -> term.utils() == 0);
        return terms;
    }

    /** Why the place at a position cannot be chosen. */
    Excluded.Reason excluded(int position) {
        if (!standing.treats(what, facility(position))) {
            return Excluded.Reason.CANNOT_TREAT;
        }
        boolean closed = !onAnyDay && table.best(row + facility(position)) == Double.NEGATIVE_INFINITY;
        return closed ? Excluded.Reason.CLOSED : Excluded.Reason.LEFT_OUT;
    }

    /** Dissimilarity of places within a nest. */
    double lambda() {
        return nests.lambda();
    }

    /** The best channel today of the place at a position. */
    public Channel channel(int position) {
        if (visited(position)) {
            return Channel.SPECIALIST;
        }
        return booked(position) ? Channel.BOOKED : Channel.WALK_IN;
    }

    /** How the place at a position is come to: by its best channel on a bench of today, else as stated. */
    Channel channel(int position, Channel otherwise) {
        return onAnyDay ? otherwise : channel(position);
    }

    /** Most days ahead at which a slot at the place at a position beats walking in today; -1 where none does. */
    public int latestSlot(int position) {
        int facility = facility(position);
        double gain = table.slotGain(row + facility);
        return gain > 0 ? Math.min(table.horizonDays(facility), personal.daysWorth(gain, who, what)) : -1;
    }

    /** Whether the best channel today of the place at a position is a booked slot. */
    public boolean booked(int position) {
        return table.booked(row + facility(position));
    }

    /** The visiting session at the place at a position that is worth most; {@link SessionTable#NONE} if none has a slot. */
    public int session(int position) {
        return table.sessions().session(row + facility(position));
    }

    /** Highest level, as an ordinal, that the doctor of a session can treat. */
    public int sessionLevel(int session) {
        return table.sessions().level(session);
    }

    /** Whether the best channel today of the place at a position is a visiting doctor's slot. */
    public boolean visited(int position) {
        return table.sessions().isBest(row + facility(position));
    }

    /** Most days ahead at which a slot of the session there beats every other channel; -1 where none does. */
    public int latestSessionSlot(int position) {
        int session = session(position);
        double gain = session == SessionTable.NONE ? 0 : table.sessions().gain(row + facility(position));
        return gain > 0 ? Math.min(table.sessions().horizonDays(session), personal.daysWorth(gain, who, what)) : -1;
    }

    /** Who walks in at the place at a position takes the published slot of the session there instead. */
    public void visit(int position) {
        worth[position] += table.sessions().overWalkIn(row + facility(position));
        visitedThere |= 1 << position;
    }

    /** Turns utilities into weights; false when nothing can be chosen. */
    public boolean weigh() {
        if (!filled) {
            if (logit.take(ready.weights(), ready.at(place, what))) {
                return true;
            }
            fillToday();
        }
        return logit.weigh(worth);
    }

    /** Logarithm of the total: what having the choice is worth, utils; after {@link #weigh}. */
    public double logSum() {
        return logit.logSum();
    }

    /** The same to within 1e-7, at a third of the cost. */
    public double nearLogSum() {
        return logit.nearLogSum();
    }

    /** Probability that the place at a position is chosen, after {@link #weigh}. */
    public double share(int position) {
        return logit.share(position);
    }

    /** Luck of the place at a position for a need: an exponential number, the smaller the better. */
    public double luck(int position, long need) {
        return Exact.exponential(Keys.of(need, ways.key(cell + position)));
    }

    /** Luck that the places of the nest at a position share for a need: the larger the better; 1 without nests. */
    public double nestLuck(int position, long need) {
        return nests.none() ? 1 : nests.luck(need, logit.nest(position));
    }

    /** The position whose luck, divided by its weight, is least; compared crosswise instead of dividing. */
    public int race(long need) {
        boolean nested = !nests.none();
        for (int nest = 0; nested && nest < Nests.COUNT; nest++) {
            luck[nest] = logit.any(nest) ? nests.luck(need, nest) : 0;
        }
        double best = Double.POSITIVE_INFINITY;
        double bestWeight = 1;
        int winner = 0;
        for (int position = 0; position < SIZE; position++) {
            double w = logit.weight(position);
            if (w > 0) {
                w = nested ? w * luck[logit.nest(position)] : w;
                double e = luck(position, need);
                if (e * bestWeight < best * w) {
                    best = e;
                    bestWeight = w;
                    winner = position;
                }
            }
        }
        return winner;
    }
}
