package org.careshed.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.careshed.language.Text;
import org.careshed.quantity.Require;
import org.careshed.quantity.Ticks;

/**
 * Workload W2, the county-day: residents of ten towns fall ill, choose one of twelve facilities by travel and by
 * yesterday's mean wait, arrive within a working day of eight hours, queue first come first served for one of its
 * doctors and go home.
 *
 * @param residents how many; resident r lives in town r modulo the number of towns
 * @param days length of the run
 * @param onsetOdds one resident in so many falls ill on any day
 * @param doctors by facility
 * @param attraction constant of the choice by facility, utils
 * @param travelMinutes by town, then facility
 */
record CountyDay(
        int residents, int days, double onsetOdds, int[] doctors, double[] attraction, double[][] travelMinutes) {

    /** Arrivals spread evenly over this much of the day. */
    static final long OPEN_MS = 480 * Ticks.MINUTE;

    /** Mean of the log-normal service. */
    static final double SERVICE_MEAN_MS = 6.0 * Ticks.MINUTE;

    /** Coefficient of variation of the service. */
    static final double SERVICE_CV = 0.5;

    /** Disutility of a minute on the way. */
    static final double PER_TRAVEL_MINUTE = 0.1;

    /** Disutility of a minute of yesterday's mean wait. */
    static final double PER_WAIT_MINUTE = 0.02;

    /** One of the counties kept beside this class: {@code 100k} or {@code 450k}. */
    static CountyDay named(String name) {
        String file = "w2-" + name + ".txt";
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(CountyDay.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            List<double[]> rows = reader.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> Stream.of(line.trim().split(" +"))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
            return of(rows);
        } catch (IOException problem) {
            throw new UncheckedIOException(file, problem);
        }
    }

    private static CountyDay of(List<double[]> rows) {
        double[] size = rows.get(0);
        int[] doctors = Stream.of(rows.get(1))
                .flatMapToInt(row -> java.util.Arrays.stream(row).mapToInt(value -> (int) value))
                .toArray();
        double[][] travel = rows.subList(3, rows.size()).toArray(double[][]::new);
        for (double[] row : travel) {
            Require.that(row.length == doctors.length, "one travel time a facility");
        }
        return new CountyDay((int) size[0], (int) size[1], size[2], doctors, rows.get(2), travel);
    }

    /** The same county with other residents and days, and doctors in proportion (at least one a facility). */
    CountyDay scaledTo(int otherResidents, int otherDays) {
        double share = otherResidents / (double) residents;
        int[] fewer = java.util.Arrays.stream(doctors)
                .map(count -> (int) Math.max(1, Math.floor(count * share + 0.5)))
                .toArray();
        return new CountyDay(otherResidents, otherDays, onsetOdds, fewer, attraction, travelMinutes);
    }

    /** Number of facilities. */
    int facilities() {
        return doctors.length;
    }

    /** Number of towns. */
    int towns() {
        return travelMinutes.length;
    }

    /** The town where a resident lives. */
    int town(int resident) {
        return resident % travelMinutes.length;
    }

    /** Its name and size. */
    Text told() {
        return Text.of("W2 {residents} residents, {days} days", "W2 {residents} 位居民，{days} 天")
                .with("residents", String.format(Locale.ROOT, "%,d", residents))
                .with("days", days);
    }

    @Override
    public String toString() {
        return told().english();
    }
}
