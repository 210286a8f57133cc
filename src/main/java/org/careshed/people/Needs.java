package org.careshed.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.Illness;
import org.careshed.quantity.Require;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.Condition;
import org.careshed.scenario.reform.Waves;

/**
 * Which candidates are needs, and of what condition. A candidate's condition is drawn by the base rates of the age band;
 * it becomes a need with probability (rate of the day / ceiling). A lever that changes one condition's rate therefore
 * adds or takes away needs of that condition and renumbers nothing. Who has a long illness that is not under control has
 * more of some conditions, by a stated factor below the same ceiling.
 */
public final class Needs {

    /** Hears of each need of a day. */
    public interface Handler {
        /**
         * @param atMs onset, milliseconds after time 0
         * @param condition index in the scenario's conditions
         * @param key key of the need: all its luck derives from it
         */
        void need(long atMs, int resident, int condition, long key);
    }

    private static final long CONDITION = Keys.id("condition");
    private static final long THIN = Keys.id("thin");
    private static final double YEAR_MS = 365.0 * Ticks.DAY;

    private final County county;
    private final Calendar calendar;
    private final NeedsCalendar candidates;
    private final double[][] cumulative;
    private final double[] kept;

    /** What was seen of residents ahead of their needs; read by nobody, so that looking is not left out as useless. */
    private long seen;

    private final double[] factor;

    /** By age band and condition, how many times the rate at which candidates were made; empty while none differs. */
    private final double[] ratio;

    /** What rises and falls by the week, and whether anything does. */
    private final Waves waves;

    private final boolean waving;

    /**
     * The needs of one world.
     *
     * @throws IllegalArgumentException if a condition's rate in its worst month, of a resident whose long illness is not
     *     under control, passes the ceiling
     */
    public Needs(County county, long world) {
        this(county, new double[county.scenario().ageBands().size()], world);
    }

    private Needs(County county, double[] meanGapMs, long world) {
        this.county = county;
        this.calendar = county.scenario().calendar();
        this.cumulative = cumulative(county, meanGapMs);
        this.kept = new double[county.scenario().conditions().size()];
        this.factor = factors(county);
        this.ratio = new double[0];
        this.waves = Waves.of(county.scenario());
        this.waving = !waves.waves().isEmpty();
        this.candidates = new NeedsCalendar(world, county.population(), meanGapMs, calendar.days());
    }

    private Needs(Needs other, County county, double[] factor, double[] ratio, NeedsCalendar candidates) {
        this.county = county;
        calendar = other.calendar;
        cumulative = other.cumulative;
        kept = other.kept.clone();
        this.factor = factor;
        this.ratio = ratio;
        waves = Waves.of(county.scenario());
        waving = !waves.waves().isEmpty();
        this.candidates = candidates;
    }

    /** An independent copy. */
    public Needs copy() {
        return new Needs(this, county, factor, ratio, candidates.copy());
    }

    /**
     * The same candidates, thinned to the rates of another edition of the county.
     *
     * @param first the county whose rates the candidates were made for
     * @throws IllegalArgumentException if a rate passes the ceiling
     */
    public Needs under(County first, County now) {
        return new Needs(this, now, factors(now), NeedRates.ratios(first, now), candidates);
    }

    /** Tells the needs of a day, in the order of resident index, when every long illness stands as at the start. */
    public void today(int day, Handler handler) {
        today(day, county.population()::illness, handler);
    }

    /** The same when nobody was assessed. */
    public void today(int day, IntUnaryOperator illness, Handler handler) {
        today(day, illness, new Assessments(county), handler);
    }

    /**
     * Tells the needs of a day, in the order of resident index.
     *
     * @param illness how each resident's long illnesses stand this morning, as in {@link Illness}
     * @param assessments which needs do not arise because the resident was looked after
     */
    public void today(int day, IntUnaryOperator illness, Assessments assessments, Handler handler) {
        int month = calendar.date(day).getMonthValue() - 1;
        double ceiling = county.scenario().needs().ceiling();
        for (int condition = 0; condition < kept.length; condition++) {
            kept[condition] = county.scenario().conditions().get(condition).byMonth()[month] / ceiling;
            if (waving) {
                kept[condition] *= waves.factor(county.kinds().get(condition), calendar.date(day));
            }
        }
        IntConsumer ahead = resident -> seen += county.population().glance(resident) + illness.applyAsInt(resident);
        candidates.drain(day, ahead, (atMs, resident, key) -> {
            int condition = condition(resident, Keys.uniform(Keys.of(key, CONDITION)));
            double keeps = kept[condition];
            if (factor[condition] != 1 && Illness.uncontrolled(illness.applyAsInt(resident))) {
                keeps *= factor[condition];
            }
            if (assessments.spares(condition)) {
                keeps *= assessments.factor(resident, day);
            }
            if (ratio.length > 0) {
                keeps *= ratio[county.population().ageBand(resident) * kept.length + condition];
            }
            if (keeps >= 1 || Keys.uniform(Keys.of(key, THIN)) < keeps) {
                handler.need(atMs, resident, condition, key);
            }
        });
    }

    private int condition(int resident, double u) {
        double[] shares = cumulative[county.population().ageBand(resident)];
        int condition = 0;
        while (u >= shares[condition]) {
            condition++;
        }
        return condition;
    }

    /** By condition, how many times the rate of who has a long illness that is not under control. */
    private static double[] factors(County county) {
        double ceiling = county.scenario().needs().ceiling();
        Map<String, Double> stated =
                county.scenario().arrangements().chronic().control().rateFactor();
        return county.scenario().conditions().stream()
                .mapToDouble(condition -> {
                    double factor = stated.getOrDefault(condition.id(), 1.0);
                    double most =
                            factor * Arrays.stream(condition.byMonth()).max().orElse(1);
                    Require.that(
                            factor == 1 || most <= ceiling,
                            "the rate factor of " + condition.id() + " in its worst month (" + most
                                    + ") passes the ceiling of needs (" + ceiling + ")");
                    return factor;
                })
                .toArray();
    }

    /** Cumulative shares of the conditions by age band; fills the mean gaps between candidates beside them. */
    private static double[][] cumulative(County county, double[] meanGapMs) {
        List<AgeBand> bands = county.scenario().ageBands();
        List<Condition> conditions = county.scenario().conditions();
        double[][] cumulative = new double[bands.size()][conditions.size()];
        for (int band = 0; band < bands.size(); band++) {
            double sum = 0;
            for (int condition = 0; condition < conditions.size(); condition++) {
                sum += conditions
                        .get(condition)
                        .perYear()
                        .getOrDefault(bands.get(band).id(), 0.0);
                cumulative[band][condition] = sum;
            }
            meanGapMs[band] = YEAR_MS / (sum * county.scenario().needs().ceiling());
            closeAtOne(cumulative[band], sum);
        }
        return cumulative;
    }

    private static void closeAtOne(double[] shares, double sum) {
        for (int condition = 0; condition < shares.length; condition++) {
            shares[condition] = shares[condition] >= sum ? 1 : shares[condition] / sum;
        }
    }
}
