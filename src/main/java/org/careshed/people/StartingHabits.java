package org.careshed.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.careshed.chance.Keys;
import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.county.Illness;
import org.careshed.county.Population;
import org.careshed.engine.Crew;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Condition;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Severity;

/**
 * The habits with which residents enter a run: usual provider and provider of refills, from the fixed point of the choice
 * model. Without it the first months would show habits in the making.
 *
 * <ol>
 *   <li>For residents of the same place, age band and kind the fixed point at a mean taste is solved: {@link HabitLaw}.
 *   <li>Each resident draws from it, and then lives through a few needs and changes of provider by their own taste: who
 *       likes hospitals has come to use them. Alone the first step would leave the shares of tiers some two points off.
 * </ol>
 *
 * <p>Emergencies, referrals and follow-ups, which are no choices, are left out, and so are seasons.
 */
public final class StartingHabits {

    /** The choice model before the first day. */
    public interface Choices {
        /**
         * What is expected of a mean taste: fills {@code to} with the share of the sought contacts of a condition that go
         * to each position of the place's consideration set, and returns the share of needs for which care is sought; 0
         * where nothing is open.
         *
         * @param resident stands for all of the same place, scheme, contract and way of knowing
         * @param usual facility of the usual provider, or {@link Memories#NONE}
         */
        double expect(DayKind day, int resident, int condition, int usual, double[] to);

        /** The facility that a resident chooses by their own taste; below 0 for none. */
        int choose(DayKind day, int resident, int condition, int usual, long need);
    }

    /** Needs that everybody lives through by their own taste, and changes of provider of who gets refills. */
    private static final int OWN_NEEDS = 4;

    private static final int OWN_CHANGES = 2;

    /** So many residents are given a past in some milliseconds. */
    private static final int AT_ONCE = 256;

    private static final int EMPLOYEES = 1;
    private static final int DIGITAL = 2;
    private static final int CONTRACT = 4;
    private static final int KINDS = 8;
    private static final long HABIT = Keys.id("habit-at-the-start");
    private static final double DAYS_A_YEAR = 365;

    private final County county;
    private final Population population;
    private final Supplier<? extends Choices> choices;
    private final double[] shareOfDays = new double[DayKind.values().length];
    private final double[][] perYear;
    private final double[] mostPerYear;
    private final Optional<ChronicCare.Refills> refills;
    private final double everyYears;
    private final int refill;

    /** @param choices the choice model, one for each thread that asks it */
    public StartingHabits(County county, Supplier<? extends Choices> choices) {
        this.county = county;
        this.choices = choices;
        population = county.population();
        Calendar calendar = county.scenario().calendar();
        for (int day = 0; day < DAYS_A_YEAR; day++) {
            shareOfDays[calendar.dayKind(day).ordinal()] += 1.0 / DAYS_A_YEAR;
        }
        List<AgeBand> bands = county.scenario().ageBands();
        perYear = county.scenario().conditions().stream()
                .map(condition -> bands.stream()
                        .mapToDouble(band -> chosen(condition) ? rate(condition, band) : 0)
                        .toArray())
                .toArray(double[][]::new);
        mostPerYear = Arrays.stream(perYear)
                .mapToDouble(rates -> Arrays.stream(rates).max().orElse(0))
                .toArray();
        refills = county.scenario().arrangements().chronic().refills();
        everyYears = refills.map(r -> r.everyMs() / (DAYS_A_YEAR * Ticks.DAY)).orElse(0.0);
        refill = refills.map(r -> county.kinds().indexOf(r.condition())).orElse(-1);
    }

    /**
     * Gives everybody a past, keyed by world and resident. A crew shares the places: who lives in one place knows nothing of
     * those of another. It is asked every {@value #AT_ONCE} residents whether this is still wanted.
     */
    public void begin(Memories memories, long world, Crew crew) {
        if (!memories.remembers() && refills.isEmpty()) {
            return;
        }
        Choices[] asked = new Choices[crew.hands()];
        Arrays.setAll(asked, hand -> choices.get());
        crew.share(
                county.scenario().places().size(), (place, hand) -> begin(place, asked[hand], memories, world, crew));
    }

    private void begin(int place, Choices asked, Memories memories, long world, Crew crew) {
        PlaceHabits here = new PlaceHabits(place, asked);
        int bands = county.scenario().ageBands().size();
        int end = population.start((place + 1) * bands);
        for (int resident = population.start(place * bands); resident < end; resident++) {
            if (resident % AT_ONCE == 0) {
                crew.ask();
            }
            here.begin(memories, resident, Keys.of(Keys.of(world, population.key(resident)), HABIT));
        }
    }

    /** Residents of one place and kind choose alike but for taste. */
    private int kind(int resident) {
        return (population.employees(resident) ? EMPLOYEES : 0)
                + (population.digital(resident) ? DIGITAL : 0)
                + (population.contract(resident) ? CONTRACT : 0);
    }

