package org.careshed.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.ScenarioRun;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.quantity.Require;
import org.careshed.scenario.read.ScenarioReader;

/**
 * A province for a year. W2 twice: as many counties, each a world of its own, on some threads; and all of them as one world
 * on one thread, which must give the same visits and waits to the millisecond. Then some years of the full model on as many
 * threads, from which a province of it can be reckoned.
 */
public final class ProvinceBench {

    /** Counties of 450,000 residents that make a province of 64.8 million. */
    public static final int COUNTIES = 144;

    /** Counties of Haiyan's size, about 457,000 residents, that make a province. */
    private static final int HAIYANS = 142;

    private static final int HAIYANS_A_THREAD = 2;
    private static final long SEED = 1;

    /** Visits of such a county in a year over 30 seeds of the reference: mean and standard deviation. */
    private static final double REFERENCE_VISITS = 2_738_200;

    private static final double REFERENCE_SD = 1_758;

    private final BenchReport report;
    private final int threads;

    ProvinceBench(BenchReport report, int threads) {
        this.report = report;
        this.threads = threads;
    }

    /**
     * Measures and prints.
     *
     * @param counties 1 to 144; fewer than 144 take less time and memory
     * @param threads how many counties are simulated at once
     * @param json file for the numbers, written at the end; its folder must exist
     * @param haiyan the full model's scenario; where it is missing that part is left out, with a line that says so
     */
    public static void run(BenchReport report, int counties, int threads, Optional<Path> json, Path haiyan) {
        Bench.header(report);
        ProvinceBench bench = new ProvinceBench(report, threads);
        bench.countyDay(CountyDay.named("450k"), counties);
        if (Files.isRegularFile(haiyan)) {
            bench.fullModel(haiyan);
        } else {
            report.title(Bench.missing(haiyan));
        }
        json.ifPresent(report::write);
    }

    /** Both ways to play some counties; fails unless they agree. */
    CountyDayAnswer countyDay(CountyDay county, int counties) {
        List<String> marks = IntStream.range(0, counties)
                .mapToObj(number -> String.format(Locale.ROOT, "%03d-", number))
                .toList();
        report.title(Text.of("Province: {counties} counties of {county}", "全省：{counties} 个县，每县 {county}")
                .with("counties", counties)
                .with("county", county.told()));
        CountyDayAnswer sum = countyByCounty(county, marks);
        CountyDayAnswer one = oneWorld(county, marks);
        Require.that(one.equals(sum), "one world gives " + one + ", its counties alone give " + sum);
        report.say(Text.of("both give the same visits and the same waits to the millisecond", "两种方式的就诊相同，等候相同到毫秒"));
        return one;
    }

    private CountyDayAnswer countyByCounty(CountyDay county, List<String> marks) {
        report.say(Text.of("county by county, %d at once", "逐县运行，同时 %d 个"), threads);
        CountyDayAnswer[] answers = new CountyDayAnswer[marks.size()];
        timed("province_counties", marks.size(), threads, number -> {
            answers[number] = new CountyDayCareshed(county, List.of(marks.get(number)), SEED).answer();
            return answers[number].visits();
        });
        CountyDayAnswer sum = new CountyDayAnswer(0, 0);
        double squares = 0;
        for (CountyDayAnswer answer : answers) {
            sum = new CountyDayAnswer(sum.visits() + answer.visits(), sum.waitedMs() + answer.waitedMs());
        }
        double mean = sum.visits() / (double) answers.length;
        for (CountyDayAnswer answer : answers) {
            squares += (answer.visits() - mean) * (answer.visits() - mean);
        }
        report.say(Text.same("%s"), sum.told());
        report.value("province_visits_per_county", mean);
        report.value("province_visits_per_county_sd", Math.sqrt(squares / Math.max(1, answers.length - 1)));
        report.say(
                Text.of(
                        "the reference for 450,000 residents: %,.0f visits, sd %,.0f",
                        "450,000 位居民的参照值：%,.0f 次就诊，标准差 %,.0f"),
                REFERENCE_VISITS,
                REFERENCE_SD);
        return sum;
    }

    private CountyDayAnswer oneWorld(CountyDay county, List<String> marks) {
        report.say(Text.of("all in one world, one thread", "全部在一个世界中，一个线程"));
        CountyDayAnswer[] answer = new CountyDayAnswer[1];
        timed("province_one_world", 1, 1, number -> {
            answer[0] = new CountyDayCareshed(county, marks, SEED).answer();
            return answer[0].visits();
        });
        report.say(Text.same("%s"), answer[0].told());
        return answer[0];
    }

    private void fullModel(Path haiyan) {
        int years = HAIYANS_A_THREAD * threads;
        report.title(Text.of(
                        "Full model: {years} Haiyan years, all measures, {threads} at once, nothing written",
                        "完整模型：海盐 {years} 年，全部指标，同时 {threads} 个，不写出")
                .with("years", years)
                .with("threads", threads));
        var resolved = new ScenarioReader(Policies.shapes()).read(haiyan);
        ScenarioRun run =
                ScenarioRun.of(resolved, IntStream.range(0, years).boxed().toList(), MeasureSet.ALL);
        double seconds = timed("province_haiyan", years, threads, number -> {
            run.replication().run(number, share -> {});
            return 0;
        });
        report.say(
                Text.of("reckoned, not measured: %d such years at the same pace", "推算而非测量：按同样速度运行 %d 个这样的年"), HAIYANS);
        report.value("province_haiyan_reckoned_minutes", seconds / years * HAIYANS / 60);
    }

    /** Does some jobs, several at once, and reports time, visits (where a job tells any) and the process's peak memory; returns seconds elapsed. */
    private double timed(String key, int jobs, int atOnce, IntToLongFunction job) {
        long began = System.nanoTime();
        Workers done = Workers.run(jobs, atOnce, job);
        double seconds = (System.nanoTime() - began) / 1e9;
        report.value(key + "_seconds", seconds);
        report.value(key + "_cpu_seconds", done.cpuNs() / 1e9);
        if (done.total() > 0) {
            report.value(key + "_visits", done.total());
            report.value(key + "_visits_per_second", done.total() / seconds);
        }
        OptionalDouble peak = ChildProcess.peakMegabytes("self");
        peak.ifPresent(megabytes -> report.value(key + "_peak_memory_mb", megabytes));
        return seconds;
    }
}
