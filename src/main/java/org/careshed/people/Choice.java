package org.careshed.people;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.journal.Channel;
import org.careshed.people.known.Knowledge;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Decision.Occasion;
import org.careshed.people.told.Explained;
import org.careshed.people.told.Heed;
import org.careshed.people.told.Onlooker;
import org.careshed.people.told.Seeking;
import org.careshed.people.utility.ConsiderationSet;
import org.careshed.people.utility.Telling;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Severity;

/**
 * Whether to seek care and where: random utility over the consideration set of the resident's place (McFadden 1974),
 * with places nested by tier (McFadden 1978).
 *
 * <pre>
 * V_j = constant(tier of j, condition) - travel weight * taste * travel minutes to j - wait weight * expected wait at j
 *       - days to slot - felt cost + title - missing + contract or usual + trust moved + taste for the nest of j
 * P(seek) = 1 / (1 + exp(-(a + theta I))),   I = ln sum over nests of (sum of exp(V_j / lambda))^lambda
 * chosen  = argmin_j E_j / (S exp(V_j / lambda)),   E_j by (world, resident, need, facility), S by nest
 * </pre>
 *
 * <p>Because each facility's shock is keyed by its permanent id, a choice changes only if a utility changed. What is
 * common to all residents of an access class is tabulated each morning; the personal part is added per need. A place
 * enters with its best channel; the shock belongs to the place, so one more channel makes nobody luckier.
 */
public final class Choice {

    /** Returned instead of a facility by residents who stay at home. */
    public static final int STAY_HOME = -1;

    /** Returned instead of a facility when none that can treat the need is open today. */
    public static final int NOWHERE_OPEN = -2;

    /** Instead of the number of a visiting session. */
    public static final int NO_SESSION = -1;

    private static final long SEEK = Keys.id("seek-care");

    /** The near probability of seeking care is off by less, for each unit of the weight of the log-sum. */
    private static final double DOUBT = 1e-6;

    private final County county;
    private final ConsiderationSet set;
    private final Telling telling;
    private final Gate gate;
    private final boolean[] seekAlways;
    private final double[] seekConstant;
    private final double[] seekLogSum;
    private IntFunction<List<Hours.Interval>> open = facility -> List.of();
    private Channel channel = Channel.WALK_IN;
    private int latestSlot = -1;
    private Heed heed = Heed.NOBODY;
    private Onlooker watching = Onlooker.NONE;
    private int session = NO_SESSION;
    private int latestSession = -1;

    /** Choices of residents who know nothing but the published waits. */
    public Choice(County county) {
        this(county, Knowledge.NONE);
    }

    /** Choices of residents who know so much. */
    public Choice(County county, Knowledge knowledge) {
        this.county = county;
        this.set = new ConsiderationSet(county, knowledge);
        this.telling = new Telling(set);
        this.gate = new Gate(county);
        int conditions = county.kinds().size();
        seekAlways = new boolean[conditions];
        seekConstant = new double[conditions];
        seekLogSum = new double[conditions];
        for (int condition = 0; condition < conditions; condition++) {
            var stated = county.scenario().conditions().get(condition);
            if (stated.severity() != Severity.EMERGENCY) {
                var weights = county.scenario().choice().weights().get(stated.severity());
                seekAlways[condition] = stated.seekAlways();
                seekConstant[condition] = weights.seekConstant();
                seekLogSum[condition] = weights.seekLogSum();
            }
        }
    }

    /** Each morning, before the first choice: tabulates what last night's information means for each place. */
    public void morning(PublishedWaits waits, int day) {
        DayKind kind = county.scenario().calendar().dayKind(day);
        open = facility -> county.doors().on(facility, day);
        set.morning(waits, kind, facility -> !open.apply(facility).isEmpty());
    }

    /** The same on any day of a kind, on which nobody is there who comes on some days only. */
    public void morning(PublishedWaits waits, DayKind kind) {
        open = facility -> county.doors().on(facility, kind);
        set.morning(waits, kind, facility -> !open.apply(facility).isEmpty());
    }

    /** The chosen facility of a planned need, or {@link #STAY_HOME}, or {@link #NOWHERE_OPEN}. */
    public int choose(int resident, int condition, long need) {
        int chosen = NOWHERE_OPEN;
        if (weighToday(resident, condition, need)) {
            chosen = seeks(condition, need) ? best(need) : STAY_HOME;
        }
        return told(Occasion.NEED, resident, condition, need, chosen);
    }

