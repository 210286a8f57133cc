package org.careshed.scenario.reform;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careshed.quantity.Require;
import org.careshed.scenario.Reform;
import org.careshed.scenario.Scenario;

/** Waves of illness: factors on the rates of needs that rise and fall by the week. */
public record Waves(List<Wave> waves) implements Reform {

    /**
     * One wave, a bell by whole weeks.
     *
     * @param conditions ids of the conditions whose rates follow it
     * @param peak a day of the week in which it is highest
     * @param factor on the rate in that week, 0 or more; below 1 the wave is a dip
     * @param widthDays standard deviation of the bell, more than 0
     */
    public record Wave(SortedSet<String> conditions, LocalDate peak, double factor, double widthDays) {

        private static final int WEEK = 7;

        public Wave {
            conditions = Collections.unmodifiableSortedSet(new TreeSet<>(conditions));
            Require.that(widthDays > 0, "a wave has a width of more than 0 days, not " + widthDays);
        }

        /** How high the wave stands in the week of a day, 0 to 1. */
        public double height(LocalDate day) {
            long weeks = Math.floorDiv(ChronoUnit.DAYS.between(peak, day) + WEEK / 2, WEEK);
            double widths = weeks * WEEK / widthDays;
            return StrictMath.exp(-widths * widths / 2);
        }

        /** The factor on a condition's rate on a day. */
        public double factor(String condition, LocalDate day) {
            return conditions.contains(condition) ? 1 + (factor - 1) * height(day) : 1;
        }
    }

    public Waves {
        waves = List.copyOf(waves);
    }

    /** The waves of a scenario. */
    public static Waves of(Scenario scenario) {
        return scenario.reforms().get(Waves.class).orElseGet(() -> new Waves(List.of()));
    }

    /** The scenario with one wave more. */
    public static Scenario add(Scenario scenario, Wave wave) {
        List<Wave> all = new ArrayList<>(of(scenario).waves());
        all.add(wave);
        return scenario.withReform(new Waves(all));
    }

    /** The factor of all waves together on a condition's rate on a day. */
    public double factor(String condition, LocalDate day) {
        double factor = 1;
        for (Wave wave : waves) {
            factor *= wave.factor(condition, day);
        }
        return factor;
    }
}
