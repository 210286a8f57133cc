package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.chance.Dist;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.Story;
import org.careshed.journal.Facts;
import org.careshed.journal.Recorder;
import org.careshed.model.MorningAct;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private static final LocalDate THIRD_DAY = LocalDate.of(2022, 1, 5);

    @Test
    void addedDoctorsComeOnTheFirstDayAndGoOnTheLast() {
        Scenario scenario = reshaped(capacity(2, THIRD_DAY, Optional.of(THIRD_DAY.plusDays(2)), "a"));
        var servers = scenario.resources().get(0).servers();
        assertThat(servers.on(THIRD_DAY.minusDays(1))).isEqualTo(1);
        assertThat(servers.on(THIRD_DAY)).isEqualTo(3);
        assertThat(servers.on(THIRD_DAY.plusDays(1))).isEqualTo(3);
        assertThat(servers.on(THIRD_DAY.plusDays(2))).isEqualTo(1);
        assertThat(scenario.resources().get(1).servers().on(THIRD_DAY)).isEqualTo(1);
    }

    @Test
    void withoutAScopeItActsEverywhereAndNeverBelowNone() {
        Scenario scenario = reshaped(capacity(-5, THIRD_DAY, Optional.empty()));
        assertThat(scenario.resources()).allMatch(resource -> resource.servers().on(THIRD_DAY) == 0);
    }

    @Test
    void addingNobodyIsTheSameByteForByte() {
        assertThat(told(capacity(0, THIRD_DAY, Optional.empty()))).isEqualTo(told(null));
    }

    @Test
    void addingNobodyGivesBackAnEqualScenario() {
        LeverEntry nobody = capacity(0, THIRD_DAY, Optional.empty());
        assertThat(new Capacity(nobody).reshape(clinics(nobody)).resources())
                .isEqualTo(clinics(nobody).resources());
    }

    @Test
    void leversThatOverlapAddUp() {
        Scenario once = reshaped(capacity(2, THIRD_DAY, Optional.of(THIRD_DAY.plusDays(4)), "a"));
        Scenario twice = new Capacity(capacity(3, THIRD_DAY.plusDays(2), Optional.empty(), "a")).reshape(once);
        var servers = twice.resources().get(0).servers();
        assertThat(servers.on(THIRD_DAY)).isEqualTo(3);
        assertThat(servers.on(THIRD_DAY.plusDays(2))).isEqualTo(6);
        assertThat(servers.on(THIRD_DAY.plusDays(4))).isEqualTo(4);
    }

    @Test
    void aLeverAfterTheEndIsTheSameByteForByte() {
        assertThat(told(capacity(3, LocalDate.of(2030, 1, 1), Optional.empty())))
                .isEqualTo(told(null));
    }

    @Test
    void beforeItsFirstDayNothingDiffers() {
        List<Recorder.Fact> with = facts(capacity(1, THIRD_DAY, Optional.empty()));
        List<Recorder.Fact> without = facts(null);
        long start = 2 * Ticks.DAY;
        assertThat(before(with, start)).isEqualTo(before(without, start));
        assertThat(with.toString()).isNotEqualTo(without.toString());
    }

    @Test
    void aDoctorIsSentWhereTheWaitWasLong() {
        Map<String, Object> values = new TreeMap<>(Map.of("resource", "doctor", "add", 1L));
        values.put("when_wait_exceeds", Ticks.MINUTE);
        LeverEntry entry = new LeverEntry(
                "capacity",
                THIRD_DAY,
                Optional.empty(),
                new LeverEntry.Scope(List.of("a"), List.of(), List.of()),
                new Settings(values));
        Recorder recorder = new Recorder();
        run(entry, recorder);
        assertThat(recorder.numbered(Recorder.Kind.PoolStaffed))
                .anyMatch(line -> line.contains("1 d") && line.contains("facility=0, pool=0, servers=1"))
                .anyMatch(line -> line.contains("2 d") && line.contains("facility=0, pool=0, servers=2"))
                .noneMatch(line -> line.contains("facility=1, pool=0, servers=2"));
    }

    @Test
    void aLeverWithNothingToActOnSaysSo() {
        LeverEntry entry = new LeverEntry(
                "capacity",
                THIRD_DAY,
                Optional.empty(),
                new LeverEntry.Scope(List.of(), List.of(), List.of()),
                new Settings(Map.of("resource", "scanner", "add", 1L)));
        assertThatThrownBy(() -> reshaped(entry))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("scanner");
    }

    @Test
    void theCatalogueMakesThePoliciesOfAScenario() {
        Scenario scenario = clinics(capacity(1, THIRD_DAY, Optional.empty()));
        assertThat(Policies.of(scenario)).hasSize(1).first().isInstanceOf(Capacity.class);
        assertThat(Policies.catalogue()).extracting(Policies.Entry::name).contains("capacity");
        LeverEntry unknown = new LeverEntry(
                "magic",
                THIRD_DAY,
                Optional.empty(),
                new LeverEntry.Scope(List.of(), List.of(), List.of()),
                new Settings(Map.of()));
        assertThatThrownBy(() -> Policies.of(clinics(unknown))).hasMessageContaining("magic");
    }

    private static List<String> before(List<Recorder.Fact> facts, long ms) {
        return facts.stream()
                .filter(fact -> fact.atMs() < ms)
                .map(Object::toString)
                .toList();
    }

    private static List<String> told(LeverEntry entry) {
        return facts(entry).stream().map(Object::toString).toList();
    }

    private static List<Recorder.Fact> facts(LeverEntry entry) {
        Recorder recorder = new Recorder();
        run(entry, recorder);
        return recorder.facts();
    }

    private static void run(LeverEntry entry, Recorder recorder) {
        Scenario scenario = clinics(entry);
        List<Policy> policies = Policies.of(scenario);
        for (Policy policy : policies) {
            scenario = policy.reshape(scenario);
        }
        County county = CountyBuilder.build(scenario);
        List<MorningAct> acts =
                policies.stream().flatMap(policy -> policy.act(county).stream()).toList();
        new World(county, 1, 1, acts, Facts.to(List.of(recorder))).run(RunControl.NONE);
    }

    private static Scenario reshaped(LeverEntry entry) {
        return new Capacity(entry).reshape(clinics(entry));
    }

    private static LeverEntry capacity(int add, LocalDate from, Optional<LocalDate> to, String... facilities) {
        return new LeverEntry(
                "capacity",
                from,
                to,
                new LeverEntry.Scope(List.of(facilities), List.of(), List.of()),
                new Settings(Map.of("resource", "doctor", "add", (long) add)));
    }

    private static Scenario clinics(LeverEntry entry) {
        Story story = new Story()
                        .days(0, 5)
                        .facility("a", "", "")
                        .facility("b", "", "")
                        .resource("a", "doctor", 1, hours(8, 16))
                        .resource("b", "doctor", 1, hours(8, 16))
                        .pathway("visit", step("consult", "doctor", new Dist.Exponential(9 * Ticks.MINUTE)))
                        .stream("to-a", "a", "visit", 0, 6)
                        .stream("to-b", "b", "visit", 0, 6);
        return entry == null ? story.scenario() : story.lever(entry).scenario();
    }
}
