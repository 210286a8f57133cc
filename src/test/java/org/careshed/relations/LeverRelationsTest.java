package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.careshed.experiment.Prepared;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lever that is not in force changes nothing (relations M8 to M10), on made-up counties, fact by fact. */
class LeverRelationsTest {

    @TempDir
    Path folder;

    static Stream<Named<ScenarioText>> counties() {
        return Stream.iterate(21L, seed -> seed + 1)
                .limit(4)
                .flatMap(seed -> Stream.of(
                        Named.of("seed " + seed, RandomCounty.of(seed)),
                        Named.of("seed " + seed + ", arranged", RandomCounty.arranged(seed))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counties")
    void noDoctorAddedIsNoChange(ScenarioText text) {
        assertThat(lines(withDoctors(text, 0, 1))).isEqualTo(lines(text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counties")
    void doctorsWhoComeAfterTheEndChangeNothing(ScenarioText text) {
        assertThat(lines(withDoctors(text, 3, 400))).isEqualTo(lines(text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counties")
    void aRuleThatNeverFiresChangesNothing(ScenarioText text) {
        ScenarioText rule = withLever(text, "when_wait_exceeds", "3000 min", 3, 1);
        assertThat(lines(rule)).isEqualTo(lines(text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counties")
    void daysBeforeTheDoctorsComeAreAsTheyWere(ScenarioText county) {
        ScenarioText text = county.with("calendar/warm_up", "2 d");
        Prepared without = Runs.prepared(text, folder.resolve("without"));
        Prepared with = Runs.prepared(withDoctors(text, 3, 2), folder.resolve("with"));
        Calendar calendar = with.county().scenario().calendar();
        long fromMs = calendar.day(calendar.start().plusDays(2)) * Ticks.DAY;
        assertThat(Runs.chronicle(with).linesBefore(fromMs))
                .isEqualTo(Runs.chronicle(without).linesBefore(fromMs))
                .isNotEmpty();
        assertThat(Runs.chronicle(with).linesFrom(fromMs))
                .isNotEqualTo(Runs.chronicle(without).linesFrom(fromMs));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counties")
    void addedAndTakenAwayIsNoChange(ScenarioText text) {
        List<Object> both = List.of(lever(text, 2, 1, Map.of()), lever(text, -2, 1, Map.of()));
        assertThat(lines(text.with("levers", both))).isEqualTo(lines(text));
    }

    private static ScenarioText withDoctors(ScenarioText text, int add, int afterDays) {
        return text.with("levers", List.of(lever(text, add, afterDays, Map.of())));
    }

    private static ScenarioText withLever(ScenarioText text, String key, String value, int add, int afterDays) {
        return text.with("levers", List.of(lever(text, add, afterDays, Map.of(key, value))));
    }

    private static Map<String, Object> lever(ScenarioText text, int add, int afterDays, Map<String, Object> more) {
        LocalDate start = LocalDate.parse((String) text.at("calendar/start"));
        Map<String, Object> lever = new java.util.TreeMap<>(more);
        lever.put("lever", "capacity");
        lever.put("from", start.plusDays(afterDays).toString());
        lever.put("resource", "doctor");
        lever.put("add", add);
        return lever;
    }

    private List<String> lines(ScenarioText text) {
        return Runs.chronicle(Runs.prepared(text, folder.resolve(String.valueOf(System.identityHashCode(text)))))
                .lines();
    }
}
