package org.careshed.care;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.careshed.chance.Dist;
import org.careshed.chance.Keys;
import org.careshed.county.Story;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Competence;
import org.careshed.scenario.Dated;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.Level;
import org.careshed.scenario.Pathway.Next;
import org.careshed.scenario.Patience;
import org.careshed.scenario.Severity;
import org.careshed.scenario.Sharing;
import org.junit.jupiter.api.Test;

/** A clinic on a day that is far too busy, with every reason to leave it. */
class BusyDayTest {

    private static final int PATIENTS = 600;
    private static final int SAMPLES = 20;

    @Test
    void everyArrivalHasOneEnd() {
        House house = day(Ticks.DAY);
        Map<String, Long> arrivals = visits(house.told("arrives"));
        Map<String, Long> ends = visits(house.told("leaves", "gives-up", "turned-away"));
        assertThat(arrivals).hasSize(PATIENTS).containsAllEntriesOf(ends);
        assertThat(visits(house.told("ends"))).isEqualTo(ends);
        assertThat(house.site("clinic").present()).isEqualTo(PATIENTS - ends.size());
        assertThat(visits(house.told("goes-out"))).hasSize(PATIENTS - ends.size());
        assertThat(house.told("examined")).hasSize(SAMPLES);
        assertThat(house.told)
                .anyMatch(line -> line.contains("BALKED"))
                .anyMatch(line -> line.contains("RENEGED"))
                .anyMatch(line -> line.contains("CLOSED"))
                .anyMatch(line -> line.contains("turned-away"))
                .anyMatch(line -> line.contains("REFERRED"))
                .anyMatch(line -> line.contains("FOLLOWED_UP"));
    }

    @Test
    void theDayIsTheSameHoweverItIsCut() {
        House whole = day(Ticks.DAY);
        House cut = day(5 * Ticks.MINUTE);
        assertThat(atClinic(cut)).isEqualTo(atClinic(whole)).hasSizeGreaterThan(2 * PATIENTS);
        assertThat(cut.letters("clinic")).isEqualTo(whole.letters("clinic"));
    }

    /** Patients of the clinic, and samples from elsewhere that its nurse looks after; nobody answers letters. */
    private static House day(long windowMs) {
        House house = new House(clinic());
        for (int visit = 0; visit < PATIENTS; visit++) {
            String condition = visit % 50 == 0 ? "urgent" : "ill";
            long late = visit % 60 == 59 ? 6 * Ticks.HOUR : 0;
            long atMs = late + 7 * Ticks.HOUR + (long) (Keys.uniform(Keys.of(2, visit)) * 10 * Ticks.HOUR);
            house.comes("clinic", condition, visit, atMs);
        }
        house.morning();
        for (int examined = 0; examined < SAMPLES; examined++) {
            house.site("clinic").order(at(examined), House.key(PATIENTS + examined), scan(house), 0, -1, 1, examined);
        }
        for (long endMs = windowMs; endMs <= Ticks.DAY; endMs += windowMs) {
            house.until(endMs);
        }
        return house;
    }

    private static long at(int examined) {
        return 8 * Ticks.HOUR + examined * Ticks.MINUTE / 4;
    }

    private static List<String> atClinic(House house) {
        return house.told.stream().filter(line -> line.contains("clinic")).toList();
    }

    private static Map<String, Long> visits(List<String> lines) {
        return lines.stream().collect(groupingBy(line -> line.replaceAll("^.*clinic ([0-9]+).*", "$1"), counting()));
    }

    private static int scan(House house) {
        return house.county.steps().stream().map(s -> s.id()).toList().indexOf("draw-blood");
    }

    private static Story clinic() {
        Dist soon = new Dist.Exponential(6 * Ticks.MINUTE);
        Map<String, Patience> patience = Map.of(
                "ill", new Patience(6, Optional.of(new Dist.Exponential(30 * Ticks.MINUTE)), 0, 0, 1),
                "urgent", new Patience(99, Optional.empty(), 0, 0, 1));
        Competence competence = new Competence(
                Map.of("clinic", Level.TOWN),
                Map.of("ill", Map.of(Level.TOWN, 0.7, Level.COUNTY, 0.3)),
                Map.of("ill", new Competence.Answer(0.3, 0.4)),
                0,
                0,
                1,
                1);
        FollowUps followUps =
                new FollowUps(Map.of("ill", new FollowUps.Return(0.2, Ticks.DAY)), new FollowUps.Return(0, 0));
        return new Story()
                .place("home")
                .condition("ill", Severity.MINOR, 0)
                .condition("urgent", Severity.EMERGENCY, 0)
                .tier("clinic", hours(7, 17), "ill", "urgent")
                .tier("hospital", hours(0, 24))
                .facility("clinic", "clinic", "home")
                .facility("hospital", "hospital", "home")
                .resource("clinic", "desk", 3, hours(8, 16))
                .resource("clinic", "doctor", Dated.always(1), hours(8, 15), OptionalInt.of(5))
                .resource("clinic", "nurse", 1, hours(8, 16))
                .resource("hospital", "scanner", 1, hours(8, 16))
                .pathway(
                        "clinic",
                        step("register", "desk", soon, new Next("consult", 1)),
                        step("consult", "doctor", soon, new Next("draw-blood", 0.3), new Next("scan", 0.3)),
                        step("draw-blood", "nurse", soon),
                        step("scan", "scanner", soon, new Next("consult", 1)))
                .arrangements(Arrangements.NONE
                        .withPatience(patience)
                        .withCompetence(competence)
                        .withFollowUps(followUps)
                        .withSharing(List.of(new Sharing("clinic", "scanner", "hospital", Sharing.Way.PATIENT))));
    }
}
