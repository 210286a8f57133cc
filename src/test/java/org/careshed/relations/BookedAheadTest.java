package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.journal.Witness;
import org.careshed.journal.Witness.Told;
import org.careshed.model.RunControl;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * M10 with everything arranged, slots booked ahead included. What is truly so: no lever is announced, so whoever books
 * before the day on which doctors come or go books as if they never would; every fact before that day is the same, those
 * that speak of slots after it too; and what was booked is kept: whoever has such a slot comes (or stays away) at the
 * same millisecond as without the lever. Only what is booked from that day on may differ.
 */
class BookedAheadTest {

    private static final int DAYS_BEFORE = 3;

    @TempDir
    Path folder;

    static Stream<Long> seeds() {
        return Stream.iterate(31L, seed -> seed + 1).limit(4);
    }

    @ParameterizedTest(name = "seed {0}, more doctors")
    @MethodSource("seeds")
    void slotsBookedAheadAreDecidedBeforeMoreDoctorsCome(long seed) {
        everyFactBeforeIsTheSameAndEverySlotIsKept(seed, 2);
    }

    @ParameterizedTest(name = "seed {0}, a doctor less")
    @MethodSource("seeds")
    void slotsBookedAheadAreKeptWhenADoctorGoes(long seed) {
        everyFactBeforeIsTheSameAndEverySlotIsKept(seed, -1);
    }

    private void everyFactBeforeIsTheSameAndEverySlotIsKept(long seed, int doctors) {
        ScenarioText text = busy(RandomCounty.arranged(seed));
        Prepared without = Runs.prepared(text, folder.resolve("without"));
        Calendar calendar = without.county().scenario().calendar();
        LocalDate from = calendar.start().plusDays(DAYS_BEFORE);
        long fromMs = calendar.day(from) * Ticks.DAY;
        Prepared with = Runs.prepared(text.with("levers", List.of(lever(from, doctors))), folder.resolve("with"));

        assertThat(Runs.chronicle(with).linesBefore(fromMs))
                .isEqualTo(Runs.chronicle(without).linesBefore(fromMs));
        Witness there = live(with);
        Witness here = live(without);
        Set<Long> ahead = here.all("appointmentBooked").stream()
                .filter(told -> told.atMs() < fromMs && told.number(5) >= fromMs)
                .map(told -> told.number(2))
                .collect(Collectors.toSet());
        assertThat(ahead).as("slots booked before the lever for days after it").isNotEmpty();
        assertThat(coming(there, ahead)).isEqualTo(coming(here, ahead)).isNotEmpty();
        assertThat(Runs.chronicle(with).linesFrom(fromMs))
                .isNotEqualTo(Runs.chronicle(without).linesFrom(fromMs));
    }

    /** Few slots a day, and days that weigh little, so that many are booked for later days. */
    private static ScenarioText busy(ScenarioText text) {
        ScenarioText busy = text.with("calendar/warm_up", "2 d")
                .with("calendar/length", "7 d")
                .with("residents/digital", Map.of("child", 1.0, "adult", 1.0, "elder", 1.0))
                .with("booking/county-hospital/per_server_day", 1)
                .with("booking/county-hospital/wait_factor", 0.1)
                .with("booking/county-hospital/horizon", "5 d");
        for (String severity : List.of("minor", "moderate", "severe")) {
            busy = busy.with("choice/weights/" + severity + "/day_to_slot", "0.001 /d");
        }
        return busy;
    }

    private static Map<String, Object> lever(LocalDate from, int doctors) {
        return Map.of(
                "lever",
                "capacity",
                "from",
                from.toString(),
                "where",
                Map.of("facilities", List.of("hospital")),
                "resource",
                "doctor",
                "add",
                doctors);
    }

    private static Witness live(Prepared county) {
        Witness witness = new Witness();
        county.world(0, Facts.to(List.of(witness.listener()))).run(RunControl.NONE);
        return witness;
    }

    private static List<String> coming(Witness witness, Set<Long> visits) {
        return Stream.of("patientArrives", "appointmentMissed")
                .flatMap(name -> witness.all(name).stream())
                .filter(told -> visits.contains(told.number(2)))
                .map(Told::toString)
                .sorted()
                .toList();
    }
}
