package org.careshed.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.careshed.chance.Keys;
import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.county.Illness;
import org.careshed.county.Population;
import org.careshed.county.SitePlan;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.Condition;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Severity;

/**
 * The habits with which residents enter a run: usual provider and provider of refills, drawn for each from the fixed point
 * of the choice model for residents of the same place, age band and kind. Without it the first months would show habits
 * in the making. Expected are: rates of needs and refills, shares of choices at the waits of the first morning, a mean
 * taste; emergencies, referrals and follow-ups, which are no choices, are left out.
 */
public final class StartingHabits {

    /** Kinds of residents are sums of these. */
    public static final int EMPLOYEES = 1;

    /** Reads published waits and books. */
    public static final int DIGITAL = 2;

    /** Has signed with a family doctor. */
    public static final int CONTRACT = 4;

    private static final int KINDS = 8;

    /** What the choice model says about residents of mean taste. */
    public interface Shares {
        /**
         * Fills {@code to} with the share of the sought contacts of a condition that go to each position of the place's
         * consideration set, and returns the share of needs for which care is sought; 0 where nothing is open.
         *
         * @param kind a sum of {@link #EMPLOYEES}, {@link #DIGITAL} and {@link #CONTRACT}
         * @param usual facility of the usual provider, or {@link Memories#NONE}
         */
        double of(DayKind day, int place, int kind, int condition, int usual, double[] to);
    }

    private static final long HABIT = Keys.id("habit-at-the-start");
    private static final double DAYS_A_YEAR = 365;

    private final County county;
    private final Population population;
    private final Shares shares;
    private final double[] shareOfDays = new double[DayKind.values().length];
    private final double[][] perYear;
    private final double[] mostPerYear;
    private final Optional<ChronicCare.Refills> refills;
    private final int refill;

    public StartingHabits(County county, Shares shares) {
        this.county = county;
        this.shares = shares;
        population = county.population();
        Calendar calendar = county.scenario().calendar();
        for (int day = 0; day < calendar.days(); day++) {
            shareOfDays[calendar.dayKind(day).ordinal()] += 1.0 / calendar.days();
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
        refill = refills.map(r -> county.kinds().indexOf(r.condition())).orElse(-1);
    }

    /** Gives everybody a past, keyed by world and resident. */
    public void begin(Memories memories, long world) {
        if (!memories.remembers() && refills.isEmpty()) {
            return;
        }
        int resident = 0;
        while (resident < population.size()) {
            int place = population.place(resident);
            PlaceHabits here = new PlaceHabits(place);
            while (resident < population.size() && population.place(resident) == place) {
                here.begin(memories, resident, Keys.of(Keys.of(world, population.key(resident)), HABIT));
                resident++;
            }
        }
    }

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
        private final double[][][][] sought = new double[KINDS][][][];
        private final HabitLaw.Refills[][] chosen = new HabitLaw.Refills[KINDS][];
        private final HabitLaw[][] laws =
                new HabitLaw[2 * KINDS][county.scenario().ageBands().size()];
        private final double[] to = new double[ChoiceSets.SIZE];

        PlaceHabits(int place) {
            this.place = place;
        }

        void begin(Memories memories, int resident, long key) {
            boolean managed = refills.isPresent() && Illness.managed(population.illness(resident));
            int kind = kind(resident);
            int band = population.ageBand(resident);
            int row = managed ? KINDS + kind : kind;
            if (laws[row][band] == null) {
                laws[row][band] = law(managed, kind, band);
            }
            double quantile = Keys.uniform(key);
            memories.beginAt(
                    resident, facility(laws[row][band].usual(quantile)), facility(laws[row][band].refills(quantile)));
        }

        private int facility(int position) {
            return position == HabitLaw.NOWHERE
                    ? Memories.NONE
                    : county.choiceSets().facility(place, position);
        }

        private HabitLaw law(boolean managed, int kind, int band) {
            if (sought[kind] == null) {
                sought[kind] = sought(kind);
                chosen[kind] = chosen(kind);
            }
            double[][] needs = new double[ChoiceSets.SIZE][ChoiceSets.SIZE];
            for (int condition = 0; condition < perYear.length; condition++) {
                for (int usual = 0; usual < ChoiceSets.SIZE; usual++) {
                    for (int position = 0; position < ChoiceSets.SIZE; position++) {
                        needs[usual][position] += perYear[condition][band] * sought[kind][condition][usual][position];
                    }
                }
            }
            return managed
                    ? HabitLaw.of(needs, chosen[kind], refills.orElseThrow().sameProvider())
                    : HabitLaw.of(needs);
        }

        /** By condition and usual provider: contacts at each position per need. */
        private double[][][] sought(int kind) {
            double[][][] contacts = new double[perYear.length][ChoiceSets.SIZE][ChoiceSets.SIZE];
            for (int condition = 0; condition < perYear.length; condition++) {
                for (DayKind day : DayKind.values()) {
                    if (mostPerYear[condition] > 0 && shareOfDays[day.ordinal()] > 0) {
                        addSought(day, kind, condition, shareOfDays[day.ordinal()], contacts[condition]);
                    }
                }
            }
            return contacts;
        }

        /** What refills choose on each kind of day; none where there are no refills. */
        private HabitLaw.Refills[] chosen(int kind) {
            return Arrays.stream(DayKind.values())
                    .filter(day -> refills.isPresent() && shareOfDays[day.ordinal()] > 0)
                    .map(day -> refills(day, kind, refills.orElseThrow().everyMs()))
                    .toArray(HabitLaw.Refills[]::new);
        }

        private HabitLaw.Refills refills(DayKind day, int kind, long everyMs) {
            double[][] contacts = new double[ChoiceSets.SIZE][ChoiceSets.SIZE];
            addSought(day, kind, refill, 1, contacts);
            boolean[] open = new boolean[ChoiceSets.SIZE];
            for (int position = 0; position < open.length; position++) {
                int facility = county.choiceSets().facility(place, position);
                open[position] = facility != ChoiceSets.NONE
                        && county.sites().get(facility).start()[refill] != SitePlan.CANNOT_TREAT
                        && !county.tier(facility).doors().on(day).isEmpty();
            }
            double aYear = shareOfDays[day.ordinal()] * DAYS_A_YEAR * Ticks.DAY / everyMs;
            return new HabitLaw.Refills(aYear, open, contacts);
        }

        private void addSought(DayKind day, int kind, int condition, double weight, double[][] contacts) {
            for (int usual = 0; usual < ChoiceSets.SIZE; usual++) {
                double seeks = shares.of(
                        day, place, kind, condition, county.choiceSets().facility(place, usual), to);
                for (int position = 0; position < ChoiceSets.SIZE && seeks > 0; position++) {
                    contacts[usual][position] += weight * seeks * to[position];
                }
            }
        }
    }
}
