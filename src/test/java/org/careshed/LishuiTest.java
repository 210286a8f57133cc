package org.careshed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.assertj.core.util.DoubleComparator;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.calibration.plan.CalibrationReader;
import org.careshed.journal.Facts;
import org.careshed.journal.Recorder;
import org.careshed.measure.invariant.Invariants;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.policy.Policies;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Place;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mountain prefecture as shipped: its tables close as its README says, and its small county lives. */
class LishuiTest {

    private static final Path FOLDER = Path.of("scenarios/lishui");
    private static final long DAYS = 8;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "baseline.yaml",
                "jingning.yaml",
                "ai.yaml",
                "hub.yaml",
                "jingning-hub.yaml",
                "mobile.yaml",
                "peak.yaml"
            })
    void itsScenariosAreSound(String file) {
        assertThat(read(file).warnings()).isEmpty();
    }

    /** Both read the same pages; nothing was found that is narrower or wider in Lishui. */
    @Test
    void whatIsDrawnForJingningIsDrawnFromTheRangesOfHaiyan() {
        assertThat(drawn(FOLDER.resolve("jingning-ensemble.yaml")))
                .hasSizeGreaterThan(25)
                .isEqualTo(drawn(Path.of("scenarios/haiyan/calibration.yaml")));
    }

    private static List<String> drawn(Path plan) {
        return CalibrationReader.read(plan).ensemble().orElseThrow().drawn().stream()
                .map(dial -> dial.id() + " " + dial.way() + " " + dial.low() + " " + dial.high())
                .toList();
    }

    @Test
    void residentsBedsAndDoctorsAddUpToTheStatedTotals() {
        Scenario lishui = scenario("baseline.yaml");
        assertThat(lishui.population().stream()
                        .mapToInt(PopulationRow::residents)
                        .sum())
                .isEqualTo(2_507_396);
        assertThat(sum(lishui, Facility::beds)).isEqualTo(17_487);
        assertThat(sum(lishui, Facility::physicians)).isEqualTo(10_504);
    }

    @Test
    void theHubIsAsManyHoursAwayAsStated() {
        County lishui = CountyBuilder.build(scenario("baseline.yaml"));
        int hub = facility(lishui, "central-hospital");
        List<Integer> seats = places(lishui, place -> place.kind() == Place.Kind.COUNTY_SEAT);
        assertThat(seats.stream().map(seat -> hours(lishui, seat, hub) - door(lishui)))
                .usingComparatorForType(new DoubleComparator(0.01), Double.class)
                .containsExactlyInAnyOrder(0.0, 0.9, 0.6, 1.5, 0.8, 1.2, 2.2, 0.9, 1.2);
    }

    @Test
    void jingningHas78RemoteVillagesAndSomeAreTwoHoursFromTheCountyHospital() {
        County jingning = CountyBuilder.build(scenario("jingning.yaml"));
        int hospital = facility(jingning, "hospital-jingning");
        List<Integer> remote = places(jingning, place -> place.id().startsWith("remote-"));
        assertThat(remote.stream().map(village -> hours(jingning, village, hospital)))
                .hasSize(78)
                .allMatch(hours -> hours < 2.2)
                .anyMatch(hours -> hours > 2);
    }

    @Test
    void aWeekOfJingningKeepsEveryRule() {
        Prepared jingning = Prepared.of(scenario("jingning.yaml"));
        Recorder recorder = new Recorder();
        List<Object> listeners =
                new ArrayList<>(Invariants.throwing(jingning.county()).listeners());
        listeners.add(recorder);
        World world = jingning.world(0, Facts.to(listeners));
        world.run(DAYS * Ticks.DAY, World.WINDOW_MS, RunControl.NONE);
        int arrivals = recorder.facts(Recorder.Kind.PatientArrives).size();
        assertThat(arrivals).isBetween(15_000, 40_000);
    }

    private static Resolved read(String file) {
        return new ScenarioReader(Policies.shapes()).read(FOLDER.resolve(file));
    }

    private static Scenario scenario(String file) {
        return read(file).scenario();
    }

    private static int sum(Scenario scenario, ToIntFunction<Facility> number) {
        return scenario.facilities().stream().mapToInt(number).sum();
    }

    private static int facility(County county, String id) {
        return county.scenario().facilities().stream()
                .map(Facility::id)
                .toList()
                .indexOf(id);
    }

    private static List<Integer> places(County county, Predicate<Place> which) {
        List<Place> places = county.scenario().places();
        return IntStream.range(0, places.size())
                .filter(place -> which.test(places.get(place)))
                .boxed()
                .toList();
    }

    private static double hours(County county, int place, int facility) {
        return (double) county.travel().ms(place, facility) / Ticks.HOUR;
    }

    private static double door(County county) {
        return (double) county.scenario().travel().doorMs() / Ticks.HOUR;
    }
}
