package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.hours;
import static org.careshed.policy.Enacted.lever;

import java.util.List;
import java.util.Map;
import org.careshed.county.Story;
import org.careshed.model.Arranged;
import org.careshed.scenario.Dated;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.Test;

class StaffAbsenceTest {

    @Test
    void ofManyDoctorsAShareIsAbsentEachWeek() {
        Dated left = doctors(stations(1, 40), 0.2, "station-0");
        for (int week = 0; week < 10; week++) {
            assertThat(left.on(Enacted.START.plusDays(7 * week + 3))).isBetween(31, 32);
        }
    }

    @Test
    void aStationWithOneDoctorIsWithoutInThatShareOfWeeksAndOthersInOtherWeeks() {
        double closed = 0;
        for (int station = 0; station < 60; station++) {
            Dated left = doctors(stations(60, 1), 0.2, "station-" + station);
            for (int week = 0; week < 10; week++) {
                closed += 1 - left.on(Enacted.START.plusDays(7 * week));
            }
        }
        assertThat(closed / 600).isCloseTo(0.2, within(0.05));
    }

    @Test
    void aLargerShareOnlyTakesAwayMore() {
        for (int station = 0; station < 20; station++) {
            Dated some = doctors(stations(20, 2), 0.2, "station-" + station);
            Dated more = doctors(stations(20, 2), 0.5, "station-" + station);
            for (int week = 0; week < 10; week++) {
                assertThat(more.on(Enacted.START.plusDays(7 * week)))
                        .isLessThanOrEqualTo(some.on(Enacted.START.plusDays(7 * week)));
            }
        }
    }

    @Test
    void onlyConsultingStaffWithinReachAreMeantUnlessOthersAreNamed() {
        Enacted without = Enacted.of(Arranged.everything());
        Enacted with = Enacted.of(Arranged.everything(), absence(1, List.of(), "people"));
        assertThat(with.linesBefore(5)).isEqualTo(without.linesBefore(5));
        assertThat(with.at("people", "serviceStarts", 6, 12)).allMatch(start -> start.number(2) == 1);
        assertThat(with.at("people", "serviceStarts", 13, 15)).anyMatch(start -> start.number(2) == 0);
        assertThat(with.at("tcm", "consultationBegins", 6, 12)).isNotEmpty();
        Enacted lab = Enacted.of(Arranged.everything(), absence(1, List.of("lab"), "people"));
        assertThat(lab.at("people", "serviceStarts", 6, 12)).allMatch(start -> start.number(2) == 0);
    }

    @Test
    void withoutAnybodyAbsentNothingDiffers() {
        assertThat(Enacted.of(Arranged.everything(), absence(0, List.of())).lines())
                .isEqualTo(Enacted.of(Arranged.everything()).lines());
    }

    private static LeverEntry absence(double share, List<String> resources, String... facilities) {
        return lever("staff-absence", 5, 12, Map.of("share", share, "resources", resources), facilities);
    }

    private static Dated doctors(Story story, double share, String facility) {
        LeverEntry entry = lever("staff-absence", 0, 70, Map.of("share", share, "resources", List.of("doctor")));
        Scenario stands = new StaffAbsence(entry).reshape(story.scenario(), 1);
        return stands.resources().stream()
                .filter(resource -> resource.facility().equals(facility))
                .findFirst()
                .map(Resource::servers)
                .orElseThrow();
    }

    private static Story stations(int many, int doctors) {
        Story story =
                new Story().days(0, 70).place("village").residents("village", 1).tier("station", hours(8, 16));
        for (int station = 0; station < many; station++) {
            story.facility("station-" + station, "station", "village")
                    .resource("station-" + station, "doctor", doctors, hours(8, 16));
        }
        return story;
    }
}
