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
import org.careshed.county.Editions;
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

    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 3);
    private static final LocalDate THIRD_DAY = LocalDate.of(2022, 1, 5);

    @Test
    void addedDoctorsComeOnTheFirstDayAndGoOnTheLast() {
        Course course = course(capacity(2, THIRD_DAY, Optional.of(THIRD_DAY.plusDays(2)), "a"));
        assertThat(course.byDate()).containsOnlyKeys(FIRST_DAY, THIRD_DAY, THIRD_DAY.plusDays(2));
        assertThat(course.byDate().values())
                .extracting(stands -> servers(stands, 0))
                .containsExactly(1, 3, 1);
        assertThat(course.byDate().values())
                .extracting(stands -> servers(stands, 1))
                .containsOnly(1);
    }

    @Test
    void withoutAScopeItActsEverywhereAndNeverBelowNone() {
        Scenario scenario =
                course(capacity(-5, THIRD_DAY, Optional.empty())).byDate().get(THIRD_DAY);
        assertThat(scenario.resources()).allMatch(resource -> resource.servers().on(THIRD_DAY) == 0);
    }

    @Test
    void addingNobodyIsTheSameByteForByte() {
        assertThat(told(capacity(0, THIRD_DAY, Optional.empty()))).isEqualTo(told());
    }

    @Test
    void addingNobodyGivesBackAnEqualScenario() {
        LeverEntry nobody = capacity(0, THIRD_DAY, Optional.empty());
        assertThat(new Capacity(nobody).reshape(clinics(nobody), 1).resources())
                .isEqualTo(clinics(nobody).resources());
        assertThat(course(nobody).byDate()).hasSize(1);
    }

    @Test
    void leversThatOverlapAddUp() {
        Course course = Course.of(clinics(
                capacity(2, THIRD_DAY, Optional.of(THIRD_DAY.plusDays(2)), "a"),
                capacity(3, THIRD_DAY.plusDays(1), Optional.empty(), "a")));
        assertThat(course.byDate().values())
                .extracting(stands -> servers(stands, 0))
                .containsExactly(1, 3, 6, 4);
    }

    @Test
    void carriedOutStepByStepItComesInWholeDoctors() {
        LeverEntry slowly = new LeverEntry(
                "capacity",
                FIRST_DAY,
                Optional.empty(),
                LeverEntry.Scope.EVERYWHERE,
                0.5,
                3,
                new Settings(Map.of("resource", "doctor", "add", 4L)));
        assertThat(course(slowly).byDate().values())
                .extracting(stands -> servers(stands, 0))
                .containsExactly(3);
    }

    @Test
    void aLeverAfterTheEndIsTheSameByteForByte() {
        assertThat(told(capacity(3, LocalDate.of(2030, 1, 1), Optional.empty())))
                .isEqualTo(told());
    }

    @Test
    void beforeItsFirstDayNothingDiffers() {
        List<Recorder.Fact> with = facts(capacity(1, THIRD_DAY, Optional.empty()));
        List<Recorder.Fact> without = facts();
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
        run(recorder, entry);
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
        assertThatThrownBy(() -> course(entry))
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

    private static List<String> told(LeverEntry... entries) {
        return facts(entries).stream().map(Object::toString).toList();
    }

    private static List<Recorder.Fact> facts(LeverEntry... entries) {
        Recorder recorder = new Recorder();
        run(recorder, entries);
        return recorder.facts();
    }

    private static void run(Recorder recorder, LeverEntry... entries) {
        Scenario scenario = clinics(entries);
        Editions editions = Course.of(scenario).editions();
        List<MorningAct> acts = Policies.of(scenario).stream()
                .flatMap(policy -> policy.act(editions.first()).stream())
                .toList();
        new World(editions, 1, 1, acts, Facts.to(List.of(recorder))).run(RunControl.NONE);
    }

    private static Course course(LeverEntry entry) {
        return Course.of(clinics(entry));
    }

    private static int servers(Scenario stands, int resource) {
        return stands.resources().get(resource).servers().first();
    }

    private static LeverEntry capacity(int add, LocalDate from, Optional<LocalDate> to, String... facilities) {
        return new LeverEntry(
                "capacity",
                from,
                to,
                new LeverEntry.Scope(List.of(facilities), List.of(), List.of()),
                new Settings(Map.of("resource", "doctor", "add", (long) add)));
    }

    private static Scenario clinics(LeverEntry... entries) {
        Story story = new Story()
                        .days(0, 5)
                        .facility("a", "", "")
                        .facility("b", "", "")
                        .resource("a", "doctor", 1, hours(8, 16))
                        .resource("b", "doctor", 1, hours(8, 16))
                        .pathway("visit", step("consult", "doctor", new Dist.Exponential(9 * Ticks.MINUTE)))
                        .stream("to-a", "a", "visit", 0, 6)
                        .stream("to-b", "b", "visit", 0, 6);
        for (LeverEntry entry : entries) {
            story.lever(entry);
        }
        return story.scenario();
    }
}
