package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.journal.OfferMade;
import org.careshed.journal.OfferUsed;
import org.careshed.model.RunControl;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Levers that bring doctors, advice and slots nearer: what holds for each of them on made-up counties, fact by fact. */
class OutreachRelationsTest {

    private static final List<String> EVERY_DAY = List.of("monday", "tuesday", "wednesday", "thursday", "friday");

    @TempDir
    Path folder;

    static Stream<Arguments> cases() {
        return Stream.of(31L, 32L, 35L)
                .flatMap(seed -> levers().entrySet().stream()
                        .map(lever -> Arguments.of(lever.getKey(), seed, lever.getValue())));
    }

    private static Map<String, Map<String, Object>> levers() {
        Map<String, Map<String, Object>> levers = new TreeMap<>();
        levers.put("specialist-clinics", Map.of("sessions", List.of(session("centre-t0", "hospital"))));
        levers.put(
                "famous-doctor-workshops",
                Map.of("sessions", List.of(session("hospital", "city-hospital")), "follows_home", 1, "fee", "50 CNY"));
        levers.put("dispatched-teams", Map.of("sessions", List.of(session("centre-t0", "city-hospital"))));
        levers.put(
                "telemedicine",
                Map.of("users", "town-health-centre", "at", "hospital", "hours", "clinic", "doctors", 1, "asks", 1));
        levers.put("shared-registration", Map.of("share", 0.5, "expires_days", 0));
        levers.put("unified-staffing", Map.of("least_gap", "0 min", "stay", 1, "training", 0.3));
        levers.put("ai-assistance", Map.of("coverage_before", 0, "effect", 0.4));
        levers.put(
                "regional-cooperation",
                Map.of(
                        "partner", "city-hospital",
                        "users", "county-hospital",
                        "hours", "clinic",
                        "asks", 1,
                        "departments",
                                List.of(Map.of(
                                        "facility", "hospital", "conditions", List.of("severe"), "covers", 0.5))));
        return levers;
    }

    private static Map<String, Object> session(String host, String home) {
        return Map.of(
                "host",
                host,
                "home",
                home,
                "days",
                EVERY_DAY,
                "hours",
                "08:30-11:00",
                "slots",
                6,
                "conditions",
                List.of("moderate"));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("cases")
    void carriedOutByNobodyItChangesNothing(String lever, long seed, Map<String, Object> settings) {
        ScenarioText text = RandomCounty.arranged(seed);
        assertThat(lines(with(text, lever, settings, 1, 0), "nobody")).isEqualTo(lines(text, "plain"));
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("cases")
    void beforeItsFirstDayEverythingIsAsItWas(String lever, long seed, Map<String, Object> settings) {
        ScenarioText text = RandomCounty.arranged(seed).with("calendar/warm_up", "1 d");
        Prepared without = Runs.prepared(text, folder.resolve("without"));
        Prepared with = Runs.prepared(with(text, lever, settings, 2, 1), folder.resolve("with"));
        Calendar calendar = with.county().scenario().calendar();
        long fromMs = calendar.day(calendar.start().plusDays(2)) * Ticks.DAY;
        assertThat(Runs.chronicle(with).linesBefore(fromMs))
                .isEqualTo(Runs.chronicle(without).linesBefore(fromMs))
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("cases")
    void everyRuleHoldsAndNoMoreIsUsedThanOffered(String lever, long seed, Map<String, Object> settings) {
        Prepared prepared =
                Runs.prepared(with(RandomCounty.arranged(seed), lever, settings, 0, 1), folder.resolve("with"));
        Balance balance = new Balance();
        List<Object> listeners = new ArrayList<>(Runs.withEveryMeasure(prepared.county(), balance));
        prepared.world(0, Facts.to(listeners)).run(RunControl.NONE);
        assertThat(balance.used).isLessThanOrEqualTo(balance.made);
    }

    @ParameterizedTest(name = "{0}, seed {1}")
    @MethodSource("cases")
    void windowsChangeNothing(String lever, long seed, Map<String, Object> settings) {
        Prepared prepared =
                Runs.prepared(with(RandomCounty.arranged(seed), lever, settings, 0, 1), folder.resolve("with"));
        assertThat(Runs.chronicle(prepared, Ticks.MINUTE).lines())
                .isEqualTo(Runs.chronicle(prepared).lines());
    }

    private static ScenarioText with(
            ScenarioText text, String lever, Map<String, Object> settings, int afterDays, double strength) {
        Map<String, Object> entry = new TreeMap<>(settings);
        entry.put("lever", lever);
        entry.put(
                "from",
                LocalDate.parse((String) text.at("calendar/start"))
                        .plusDays(afterDays)
                        .toString());
        entry.put("strength", strength);
        return text.with("levers", List.of(entry));
    }

    private List<String> lines(ScenarioText text, String name) {
        return Runs.chronicle(Runs.prepared(text, folder.resolve(name))).lines();
    }

    private static final class Balance implements OfferMade, OfferUsed {
        private long made;
        private long used;

        @Override
        public void offerMade(long atMs, Offer offer, int facility, int units) {
            made += units;
        }

        @Override
        public void offerUsed(long atMs, Offer offer, int facility, int resident) {
            used++;
        }
    }
}