    /** Weighs the places open today; those behind the gate only for who is not held to it, or finds no other. */
    private boolean weighToday(int resident, int condition, long need) {
        set.today(resident, condition);
        if (gate.holds(condition, need)) {
            set.fill();
            for (int position = 0; position < ChoiceSets.SIZE; position++) {
                int facility = set.facility(position);
                if (facility != ChoiceSets.NONE && !gate.isBefore(facility)) {
                    set.leaveOut(position);
                }
            }
            if (set.weigh()) {
                return true;
            }
            set.today(resident, condition);
        }
        return set.weigh();
    }

    /** Where a resident goes today who seeks care in any case, or {@link #NOWHERE_OPEN}. */
    public int chooseSeeking(int resident, int condition, long need) {
        set.today(resident, condition);
        int chosen = set.weigh() ? best(need) : NOWHERE_OPEN;
        return told(Occasion.ANOTHER_DAY, resident, condition, need, chosen);
    }

    /**
     * How the last chosen facility is come to: walking in, or {@link Channel#BOOKED} at its next free slot. Hospitals
     * outside are walked in to; the days to their appointment are part of their utility and drawn by who plans the visit.
     */
    public Channel channel() {
        return channel;
    }

    /**
     * Where who left a facility without a consultation goes at that hour, on the same luck and information as in the
     * morning: among the places still open when they can be there; or {@link #NOWHERE_OPEN}.
     *
     * @param excluded the facility they leave
     * @param atMs when they leave
     */
    public int chooseAgain(int resident, int condition, long need, int excluded, long atMs) {
        set.anyDay(resident, condition);
        int from = county.placeOf()[excluded];
        for (int position = 0; position < ChoiceSets.SIZE; position++) {
            int facility = set.facility(position);
            if (facility != ChoiceSets.NONE
                    && (facility == excluded
                            || !openAt(
                                    facility, atMs % Ticks.DAY, county.travel().ms(from, facility)))) {
                set.leaveOut(position);
            }
        }
        settled(Channel.WALK_IN);
        return told(Occasion.AFTER_LEAVING, resident, condition, need, winner(need));
    }

    /**
     * Where a referred patient goes, whichever day that is: among the places able to treat the level, all of them at the price
     * of who is referred; the referral recommends those of just that level, in the referring facility's group if it has
     * such a member that the resident considers; or {@link #NOWHERE_OPEN}.
     *
     * @param from the facility that refers
     * @param level lowest level able to treat, the ordinal of {@link org.careshed.scenario.Level}
     * @param visits whether to consider doctors able to treat it who visit a place that otherwise is not, the referring
     *     one among them; {@link #session} then tells whether one was chosen
     */
    public int chooseReferred(int resident, int condition, long need, int from, int level, boolean visits) {
        set.anyDay(resident, condition);
        boolean inGroup = false;
        for (int position = 0; position < ChoiceSets.SIZE; position++) {
            int facility = set.facility(position);
            if (facility != ChoiceSets.NONE) {
                if (facility == from || !county.able(facility, condition, need, level)) {
                    if (visits && visitedByAble(position, county.levels().of(condition, need))) {
                        set.visit(position);
                        set.refer(position);
                    } else {
                        set.leaveOut(position);
                    }
                }
                set.payReferred(position);
            }
            inGroup |= referrable(position, condition, need, level) && sameGroup(from, facility);
        }
        for (int position = 0; position < ChoiceSets.SIZE; position++) {
            if (referrable(position, condition, need, level) && (!inGroup || sameGroup(from, set.facility(position)))) {
                set.refer(position);
            }
        }
        settled(Channel.REFERRED);
        if (!set.weigh()) {
            return told(Occasion.REFERRED, resident, condition, need, NOWHERE_OPEN);
        }
        int winner = set.race(need);
        int facility = told(Occasion.REFERRED, resident, condition, need, set.facility(winner));
        if (facility == from || !county.able(facility, condition, need, level)) {
            session = set.session(winner);
        }
        return facility;
    }

    /** The consideration set of a need this morning, place by place, with everything that decides. */
    public List<Explained> explain(int resident, int condition, long need) {
        return weighToday(resident, condition, need) ? telling.places(need, Channel.WALK_IN) : List.of();
    }

    /** Tells each decision that is heeded from now on, at the moment when it is taken; no other. */
    public void watch(Heed heeded, Onlooker onlooker) {
        heed = heeded;
        watching = onlooker;
    }

    /**
     * What is expected of a resident's need, without luck: fills {@link #share} and returns the probability that care is
     * sought; 0 when every door is closed.
     */
    double expect(int resident, int condition) {
        set.today(resident, condition);
        return set.weigh() ? seekProbability(condition) : 0;
    }

    /** The same for somebody of mean tastes on the first morning, see {@link ConsiderationSet#mean}. */
    double expectMean(int place, boolean employees, boolean digital, int condition, int usual, int doctor) {
        set.mean(place, employees, digital, condition, usual, doctor);
        return set.weigh() ? seekProbability(condition) : 0;
    }

