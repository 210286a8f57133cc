package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.policy.Policies;
import org.careshed.result.Reading;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * By volume Haiyan's clinics, workshops and telemedicine together cannot move either headline share by more than about a
 * point: a year of Haiyan without them and with all three, in the same world.
 */
@Tag("heavy")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HaiyanCeilingHeavyTest {
    private static final double A_POINT = 0.01;

    private List<Reading> without;
    private List<Reading> with;

    @BeforeAll
    void aYearOfEach() {
        Scenario plain = read("haiyan/baseline");
        List<LeverEntry> levers = new ArrayList<>();
        Stream.of("specialist-clinics", "famous-doctor-workshops", "telemedicine")
                .forEach(lever -> levers.addAll(read("levers/" + lever).levers()));
        without = readings(plain);
        with = readings(plain.edit().levers(levers).done());
    }

    @Test
    void neitherHeadlineShareMovesByMoreThanAboutAPoint() {
        assertThat(moved("care_in_county_share")).isBetween(-A_POINT, A_POINT);
        assertThat(moved("grassroots_share_of_in_county_visits")).isBetween(-A_POINT, A_POINT);
    }

    @Test
    void allThatIsHeldReadyIsAboutOneVisitInAHundred() {
        double visits = reading(with, "care_in_county_share").denominator().doubleValue();
        double held = reading(with, "lever_offers_made").numerator().doubleValue();
        double used = reading(with, "lever_offers_used").numerator().doubleValue();
        assertThat(used).isBetween(1.0, held);
        assertThat(held / visits).isLessThan(1.5 * A_POINT);
    }

    private double moved(String measure) {
        return value(with, measure) - value(without, measure);
    }

    private static double value(List<Reading> readings, String measure) {
        return Double.parseDouble(reading(readings, measure).text());
    }

    private static Reading reading(List<Reading> readings, String measure) {
        return readings.stream()
                .filter(reading -> reading.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static List<Reading> readings(Scenario scenario) {
        return new Replication(Prepared.of(scenario), MeasureSet.HEADLINE).readings(0);
    }

    private static Scenario read(String file) {
        return new ScenarioReader(Policies.shapes())
                .read(Path.of("scenarios/" + file + ".yaml"))
                .scenario();
    }
}
