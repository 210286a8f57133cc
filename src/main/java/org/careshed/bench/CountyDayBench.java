package org.careshed.bench;

import java.util.List;
import org.careshed.language.Text;

/** Workload W2: the product's county, no measure attached, against a tight loop and MASON on the same luck. */
final class CountyDayBench {

    private static final long SEED = 1;

    private CountyDayBench() {}

    static void run(BenchReport report, boolean quick) {
        run(report, CountyDay.named("100k"), "_100k", quick ? 1 : 2, quick ? 3 : 5);
        run(report, CountyDay.named("450k"), "", quick ? 0 : 1, quick ? 2 : 5);
    }

    private static void run(BenchReport report, CountyDay county, String suffix, int warmUps, int rounds) {
        report.title(county.told().then(Text.of(", 12 facilities, nobody measures", "，12 家机构，不作统计")));
        CountyDayCareshed ours = new CountyDayCareshed(county, SEED);
        CountyDayAnswer answer = ours.answer();
        report.say(Text.same("Careshed: %s"), answer.told());
        report.say(
                Text.of("references: %s", "参照程序：%s"),
                CountyDayLoop.run(county, SEED).told());
        Alternation timed = Alternation.of(
                List.of(
                        new Subject(Text.same("Careshed"), () -> {
                            ours.run();
                            return answer.visits();
                        }),
                        new Subject(
                                Text.of("tight loop", "精简循环"),
                                () -> CountyDayLoop.run(county, SEED).visits()),
                        new Subject(
                                Text.of("MASON, an event a patient", "MASON，每位患者一个事件"),
                                () -> CountyDayMason.run(county, SEED, false).visits()),
                        new Subject(
                                Text.of("MASON, every event", "MASON，全部事件"),
                                () -> CountyDayMason.run(county, SEED, true).visits())),
                warmUps,
                rounds);
        report.timings(timed, Text.of("visit", "次就诊"));
        report.value("county_day_vs_tight" + suffix, timed.speed(0, 1));
        report.value("county_day_vs_mason_per_patient" + suffix, timed.speed(0, 2));
        report.value("county_day_vs_mason_every_event" + suffix, timed.speed(0, 3));
        report.value("county_day_ns_per_visit" + suffix, timed.cpuNs(0).median());
        report.value("county_day_tight_ns_per_visit" + suffix, timed.cpuNs(1).median());
        report.value("county_day_mason_ns_per_visit" + suffix, timed.cpuNs(2).median());
        report.value(
                "county_day_mason_every_event_ns_per_visit" + suffix,
                timed.cpuNs(3).median());
    }
}
