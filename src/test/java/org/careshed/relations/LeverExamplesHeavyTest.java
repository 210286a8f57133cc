package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.model.RunControl;
import org.careshed.policy.Policies;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Place;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each lever's example in the whole of Haiyan, a few days of it: what a lever needs to stand changes nothing before its
 * first day, and nothing ever at strength 0 (relations M8 and M10).
 */
@Tag("heavy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeverExamplesHeavyTest {

    private static final int DAYS = 4;
    private static final int FIRST = 2;

    /** What each county tells without levers, by its places: examples start from Haiyan, or from where they are at home. */
    private final Map<List<Place>, NamedDigest> without = new HashMap<>();

    static Stream<Named<String>> levers() {
        return Policies.catalogue().stream().map(Policies.Entry::name).map(name -> Named.of(name, name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void nothingIsDifferentBeforeItsFirstDay(String lever) {
        Scenario example = read("scenarios/levers/" + lever + ".yaml");
        NamedDigest with = told(example, true);
        NamedDigest plain = without(example);
        assertThat(with.factsBefore()).isEqualTo(plain.factsBefore()).isGreaterThan(1_000);
        assertThat(with.before()).isEqualTo(plain.before());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("levers")
    void atStrengthZeroNothingIsEverDifferent(String lever) {
        Scenario example = read("scenarios/levers/" + lever + ".yaml");
        NamedDigest with = told(example, false);
        NamedDigest plain = without(example);
        assertThat(with.before()).isEqualTo(plain.before());
        assertThat(with.after()).isEqualTo(plain.after());
    }

    private NamedDigest without(Scenario example) {
        return without.computeIfAbsent(
                example.places(),
                places -> told(example.edit().levers(List.of()).done(), true));
    }

    private static NamedDigest told(Scenario scenario, boolean carriedOut) {
        Calendar calendar = new Calendar(
                scenario.calendar().start(),
                0,
                DAYS * Ticks.DAY,
                scenario.calendar().holidays(),
                scenario.calendar().workdays());
        LocalDate first = calendar.start().plusDays(FIRST);
        List<LeverEntry> levers = scenario.levers().stream()
                .map(entry -> moved(entry, first, carriedOut))
                .toList();
        Prepared prepared =
                Prepared.of(scenario.edit().calendar(calendar).levers(levers).done());
        NamedDigest digest = new NamedDigest(prepared.county(), FIRST * Ticks.DAY);
        prepared.world(0, Facts.to(List.of(digest))).run(RunControl.NONE);
        return digest;
    }

    private static LeverEntry moved(LeverEntry entry, LocalDate first, boolean carriedOut) {
        return new LeverEntry(
                entry.lever(), first, Optional.empty(), entry.scope(), carriedOut ? 1 : 0, 0, entry.settings());
    }

    private static Scenario read(String file) {
        return new ScenarioReader(Policies.shapes()).read(Path.of(file)).scenario();
    }
}
