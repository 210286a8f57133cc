package org.careshed.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.care.House.at;
import static org.careshed.care.House.key;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;

import java.util.List;
import java.util.Map;
import org.careshed.care.Letters.Subject;
import org.careshed.chance.Dist;
import org.careshed.county.SitePlan;
import org.careshed.county.Story;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Pathway.Next;
import org.careshed.scenario.Severity;
import org.careshed.scenario.Sharing;
import org.junit.jupiter.api.Test;

/** A clinic without a scanner, and the hospital that has one. */
class DevicesStoryTest {

    private static final Hours DAY = hours(8, 16);

    @Test
    void aPatientGoesOutForAnExaminationAndComesBackForTheRest() {
        House house = new House(clinicWithoutScanner(minutes(20)));
        house.comes("clinic", "ill", 1, at(9, 0)).morning().until(at(9, 10));
        Letters letters = house.site("clinic").letters();
        assertThat(house.letters("clinic")).containsExactly("EXAMINE at 09:05 visit 1 waited 0");
        assertThat(house.county.steps().get(letters.step(0)).id()).isEqualTo("scan");
        send(house, letters, at(9, 35));
        house.until(at(10, 0));
        assertThat(house.letters("hospital")).containsExactly("EXAMINED at 09:55 visit 1 waited 0");
        Letters answer = house.site("hospital").letters();
        assertThat(Slip.from(answer.slip(0))).isEqualTo(house.facility("clinic"));
        assertThat(house.county.steps().get(answer.step(0)).id()).isEqualTo("scan");
        house.site("clinic").comeBack(at(10, 25), answer.slot(0));
        house.until(Ticks.DAY);
        assertThat(house.told.stream().filter(line -> !line.contains("staff")))
                .containsExactly(
                        "09:00 arrives clinic 1",
                        "09:00 service clinic 1 consult 5 waited 0",
                        "09:05 goes-out clinic 1 to hospital",
                        "09:35 examination hospital 1 from clinic",
                        "09:35 service hospital 1 scan 20 waited 0",
                        "09:55 examined hospital 1 for clinic since 09:35",
                        "10:25 comes-back clinic 1",
                        "10:25 service clinic 1 advise 10 waited 0",
                        "10:35 leaves clinic 1",
                        "10:35 ends clinic 1 RESOLVED waited 0");
        assertThat(house.letters("clinic")).endsWith("RESOLVED at 10:35 visit 1 waited 0");
    }

    @Test
    void nobodyStaysOnDutyForWhoIsOut() {
        House house = new House(clinicWithoutScanner(minutes(20)));
        house.comes("clinic", "ill", 1, at(15, 50)).wholeDay();
        assertThat(house.told("staff")).contains("16:00 staff clinic 0: 0");
        assertThat(house.site("clinic").present()).isEqualTo(1);
        int slot = house.site("clinic").letters().slot(0);
        house.replaceByCopies();
        house.site("clinic").comeBack(Ticks.DAY + at(15, 55), slot);
        house.nextMorning().until(2 * Ticks.DAY);
        assertThat(house.told("comes-back", "leaves", "staff"))
                .containsSubsequence(
                        "1 d 15:55 comes-back clinic 1",
                        "1 d 16:00 staff clinic 0: 1",
                        "1 d 16:05 leaves clinic 1",
                        "1 d 16:05 staff clinic 0: 0");
        assertThat(house.site("clinic").present()).isZero();
    }

    @Test
    void examinationsForOthersQueueByTheClassOfTheirCondition() {
        House house = new House(clinicWithoutScanner(minutes(60)));
        house.morning();
        house.site("hospital").order(at(9, 0), key(1), scan(house), house.kind("ill"), 1, 0, 0);
        house.site("hospital").order(at(9, 10), key(2), scan(house), house.kind("ill"), 2, 0, 1);
        house.site("hospital").order(at(9, 20), key(3), scan(house), house.kind("urgent"), -1, 0, 2);
        house.until(Ticks.DAY);
        assertThat(house.told("service"))
                .containsExactly(
                        "09:00 service hospital 1 scan 60 waited 0",
                        "10:00 service hospital 3 scan 60 waited 40",
                        "11:00 service hospital 2 scan 60 waited 110");
        assertThat(house.letters("hospital"))
                .containsExactly(
                        "EXAMINED at 10:00 visit 1 waited 0",
                        "EXAMINED at 11:00 visit 3 waited 40",
                        "EXAMINED at 12:00 visit 2 waited 110");
        assertThat(house.site("hospital").letters().who(1)).isEqualTo(-1);
        assertThat(house.site("hospital").letters().slot(2)).isEqualTo(1);
    }

    @Test
    void anExaminationForOthersKeepsOnlyTheDevicePastClosing() {
        Story story = clinicWithoutScanner(minutes(50)).resource("clinic", "lab", 1, DAY);
        House house = new House(story).morning();
        int step = house.county.steps().stream().map(s -> s.id()).toList().indexOf("consult");
        for (int visit = 1; visit <= 3; visit++) {
            house.site("clinic").order(at(15, 10), key(visit), step, house.kind("ill"), visit, 1, visit);
        }
        house.until(Ticks.DAY);
        assertThat(house.told("service", "staff"))
                .filteredOn(line -> line.contains("clinic") && !line.startsWith("08"))
                .containsExactly(
                        "15:10 service clinic 1 consult 5 waited 0",
                        "15:15 service clinic 2 consult 5 waited 5",
                        "15:20 service clinic 3 consult 5 waited 10",
                        "16:00 staff clinic 0: 0",
                        "16:00 staff clinic 1: 0");
        for (int visit = 4; visit <= 6; visit++) {
            house.site("clinic").order(Ticks.DAY + at(15, 57), key(visit), step, house.kind("ill"), visit, 1, visit);
        }
        house.nextMorning().until(2 * Ticks.DAY);
        assertThat(house.told("service", "staff"))
                .filteredOn(line -> line.startsWith("1 d 16") && line.contains("clinic"))
                .containsExactly(
                        "1 d 16:00 staff clinic 0: 1",
                        "1 d 16:00 staff clinic 1: 0",
                        "1 d 16:02 service clinic 5 consult 5 waited 5",
                        "1 d 16:07 service clinic 6 consult 5 waited 10",
                        "1 d 16:12 staff clinic 0: 0");
    }

