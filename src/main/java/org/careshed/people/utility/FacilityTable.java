package org.careshed.people.utility;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.careshed.county.County;
import org.careshed.people.known.Knowledge;
import org.careshed.people.known.Slots;
import org.careshed.people.known.Waits;
import org.careshed.people.told.Term;
import org.careshed.people.told.Term.Kind;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Choice.More;
import org.careshed.scenario.Choice.Weights;
import org.careshed.scenario.DayKind;

/**
 * What each facility is worth this morning, by access class and condition, before anything personal: with its best channel
 * today, and as who walks in on any day. A place enters a choice once, with its best channel, so that one more channel is
 * worth no more than what it saves.
 */
final class FacilityTable {

    private final County county;
    private final Standing standing;
    private final Knowledge knowledge;
    private final Access access;
    private final int conditions;
    private final int facilities;
    private final double[] best;
    private final double[] anyDay;
    private final boolean[] booked;
    private final double[] slotGain;
    private final double[] referredPrice;
    private final double[] tierWait;
    private final double[] outsideDays;
    private final Booking[] booking;
    private final double[][] admitted;
    private final boolean unevenWaits;
    private final SessionTable sessions;
    private Waits waits = (facility, day) -> 0;
    private DayKind today = DayKind.WEEKDAY;

    FacilityTable(County county, Standing standing, Knowledge knowledge) {
        this.county = county;
        this.standing = standing;
        this.knowledge = knowledge;
        access = new Access(county, knowledge);
        conditions = county.kinds().size();
        facilities = county.facilities();
        int cells = access.classes() * conditions * facilities;
        best = new double[cells];
        anyDay = new double[cells];
        booked = new boolean[cells];
        slotGain = new double[cells];
        referredPrice = new double[cells];
        int tiers = county.tiers().size();
        tierWait = new double[tiers];
        outsideDays = new double[tiers];
        booking = new Booking[tiers];
        admitted = new double[tiers][conditions];
        unevenWaits = knowledge.habits().remembers();
        sessions = new SessionTable(county, standing, knowledge.visiting(), cells);
        fillTiers(county.scenario().arrangements());
    }

    Access access() {
        return access;
    }

    /** The slots of visiting doctors. */
    SessionTable sessions() {
        return sessions;
    }

    /** Where the cells of an access class and condition begin; the facility is added. */
    int row(int accessClass, int condition) {
        return (accessClass * conditions + condition) * facilities;
    }

    /** Worth by the best channel today; minus infinity where none is open. */
    double best(int cell) {
        return best[cell];
    }

    /** What a slot today would be worth more than walking in, utils; 0 or less where nobody books. */
    double slotGain(int cell) {
        return slotGain[cell];
    }

    /** How many days ahead slots of a facility can be booked. */
    int horizonDays(int facility) {
        return booking[county.tierOf()[facility]].horizonDays();
    }

    /** Whether the best channel today is a booked slot, as slots were published last night. */
    boolean booked(int cell) {
        return booked[cell];
    }

    /** Worth of walking in, whether or not the door is open today; minus infinity where the need cannot be treated. */
    double anyDay(int cell) {
        return anyDay[cell];
    }

    /** What the better price of who is referred adds. */
    double referredPrice(int cell) {
        return referredPrice[cell];
    }

    /** The wait that who knows no better expects at any facility of a tier, minutes. */
    double tierWait(int tier) {
        return tierWait[tier];
    }

    /** Each morning. */
    void fill(Waits published, DayKind kind, IntPredicate open) {
        waits = published;
        today = kind;
        fillTierWaits();
        for (int accessClass = 0; accessClass < access.classes(); accessClass++) {
            for (int condition = 0; condition < conditions; condition++) {
                int row = row(accessClass, condition);
                double[][] cost = costs(accessClass, condition);
                for (int facility = 0; facility < facilities; facility++) {
                    int cell = row + facility;
                    booked[cell] = false;
                    slotGain[cell] = 0;
                    if (standing.treats(condition, facility)) {
                        fill(cell, accessClass, condition, facility, cost[county.tierOf()[facility]]);
                        enter(cell, accessClass, condition, facility, open.test(facility));
                    } else {
                        best[cell] = Double.NEGATIVE_INFINITY;
                        anyDay[cell] = Double.NEGATIVE_INFINITY;
                    }
                }
            }
        }
    }

    /** What holds for every channel: kept in {@code anyDay} until {@link #enter} takes off the wait. */
    private void fill(int cell, int accessClass, int condition, int facility, double[] cost) {
        anyDay[cell] = standing.worth(condition, facility) - cost[0];
        referredPrice[cell] = cost[0] - cost[1];
    }

    private void enter(int cell, int accessClass, int condition, int facility, boolean open) {
        int tier = county.tierOf()[facility];
        Weights weights = standing.weights(condition);
        double worth = anyDay[cell];
        double wait = Terms.wait(weights.perWaitMinute(), minutes(accessClass, facility));
        double walkIn = worth - wait - Terms.days(weights.more().perDayToSlot(), outsideDays[tier]);
        anyDay[cell] = walkIn;
        best[cell] = open ? walkIn : Double.NEGATIVE_INFINITY;
        Booking books = booking[tier];
        if (books.horizonDays() > 0 && mayBook(accessClass, facility)) {
            offerSlot(
                    cell,
                    days(facility, access.digital(accessClass)),
                    books,
                    worth - wait * books.waitFactor(),
                    weights.more().perDayToSlot());
        }
        if (sessions.any()) {
            best[cell] = sessions.enter(cell, condition, facility, worth, wait, walkIn, best[cell]);
            booked[cell] &= !sessions.isBest(cell);
        }
    }

