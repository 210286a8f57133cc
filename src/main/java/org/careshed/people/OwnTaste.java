package org.careshed.people;

import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.careshed.county.Population;
import org.careshed.people.StartingHabits.Choices;
import org.careshed.scenario.DayKind;

/** A few needs and refills before the first day, each chosen by the resident's own taste; keyed, like all luck. */
final class OwnTaste {

    private static final long NEED = Keys.id("need-before-the-start");
    private static final long REFILL = Keys.id("refill-before-the-start");
    private static final long HOW_MANY = Keys.id("needs-before-the-start");
    private static final long WHICH = Keys.id("condition-before-the-start");
    private static final long DAY = Keys.id("day-before-the-start");
    private static final int MOST_NEEDS = 50;
    private static final DayKind[] DAYS = DayKind.values();

    private final Choices choices;
    private final Population population;
    private final double[][] upTo;
    private final double[] shareOfDays;
    private final int refill;
    private final double everyYears;

    /**
     * @param perYear needs by condition and age band
     * @param shareOfDays by kind of day
     * @param refill the condition of refills
     * @param everyYears interval between refills
     */
    OwnTaste(
            Choices choices,
            Population population,
            double[][] perYear,
            double[] shareOfDays,
            int refill,
            double everyYears) {
        this.choices = choices;
        this.population = population;
        this.shareOfDays = shareOfDays;
        this.refill = refill;
        this.everyYears = everyYears;
        upTo = new double[perYear.length == 0 ? 0 : perYear[0].length][perYear.length];
        for (int band = 0; band < upTo.length; band++) {
            double sum = 0;
            for (int condition = 0; condition < perYear.length; condition++) {
                sum += perYear[condition][band];
                upTo[band][condition] = sum;
            }
        }
    }

    /** The usual provider after some needs. */
    int needs(int resident, int usual, int needs, long key) {
        double[] conditions = upTo[population.ageBand(resident)];
        double all = conditions[conditions.length - 1];
        int now = usual;
        for (int need = 0; need < needs && all > 0; need++) {
            long needKey = Keys.of(Keys.of(key, NEED), need);
            double u = Keys.uniform(Keys.of(needKey, WHICH)) * all;
            int condition = 0;
            while (u >= conditions[condition]) {
                condition++;
            }
            int chosen = choices.choose(day(needKey), resident, condition, now, needKey);
            now = chosen < 0 ? now : chosen;
        }
        return now;
    }

    /** The provider of refills after some changes of provider, each at the end of an interval. */
    int provider(int resident, int first, int changes, long key) {
        int provider = first;
        for (int change = 0; change < changes; change++) {
            long changeKey = Keys.of(Keys.of(key, REFILL), change);
            int usual = needs(resident, provider, howMany(resident, 1, changeKey), changeKey);
            int chosen = choices.choose(day(changeKey), resident, refill, usual, changeKey);
            provider = chosen < 0 ? provider : chosen;
        }
        return provider;
    }

    /** The usual provider at a moment between two refills. */
    int sinceRefill(int resident, int provider, long key) {
        double part = Keys.uniform(Keys.of(key, DAY));
        return needs(resident, provider, howMany(resident, part, key), key);
    }

    /** A Poisson number: needs in a part of the interval between refills. */
    private int howMany(int resident, double part, long key) {
        double[] conditions = upTo[population.ageBand(resident)];
        double mean = part * everyYears * conditions[conditions.length - 1];
        long gaps = Keys.of(key, HOW_MANY);
        int needs = 0;
        double sum = Exact.exponential(Keys.of(gaps, needs));
        while (sum < mean && needs < MOST_NEEDS) {
            needs++;
            sum += Exact.exponential(Keys.of(gaps, needs));
        }
        return needs;
    }

    private DayKind day(long key) {
        double u = Keys.uniform(Keys.of(key, DAY));
        int day = 0;
        while (day < DAYS.length - 1 && u >= shareOfDays[day]) {
            u -= shareOfDays[day++];
        }
        return DAYS[day];
    }
}
