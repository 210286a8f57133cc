package org.careshed.measure;

import java.math.BigInteger;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.DayEnds;
import org.careshed.journal.PatientArrives;
import org.careshed.journal.WarmUpEnds;
import org.careshed.measure.tally.Autocorrelation;
import org.careshed.measure.tally.Sector;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.DayKind;

/**
 * Whether demand swings from day to day: everybody goes where it was quiet yesterday, and so makes it crowded. {@code
 * daily_lag1_autocorrelation}: {@link Autocorrelation} of daily arrivals at a facility, the mean of the kind of day taken
 * off, of facilities in the county weighted by their arrivals; {@code daily_lag1_autocorrelation_lowest}: the lowest of
 * them, which must stay above -0.3 (model section 4.9). Facilities with more than {@value #LEAST_ARRIVALS} arrivals a
 * counted day are looked at, in runs of at least {@value #LEAST_DAYS} counted days; where there are none both are
 * undefined. The kinds of day are the seven days of the week, holidays, and worked weekend days.
 */
final class ArrivalRhythm implements Measure, PatientArrives, DayEnds, WarmUpEnds {

    static final int LEAST_ARRIVALS = 20;
    static final int LEAST_DAYS = 28;

    private static final int HOLIDAY = 7;
    private static final int WORKED_WEEKEND = 8;
    private static final int KINDS_OF_DAY = 9;
    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);

    private final County county;
    private final int[] today;
    private final List<int[]> days = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();

    ArrivalRhythm(County county) {
        this.county = county;
        today = new int[county.facilities()];
    }

    @Override
    public void patientArrives(long atMs, int facility, long visit, int resident, int condition) {
        today[facility]++;
    }

    @Override
    public void dayEnds(long atMs, int day) {
        days.add(today.clone());
        kinds.add(kindOf(county.scenario().calendar(), day));
        Arrays.fill(today, 0);
    }

    @Override
    public void warmUpEnds(long atMs) {
        days.clear();
        kinds.clear();
        Arrays.fill(today, 0);
    }

    @Override
    public List<Reading> readings() {
        double weighted = 0;
        double lowest = Double.POSITIVE_INFINITY;
        long weights = 0;
        int[] kindOfDay = kinds.stream().mapToInt(Integer::intValue).toArray();
        for (int facility = 0; facility < county.facilities(); facility++) {
            int[] arrivals = arrivals(facility);
            long sum = Arrays.stream(arrivals).asLongStream().sum();
            boolean looked = days.size() >= LEAST_DAYS
                    && sum > (long) LEAST_ARRIVALS * days.size()
                    && Sector.of(county.tier(facility)) != Sector.OUTSIDE;
            if (looked) {
                double value = Autocorrelation.lag1(arrivals, kindOfDay, KINDS_OF_DAY);
                weighted += sum * value;
                weights += sum;
                lowest = Math.min(lowest, value);
            }
        }
        return List.of(
                reading("daily_lag1_autocorrelation", weighted, weights),
                reading("daily_lag1_autocorrelation_lowest", weights == 0 ? 0 : lowest, Math.min(weights, 1)));
    }

    @Override
    public List<Table> tables() {
        return List.of();
    }

    private int[] arrivals(int facility) {
        return days.stream().mapToInt(day -> day[facility]).toArray();
    }

    private static Reading reading(String measure, double sum, long weights) {
        long billionths = weights == 0 ? 0 : Math.round(sum / weights * BILLION.doubleValue());
        BigInteger denominator = weights == 0 ? BigInteger.ZERO : BILLION;
        return new Reading(measure, "all", "correlation", BigInteger.valueOf(billionths), denominator);
    }

    private static int kindOf(Calendar calendar, int day) {
        DayOfWeek weekday = calendar.date(day).getDayOfWeek();
        boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
        if (calendar.dayKind(day) == DayKind.HOLIDAY) {
            return HOLIDAY;
        }
        return weekend && calendar.dayKind(day) == DayKind.WEEKDAY ? WORKED_WEEKEND : weekday.ordinal();
    }
}