    /** The wait that an access class expects at a facility today, minutes. */
    private double minutes(int accessClass, int facility) {
        boolean reads = !unevenWaits || access.digital(accessClass);
        return reads ? waits.minutes(facility, today) : tierWait[county.tierOf()[facility]];
    }

    /** The channel of booked slots: {@code atOnce} is what a slot today would be worth. */
    private void offerSlot(int cell, int days, Booking books, double atOnce, double perDay) {
        slotGain[cell] = atOnce - best[cell];
        double slot = atOnce - Terms.days(perDay, days);
        if (days <= books.horizonDays() && slot > best[cell]) {
            best[cell] = slot;
            booked[cell] = true;
        }
    }

    /** Residents book by the platform, or through a facility near them where it books for them. */
    private boolean mayBook(int accessClass, int facility) {
        return access.digital(accessClass) || knowledge.slots().isShared(facility);
    }

    /** Days to the first slot that a resident can have; more than any horizon if there is none. */
    private int days(int facility, boolean digital) {
        Slots slots = knowledge.slots();
        if (digital || !slots.isShared(facility)) {
            return slots.hasSlot(facility) ? slots.daysToSlot(facility) : Integer.MAX_VALUE;
        }
        return slots.hasSlotForMembers(facility) ? slots.daysForMembers(facility) : Integer.MAX_VALUE;
    }

    /** What a contact costs in utils, by tier: without a referral, with one. */
    private double[][] costs(int accessClass, int condition) {
        double[][] cost = new double[tierWait.length][2];
        if (access.paid()) {
            for (int tier = 0; tier < cost.length; tier++) {
                cost[tier][0] = cost(accessClass, condition, tier, false);
                cost[tier][1] = cost(accessClass, condition, tier, true);
            }
        }
        return cost;
    }

    private double cost(int accessClass, int condition, int tier, boolean referred) {
        More more = standing.weights(condition).more();
        return Terms.cost(more.perYuan(), visitYuan(accessClass, condition, tier, referred))
                + Terms.admission(
                        more.perAdmissionYuan(), admitted[tier][condition], stayYuan(accessClass, tier, referred));
    }

    private double visitYuan(int accessClass, int condition, int tier, boolean referred) {
        return knowledge
                .pay()
                .visitYuan(tier, condition, access.employees(accessClass), access.ledgerClass(accessClass), referred);
    }

    private double stayYuan(int accessClass, int tier, boolean referred) {
        return knowledge.pay().stayYuan(tier, access.employees(accessClass), access.ledgerClass(accessClass), referred);
    }

    /**
     * Tells what the worth of a facility is made of.
     *
     * @param byBest by its best channel today; else as who walks in on any day
     */
    void tell(int accessClass, int condition, int facility, boolean byBest, List<Term> terms) {
        standing.tell(condition, facility, terms);
        if (access.paid()) {
            tellCost(accessClass, condition, county.tierOf()[facility], terms);
        }
        int cell = row(accessClass, condition) + facility;
        int tier = county.tierOf()[facility];
        double factor = 1;
        double days = outsideDays[tier];
        if (byBest && sessions.isBest(cell)) {
            sessions.tell(cell, condition, facility, terms);
            factor = sessions.waitFactor(cell);
            days = sessions.days(cell);
        } else if (byBest && booked[cell]) {
            factor = booking[tier].waitFactor();
            days = knowledge.slots().daysToSlot(facility);
        }
        Weights weights = standing.weights(condition);
        double minutes = minutes(accessClass, facility);
        terms.add(new Term(Kind.WAIT, minutes * factor, -Terms.wait(weights.perWaitMinute(), minutes) * factor));
        terms.add(new Term(Kind.DAYS, days, -Terms.days(weights.more().perDayToSlot(), days)));
    }

    private void tellCost(int accessClass, int condition, int tier, List<Term> terms) {
        More more = standing.weights(condition).more();
        double visit = visitYuan(accessClass, condition, tier, false);
        double stay = stayYuan(accessClass, tier, false);
        double chance = admitted[tier][condition];
        terms.add(new Term(Kind.COST, visit, -Terms.cost(more.perYuan(), visit)));
        terms.add(new Term(Kind.ADMISSION, chance * stay, -Terms.admission(more.perAdmissionYuan(), chance, stay)));
    }

    private void fillTierWaits() {
        int[] members = new int[tierWait.length];
        Arrays.fill(tierWait, 0);
        for (int facility = 0; facility < facilities; facility++) {
            int tier = county.tierOf()[facility];
            if (!county.doors().closed(facility)) {
                members[tier]++;
                tierWait[tier] += (waits.minutes(facility, today) - tierWait[tier]) / members[tier];
            }
        }
    }

    private void fillTiers(Arrangements arranged) {
        Booking none = new Booking("", 0, 0, 0, 0, 1, 0);
        for (int tier = 0; tier < booking.length; tier++) {
            String id = county.tiers().get(tier).id();
            booking[tier] = Optional.ofNullable(arranged.booking().get(id)).orElse(none);
            outsideDays[tier] = arranged.beyond().daysToSlot().getOrDefault(id, 0.0);
            var admissions = arranged.wards().admissions().getOrDefault(id, Map.of());
            for (int condition = 0; condition < conditions; condition++) {
                var admission = admissions.get(county.kinds().get(condition));
                admitted[tier][condition] = admission == null ? 0 : admission.share();
            }
        }
    }
}