    @Test
    void anExaminationLastsAsLongElsewhereAsOnAnOwnDevice() {
        Dist time = new Dist.Exponential(40 * Ticks.MINUTE);
        House own = new House(clinicWithoutScanner(time).resource("clinic", "scanner", 9, DAY));
        own.comes("clinic", "ill", 7, at(9, 0), at(9, 7), at(9, 14)).wholeDay();
        House shared = new House(clinicWithoutScanner(time));
        shared.comes("clinic", "ill", 7, at(9, 0), at(9, 7), at(9, 14))
                .morning()
                .until(at(9, 30));
        send(shared, shared.site("clinic").letters(), at(10, 0));
        shared.until(Ticks.DAY);
        assertThat(scans(shared)).hasSize(3).containsExactlyInAnyOrderElementsOf(scans(own));
        assertThat(scans(own)).doesNotHaveDuplicates();
    }

    @Test
    void thePlanKnowsWhoseDeviceIsUsedAndWhatTravels() {
        House house = new House(clinicWithoutScanner(minutes(20)));
        int scanner = house.county.steps().get(scan(house)).resource();
        SitePlan clinic = house.county.sites().get(house.facility("clinic"));
        SitePlan hospital = house.county.sites().get(house.facility("hospital"));
        assertThat(clinic.sharedAt()[scanner]).isEqualTo(house.facility("hospital"));
        assertThat(clinic.bySample()[scanner]).isTrue();
        assertThat(hospital.sharedAt()[scanner]).isEqualTo(SitePlan.NOWHERE);
    }

    @Test
    void anAnswerThatComesTooLateIsAFault() {
        House house = new House(clinicWithoutScanner(minutes(20))).morning().until(at(9, 0));
        house.site("hospital").order(at(9, 0), key(1), scan(house), 0, 1, 0, 0);
        assertThatThrownBy(() -> house.site("hospital").expect(at(8, 59), key(1), key(1), 1, 0, House.WALK_IN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too late");
    }

    @Test
    void aContactByLetterIsKeptOverMidnightAndTheSiteKnowsWhenItIsDue() {
        House house = new House(clinicWithoutScanner(minutes(20)).days(0, 3));
        house.wholeDay();
        house.site("clinic").expect(Ticks.DAY + at(9, 0), key(5), key(4), -1, house.kind("ill"), House.WALK_IN);
        assertThat(house.site("clinic").nextMs()).isEqualTo(Ticks.DAY + at(9, 0));
        assertThat(house.site("clinic").present()).isZero();
        house.replaceByCopies();
        house.nextMorning().until(Ticks.DAY + at(9, 30));
        assertThat(house.told("arrives")).containsExactly("1 d 09:00 arrives clinic 5");
        Letters letters = house.site("clinic").letters();
        assertThat(letters.subject(0)).isEqualTo(Subject.EXAMINE);
        assertThat(letters.need(0)).isEqualTo(key(4));
        assertThat(letters.who(0)).isEqualTo(-1);
    }

    private static void send(House house, Letters letters, long atMs) {
        for (int row = 0; row < letters.size(); row++) {
            house.site("hospital")
                    .order(
                            atMs,
                            letters.visit(row),
                            letters.step(row),
                            letters.kind(row),
                            letters.who(row),
                            house.facility("clinic"),
                            letters.slot(row));
        }
        letters.clear();
    }

    private static List<String> scans(House house) {
        return house.told("service").stream()
                .filter(line -> line.contains("scan"))
                .map(line -> line.replaceAll("^.*(clinic|hospital) | waited.*", ""))
                .toList();
    }

    private static int scan(House house) {
        return house.county.steps().stream().map(s -> s.id()).toList().indexOf("scan");
    }

    private static Story clinicWithoutScanner(Dist time) {
        return new Story()
                .place("home")
                .condition("ill", Severity.MINOR, 0)
                .condition("urgent", Severity.EMERGENCY, 0)
                .tier("clinic", DAY, "ill", "urgent")
                .tier("hospital", hours(0, 24))
                .facility("clinic", "clinic", "home")
                .facility("hospital", "hospital", "home")
                .resource("clinic", "doctor", 1, DAY)
                .resource("hospital", "scanner", 1, hours(0, 24))
                .pathway(
                        "clinic",
                        step("consult", "doctor", minutes(5), new Next("scan", 1)),
                        step("scan", "scanner", time, new Next("advise", 1)),
                        step("advise", "doctor", minutes(10)))
                .arrangements(Arrangements.NONE
                        .withSharing(List.of(new Sharing("clinic", "scanner", "hospital", Sharing.Way.SAMPLE)))
                        .withPatience(Map.of()));
    }
}