    private static boolean chosen(Condition condition) {
        return condition.severity() != Severity.EMERGENCY;
    }

    private static double rate(Condition condition, AgeBand band) {
        return condition.perYear().getOrDefault(band.id(), 0.0);
    }

    /** The laws of one place, each computed when its first resident comes. */
    private final class PlaceHabits {
        private final int place;
        private final Choices asked;
        private final OwnTaste own;
        private final double[][][][] sought = new double[KINDS][][][];
        private final HabitLaw.Refills[][] chosen = new HabitLaw.Refills[KINDS][];
        private final HabitLaw[][] laws =
                new HabitLaw[2 * KINDS][county.scenario().ageBands().size()];
        private final double[] to = new double[ChoiceSets.SIZE];

        PlaceHabits(int place, Choices asked) {
            this.place = place;
            this.asked = asked;
            own = new OwnTaste(asked, population, perYear, shareOfDays, refill, everyYears);
        }

        void begin(Memories memories, int resident, long key) {
            boolean managed = refills.isPresent() && Illness.managed(population.illness(resident));
            int kind = kind(resident);
            int band = population.ageBand(resident);
            int row = managed ? KINDS + kind : kind;
            if (laws[row][band] == null) {
                laws[row][band] = law(managed, kind, resident);
            }
            double quantile = Keys.uniform(key);
            int usual = facility(laws[row][band].usual(quantile));
            int refillsAt = facility(laws[row][band].refills(quantile));
            if (refillsAt == Memories.NONE) {
                memories.beginAt(resident, own.needs(resident, usual, OWN_NEEDS, key), Memories.NONE);
            } else {
                int provider = own.provider(resident, refillsAt, OWN_CHANGES, key);
                memories.beginAt(resident, own.sinceRefill(resident, provider, key), provider);
            }
        }

        private int facility(int position) {
            return position == HabitLaw.NOWHERE
                    ? Memories.NONE
                    : county.choiceSets().facility(place, position);
        }

        private HabitLaw law(boolean managed, int kind, int resident) {
            if (sought[kind] == null) {
                sought[kind] = sought(resident);
                chosen[kind] = chosen(resident);
            }
            int band = population.ageBand(resident);
            double[][] needs = new double[ChoiceSets.SIZE][ChoiceSets.SIZE];
            for (int condition = 0; condition < perYear.length; condition++) {
                for (int usual = 0; usual < ChoiceSets.SIZE; usual++) {
                    for (int position = 0; position < ChoiceSets.SIZE; position++) {
                        needs[usual][position] += perYear[condition][band] * sought[kind][condition][usual][position];
                    }
                }
            }
            return managed
                    ? HabitLaw.of(needs, chosen[kind], refills.orElseThrow().sameProvider(), everyYears)
                    : HabitLaw.of(needs);
        }

        /** By condition and usual provider: contacts at each position per need. */
        private double[][][] sought(int resident) {
            double[][][] contacts = new double[perYear.length][ChoiceSets.SIZE][ChoiceSets.SIZE];
            for (int condition = 0; condition < perYear.length; condition++) {
                for (DayKind day : DayKind.values()) {
                    if (mostPerYear[condition] > 0 && shareOfDays[day.ordinal()] > 0) {
                        addSought(day, resident, condition, shareOfDays[day.ordinal()], contacts[condition]);
                    }
                }
            }
            return contacts;
        }

        /** What refills choose on each kind of day; none where there are no refills. */
        private HabitLaw.Refills[] chosen(int resident) {
            return Arrays.stream(DayKind.values())
                    .filter(day -> refills.isPresent() && shareOfDays[day.ordinal()] > 0)
                    .map(day -> refills(day, resident))
                    .toArray(HabitLaw.Refills[]::new);
        }

        private HabitLaw.Refills refills(DayKind day, int resident) {
            double[][] contacts = new double[ChoiceSets.SIZE][ChoiceSets.SIZE];
            addSought(day, resident, refill, 1, contacts);
            boolean[] open = new boolean[ChoiceSets.SIZE];
            for (int position = 0; position < open.length; position++) {
                int facility = county.choiceSets().facility(place, position);
                open[position] = facility != ChoiceSets.NONE
                        && county.treats(facility, refill)
                        && !county.doors().on(facility, day).isEmpty();
            }
            return new HabitLaw.Refills(shareOfDays[day.ordinal()], open, contacts);
        }

        private void addSought(DayKind day, int resident, int condition, double weight, double[][] contacts) {
            for (int usual = 0; usual < ChoiceSets.SIZE; usual++) {
                double seeks = asked.expect(
                        day, resident, condition, county.choiceSets().facility(place, usual), to);
                for (int position = 0; position < ChoiceSets.SIZE && seeks > 0; position++) {
                    contacts[usual][position] += weight * seeks * to[position];
                }
            }
        }
    }
}
