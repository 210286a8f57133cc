package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.careshed.county.Editions;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.store.RunStore;
import org.careshed.journal.Facts;
import org.careshed.model.Hands;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.policy.PolicyException;
import org.careshed.quantity.Ticks;
import org.careshed.result.Part;
import org.careshed.result.Table;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.Resolved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arms that begin alike are played once until they part: every arm finds what it finds alone, byte for byte. */
class WarmStartTest {

    /** What needs something in the county from the first day on so that it can act later: arms of these run alone. */
    private static final Set<String> PREPARE = Set.of(
            "chronic-disease-management",
            "cross-mountain-hub",
            "dispatched-teams",
            "elderly-assessment",
            "family-doctor-contracts",
            "famous-doctor-workshops",
            "mental-health-network",
            "mobile-clinics",
            "private-providers",
            "regional-cooperation",
            "screening",
            "specialist-clinics",
            "telemedicine");

    private static final String ARRANGED = "arranged.yaml";

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"county.yaml", ARRANGED})
    void everyLeverFindsWhatItFindsAloneOnOneThreadAndOnTwo(String county) {
        List<Arm> arms = arms(county);
        List<Luck> worlds = Luck.replications(2);
        List<List<Part>> alone = arms.stream().map(arm -> alone(arm, worlds)).toList();
        for (int threads = 1; threads <= 2; threads++) {
            List<List<Part>> together = together(arms, worlds, tables(alone), threads);
            for (int arm = 0; arm < arms.size(); arm++) {
                assertThat(bytes(together.get(arm))).as(arms.get(arm).id()).isEqualTo(bytes(alone.get(arm)));
            }
        }
    }

    /** Runs what nobody has run before. */
    private List<List<Part>> together(List<Arm> arms, List<Luck> worlds, List<String> tables, int threads) {
        AtomicInteger kept = new AtomicInteger();
        List<List<Part>> parts = new PairedRuns(
                        new RunStore(folder.resolve("store-" + threads)),
                        MeasureSet.ALL,
                        tables,
                        threads,
                        draw -> Collections.emptySortedMap())
                .run(arms, worlds, done -> kept.addAndGet(done.kept() ? 1 : 0))
                .parts();
        assertThat(kept).hasValue(0);
        return parts;
    }

    private static List<String> tables(List<List<Part>> parts) {
        return parts.stream()
                .flatMap(List::stream)
                .flatMap(part -> part.tables().stream())
                .map(Table::name)
                .distinct()
                .toList();
    }

    @Test
    void leversPartFromTheCountyOnTheirFirstDayUnlessTheyPrepareSomething() {
        LocalDate from = TinyLevers.FIRST.plusDays(1);
        Editions without = Prepared.of(TinyLevers.without(ARRANGED, folder)).editions();
        Set<String> fromTheStart = new TreeSet<>();
        for (String lever : TinyLevers.names().toList()) {
            Scenario scenario = TinyLevers.with(ARRANGED, folder, lever, from, 1);
            int parts = without.partsFrom(Prepared.of(scenario).editions());
            assertThat(parts).as(lever).isIn(0, scenario.calendar().day(from));
            if (parts == 0) {
                fromTheStart.add(lever);
            }
        }
        assertThat(fromTheStart).isEqualTo(PREPARE);
    }

    /** A new part of a scenario has to be looked at here: whether it acts, and so whether counties that differ in it part. */
    @Test
    void allButNamesTextsLeversAndExpectationsActs() {
        Set<String> idle = Set.of("id", "name", "about", "levers", "expectations");
        assertThat(TinyLevers.without(ARRANGED, folder).lived())
                .hasSize(Scenario.class.getRecordComponents().length - idle.size());
    }

    @ParameterizedTest(name = "trunk in {0} hands, branch in {1}")
    @CsvSource({"1, 1", "1, 2", "2, 1", "2, 2"})
    void itMakesNoDifferenceHowManyHandsPlay(int trunk, int branch) {
        Prepared without = Prepared.of(TinyLevers.without(ARRANGED, folder));
        Prepared with =
                Prepared.of(TinyLevers.with(ARRANGED, folder, "two-way-referral", TinyLevers.FIRST.plusDays(1), 1));
        Chronicle chronicle = new Chronicle(with.county());
        Facts facts = Facts.to(List.of(chronicle));
        try (Hands first = hands(trunk, facts);
                Hands then = hands(branch, facts)) {
            World world = without.world(0, first);
            world.run(2 * Ticks.DAY, World.WINDOW_MS, RunControl.NONE);
            with.goingOn(world, then).run(RunControl.NONE);
        }
        assertThat(chronicle.lines()).isEqualTo(Runs.chronicle(with).lines()).hasSizeGreaterThan(100);
    }

    private static Hands hands(int threads, Facts facts) {
        return threads == 1 ? Hands.one(facts) : Hands.two(facts);
    }

    @Test
    void aWorldGoesOnAsNoCountyThatWasDifferentBefore() {
        Prepared without = Prepared.of(TinyLevers.without(ARRANGED, folder));
        Prepared with = Prepared.of(TinyLevers.with(ARRANGED, folder, "capacity", TinyLevers.FIRST.plusDays(1), 1));
        World world = without.world(0, Facts.none());
        world.run(2 * Ticks.DAY, World.WINDOW_MS, RunControl.NONE);
        assertThat(with.goingOn(world, Hands.one(Facts.none())).doneMs()).isEqualTo(2 * Ticks.DAY);
        world.run(3 * Ticks.DAY, World.WINDOW_MS, RunControl.NONE);
        assertThatThrownBy(() -> with.goingOn(world, Hands.one(Facts.none())))
                .hasMessageContaining("like it for 3 days");
    }

    /** The county, and each lever in it from one of three days on. */
    private List<Arm> arms(String county) {
        List<Arm> arms = new ArrayList<>();
        arms.add(new Arm("without", read -> TinyLevers.resolvedWithout(county, folder)));
        int later = 0;
        for (String lever : TinyLevers.names().toList()) {
            if (actsIn(county, lever)) {
                LocalDate from = TinyLevers.FIRST.plusDays(later++ % 3);
                Resolved resolved = TinyLevers.resolved(county, folder, lever, from, 1);
                arms.add(new Arm(lever, read -> resolved));
            }
        }
        return arms;
    }

    private boolean actsIn(String county, String lever) {
        try {
            Prepared.of(TinyLevers.with(county, folder, lever, TinyLevers.FIRST, 1));
            return true;
        } catch (PolicyException missing) {
            return false;
        }
    }

    private static List<Part> alone(Arm arm, List<Luck> worlds) {
        Prepared county = Prepared.of(arm.resolved(Collections.emptySortedMap()).scenario());
        return worlds.stream()
                .map(luck -> new Replication(county, MeasureSet.ALL).run(luck.replication(), share -> {}))
                .toList();
    }

    private static List<String> bytes(List<Part> parts) {
        return parts.stream()
                .map(part -> new String(part.bytes("any"), StandardCharsets.UTF_8))
                .toList();
    }
}
