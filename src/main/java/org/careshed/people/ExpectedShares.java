package org.careshed.people;

import java.util.Arrays;
import java.util.Optional;
import org.careshed.chance.Keys;
import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.county.Illness;
import org.careshed.engine.Crew;
import org.careshed.people.known.Knowledge;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Condition;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Severity;

/**
 * What the choice model expects of all residents together, without luck: shares of the sought visits by tier and
 * condition, and the share of needs for which care is sought. Each resident is taken as on the first morning: at the waits
 * that tiers state, with the usual provider of the start, untouched trust and accounts, every slot free. Weights are the
 * rates of age bands and the days of each kind in the counted time; refills weigh by their interval, and as habits are at
 * their fixed point, those which keep their provider go where the chosen ones go.
 */
public final class ExpectedShares {

    private static final double DAYS_A_YEAR = 365;

    private final County county;
    private final Choice choice;
    private final PublishedWaits waits;
    private final double[] daysOfKind = new double[DayKind.values().length];
    private final double[][] tierVisits;
    private final double[] needs;
    private final double[] sought;
    private final Optional<ChronicCare.Refills> refills;

    /** Computes the expectation: a few seconds for half a million residents. */
    public ExpectedShares(County county) {
        this.county = county;
        refills = county.scenario().arrangements().chronic().refills();
        choice = new Choice(county, atStart(county));
        waits = new PublishedWaits(county);
        tierVisits = new double[county.kinds().size()][county.tiers().size()];
        needs = new double[county.kinds().size()];
        sought = new double[county.kinds().size()];
        Calendar calendar = county.scenario().calendar();
        for (int day = calendar.warmUpDays(); day < calendar.days(); day++) {
            daysOfKind[calendar.dayKind(day).ordinal()]++;
        }
        for (DayKind kind : DayKind.values()) {
            if (daysOfKind[kind.ordinal()] > 0) {
                choice.morning(waits, kind);
                addDayOf(kind);
            }
        }
    }

    /** Share of the sought visits of a condition that go to a tier; 0 to 1, and 0 where nobody seeks care anywhere. */
    public double tierShare(int condition, int tier) {
        return share(
                tierVisits[condition][tier],
                Arrays.stream(tierVisits[condition]).sum());
    }

    /** Share of the needs of a condition for which care is sought; 0 to 1, and 0 where there are no needs. */
    public double soughtShare(int condition) {
        return share(sought[condition], needs[condition]);
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    private void addDayOf(DayKind kind) {
        for (int condition = 0; condition < needs.length; condition++) {
            Condition stated = county.scenario().conditions().get(condition);
            if (stated.severity() == Severity.EMERGENCY) {
                continue;
            }
            double[] rate = county.scenario().ageBands().stream()
                    .map(AgeBand::id)
                    .mapToDouble(band -> stated.perYear().getOrDefault(band, 0.0))
                    .toArray();
            for (int resident = 0; resident < county.population().size(); resident++) {
                double perYear = rate[county.population().ageBand(resident)] + refillsPerYear(resident, condition);
                double weight = daysOfKind[kind.ordinal()] * perYear;
                if (weight > 0) {
                    add(resident, condition, weight);
                }
            }
        }
    }

    private double refillsPerYear(int resident, int condition) {
        if (refills.isEmpty()
                || !refills.get().condition().equals(county.kinds().get(condition))) {
            return 0;
        }
        boolean managed = Illness.managed(county.population().illness(resident));
        return managed ? DAYS_A_YEAR * Ticks.DAY / refills.get().everyMs() : 0;
    }

    private static Knowledge atStart(County county) {
        Memories memories = new Memories(county);
        new StartingHabits(county, () -> new StartingShares(county))
                .begin(memories, Keys.world(county.scenario().seed(), 0), Crew.ALONE);
        return new Knowledge(memories, new Purse(new Ledger(county)), new Bookings(county));
    }

    private void add(int resident, int condition, double weight) {
        needs[condition] += weight;
        double seeking = weight * choice.expect(resident, condition);
        if (!(seeking > 0)) {
            return;
        }
        sought[condition] += seeking;
        for (int position = 0; position < ChoiceSets.SIZE; position++) {
            double share = choice.share(position);
            if (share > 0) {
                tierVisits[condition][county.tierOf()[choice.facility(position)]] += seeking * share;
            }
        }
    }
}