    /** The facility at a position of the consideration set of the last need. */
    int facility(int position) {
        return set.facility(position);
    }

    /**
     * Most days ahead at which who chose the last facility books a slot instead of walking in; -1 for who walks in at any
     * rate. A booking platform shows the next free slot at that moment, so the channel is settled when it is asked for;
     * settling it by what was published at night would send everybody by the same channel, today this and tomorrow that.
     */
    public int latestSlot() {
        return latestSlot;
    }

    /** Probability that the place at a position is chosen by who seeks care, after {@link #expect}. */
    double share(int position) {
        return set.share(position);
    }

    /** The visiting session that is worth most at the last chosen facility, or {@link #NO_SESSION}. */
    public int session() {
        return session;
    }

    /** Most days ahead at which a slot of {@link #session} beats every other channel; -1 for who comes otherwise. */
    public int latestSession() {
        return latestSession;
    }

    private int best(long need) {
        int winner = set.race(need);
        channel = set.channel(winner);
        latestSlot = set.latestSlot(winner);
        session = set.session(winner);
        latestSession = set.latestSessionSlot(winner);
        return set.facility(winner);
    }

    /** Says of the last choice what another object said of the same one, but for its channel. */
    public void recall(int toSlot, int ofSession, int toSession) {
        latestSlot = toSlot;
        session = ofSession;
        latestSession = toSession;
    }

    private void settled(Channel by) {
        channel = by;
        latestSlot = -1;
        session = NO_SESSION;
        latestSession = -1;
    }

    /** Tells a decision if it is heeded; returns what was chosen. */
    private int told(Occasion occasion, int resident, int condition, long need, int chosen) {
        if (heed.heeds(occasion, resident, condition, need, chosen)) {
            tell(occasion, resident, condition, need, chosen);
        }
        return chosen;
    }

    private void tell(Occasion occasion, int resident, int condition, long need, int chosen) {
        List<Explained> places = chosen == NOWHERE_OPEN ? List.of() : telling.places(need, channel);
        boolean asked = occasion == Occasion.NEED && chosen != NOWHERE_OPEN && !seekAlways[condition];
        Optional<Seeking> seeking = asked
                ? Optional.of(new Seeking(
                        seekConstant[condition],
                        seekLogSum[condition],
                        set.logSum(),
                        seekProbability(condition),
                        seekLuck(need)))
                : Optional.empty();
        watching.decided(new Decision(
                occasion, resident, condition, need, places, telling.excluded(), seeking, telling.lambda(), chosen));
    }

    private int winner(long need) {
        return set.weigh() ? set.facility(set.race(need)) : NOWHERE_OPEN;
    }

    private boolean visitedByAble(int position, int level) {
        int number = set.session(position);
        return number != NO_SESSION && set.sessionLevel(number) >= level;
    }

    private boolean referrable(int position, int condition, long need, int level) {
        return set.worth(position) > Double.NEGATIVE_INFINITY
                && (level(set.facility(position)) == level
                        || county.levels().covers(set.facility(position), condition, need));
    }

    private int level(int facility) {
        return county.levels().ofTier(county.tierOf()[facility]);
    }

    private boolean sameGroup(int from, int facility) {
        Optional<String> group = county.facility(from).group();
        return group.isPresent() && group.equals(county.facility(facility).group());
    }

    private boolean openAt(int facility, long timeOfDayMs, long travelMs) {
        for (Hours.Interval today : open.apply(facility)) {
            if (timeOfDayMs < today.closeMs() && travelMs < today.closeMs() - timeOfDayMs) {
                return true;
            }
        }
        return false;
    }

    /** Probability that care is sought among the places on the bench. */
    private double seekProbability(int condition) {
        if (seekAlways[condition]) {
            return 1;
        }
        double logSum = seekLogSum[condition] == 0 ? 0 : seekLogSum[condition] * set.logSum();
        return 1 / (1 + Exact.exp(-(seekConstant[condition] + logSum)));
    }

    private boolean seeks(int condition, long need) {
        if (seekAlways[condition]) {
            return true;
        }
        double u = seekLuck(need);
        double near = seekLogSum[condition] == 0 ? 0 : seekLogSum[condition] * set.nearLogSum();
        double probability = 1 / (1 + Exact.exp(-(seekConstant[condition] + near)));
        boolean doubtful = Math.abs(u - probability) <= DOUBT * (1 + Math.abs(seekLogSum[condition]));
        return doubtful ? u < seekProbability(condition) : u < probability;
    }

    private static double seekLuck(long need) {
        return Keys.uniform(Keys.of(need, SEEK));
    }
}
