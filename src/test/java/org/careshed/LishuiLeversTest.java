package org.careshed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.journal.OfferUsed;
import org.careshed.journal.ReferralMade;
import org.careshed.journal.WaitBegins;
import org.careshed.measure.invariant.Invariants;
import org.careshed.model.RunControl;
import org.careshed.policy.Policies;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The levers of the mountain prefecture act, in a working week with a part of its residents; every rule holds. */
@Tag("heavy")
class LishuiLeversTest {

    private static final Path FOLDER = Path.of("scenarios/lishui");
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
    private static final long DAYS = 5;

    @Test
    void doctorsOfTheHubAreSeenAcrossTheMountainsAndTheHubItselfHasQueues() {
        Told hub = told("hub.yaml", 25);
        assertThat(hub.used.getOrDefault(Offer.TEAM_SESSION, 0)).isPositive();
        assertThat(hub.waits.getOrDefault("central-hospital", 0)).isPositive();
    }

    @Test
    void peakDepartmentsDrawToTheHubAndKeepPatientsInJinyun() {
        Told without = told("baseline.yaml", 25);
        Told with = told("peak.yaml", 25);
        assertThat(with.choices.get("central-hospital")).isGreaterThan(without.choices.get("central-hospital"));
        assertThat(with.waits.getOrDefault("central-hospital", 0)).isPositive();
        assertThat(with.referrals.get("hospital-jinyun")).isLessThan(without.referrals.get("hospital-jinyun"));
    }

    @Test
    void vehiclesSeeResidentsOfVillagesWithoutAClinic() {
        Told mobile = told("mobile.yaml", 2);
        assertThat(mobile.used.getOrDefault(Offer.MOBILE_CONTACT, 0)).isPositive();
        assertThat(mobile.choices.keySet()).anyMatch(facility -> facility.startsWith("mobile-hospital-jingning-"));
    }

    /** What was told of each facility. */
    private static final class Told {
        private final Map<Offer, Integer> used = new EnumMap<>(Offer.class);
        private final Map<String, Integer> choices = new TreeMap<>();
        private final Map<String, Integer> waits = new TreeMap<>();
        private final Map<String, Integer> referrals = new TreeMap<>();

        private List<Object> listeners(County county) {
            List<Object> listeners = new ArrayList<>(Invariants.throwing(county).listeners());
            listeners.add((OfferUsed) (at, offer, facility, who) -> used.merge(offer, 1, Integer::sum));
            listeners.add(
                    (FacilityChosen) (at, who, condition, facility, travelMs) -> count(choices, county, facility));
            listeners.add((WaitBegins) (at, facility, pool, visit, step) -> count(waits, county, facility));
            listeners.add(
                    (ReferralMade) (at, from, to, need, who, condition, direction) -> count(referrals, county, from));
            return listeners;
        }

        private static void count(Map<String, Integer> counts, County county, int facility) {
            counts.merge(county.facility(facility).id(), 1, Integer::sum);
        }
    }

    private static Told told(String file, int oneIn) {
        Scenario scenario =
                new ScenarioReader(Policies.shapes()).read(FOLDER.resolve(file)).scenario();
        Calendar calendar = scenario.calendar();
        List<PopulationRow> residents = scenario.population().stream()
                .map(row -> new PopulationRow(row.place(), row.ageBand(), row.residents() / oneIn, row.evidence()))
                .toList();
        Prepared prepared = Prepared.of(scenario.edit()
                .calendar(new Calendar(MONDAY, 0, DAYS * Ticks.DAY, calendar.holidays(), calendar.workdays()))
                .population(residents)
                .done());
        Told told = new Told();
        prepared.world(0, Facts.to(told.listeners(prepared.county()))).run(RunControl.NONE);
        return told;
    }
}
