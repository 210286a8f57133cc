package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.careshed.journal.Offer;
import org.careshed.journal.Witness.Told;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Hours.Interval;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.LeverEntry.Scope;
import org.careshed.scenario.Settings;
import org.careshed.scenario.reform.BedDesk;
import org.careshed.scenario.reform.PatientTransport;
import org.junit.jupiter.api.Test;

/** The people's hospital of the arranged county is the hub of the TCM hospital and of the centre in the town. */
class CrossMountainHubTest {

    private final Enacted without = Enacted.of(Arranged.everything());

    @Test
    void hubAndMembersHaveOneDeskForBedsAndOneTransport() {
        var stands = Enacted.of(Arranged.everything(), hub(1, Map.of()))
                .editions()
                .on(6)
                .scenario();
        assertThat(stands.reforms().get(BedDesk.class).orElseThrow().facilities())
                .containsExactly("centre", "people", "tcm");
        assertThat(stands.reforms().get(PatientTransport.class).orElseThrow()).satisfies(transport -> {
            assertThat(transport.facilities()).containsExactly("centre", "people", "tcm");
            assertThat(transport.share()).isEqualTo(0.5);
        });
    }

    @Test
    void whoStepsDownFromTheHubIsBroughtInHalfTheTime() {
        Enacted with = Enacted.of(Arranged.everything(), hub(1, Map.of()));
        assertThat(with.linesBefore(5)).isEqualTo(without.linesBefore(5));
        assertThat(ways(without)).isNotEmpty().allMatch(ms -> ms == 29 * Ticks.MINUTE);
        assertThat(ways(with)).isNotEmpty().allMatch(ms -> ms == 29 * Ticks.MINUTE / 2);
    }

    @Test
    void theHubsDoctorsHoldSessionsAtAMemberAndAreMissedAtHome() {
        VisitingShape.Row row = new VisitingShape.Row(
                "centre",
                Optional.of("people"),
                "doctor",
                List.of(DayOfWeek.values()),
                1,
                new Interval(9 * Ticks.HOUR, 12 * Ticks.HOUR),
                8,
                List.of("sick"));
        LeverStory told = LeverStory.told(hub(1, Map.of("sessions", List.of(row))));
        assertThat(told.used(Offer.TEAM_SESSION)).isNotEmpty();
        assertThat((long) told.used(Offer.TEAM_SESSION).size()).isLessThanOrEqualTo(told.made(Offer.TEAM_SESSION));
        Enacted with = Enacted.of(Arranged.everything(), hub(1, Map.of("sessions", List.of(row))));
        assertThat(with.linesBefore(5).stream().filter(line -> line.contains("contactPlanned")))
                .isNotEmpty()
                .isEqualTo(without.linesBefore(5).stream()
                        .filter(line -> line.contains("contactPlanned"))
                        .toList());
        assertThat(with.at("people", "poolStaffed", 7, 8)).anyMatch(staffed -> staffed.number(3) == 1);
    }

    @Test
    void withoutStrengthNothingDiffers() {
        assertThat(Enacted.of(Arranged.everything(), hub(0, Map.of())).lines()).isEqualTo(without.lines());
    }

    @Test
    void aHubThatNobodySharesIsRefusedAndSoIsASecondDesk() {
        LeverEntry alone = hub(1, Map.of(), "people");
        assertThatThrownBy(() -> Enacted.of(Arranged.everything(), alone))
                .hasMessageContaining("nobody shares the hub");
        assertThatThrownBy(() -> Enacted.of(Arranged.everything(), hub(1, Map.of()), hub(1, Map.of())))
                .hasMessageContaining("only one of them can");
    }

    /** How long after leaving the hub who steps down lies in the town. */
    private static List<Long> ways(Enacted enacted) {
        Map<Long, Long> left = enacted.all("bedLeft").stream()
                .filter(told -> told.words().get(7).toString().equals("STEPPED_DOWN") && told.atMs() >= 6 * Ticks.DAY)
                .filter(told -> told.number(1) == enacted.index("people"))
                .collect(Collectors.toMap(told -> told.number(2), Told::atMs));
        return enacted.all("bedAsked").stream()
                .filter(told -> told.number(1) == enacted.index("centre") && left.containsKey(told.number(2)))
                .filter(told -> told.atMs() > left.get(told.number(2)) && told.atMs() < 14 * Ticks.DAY)
                .map(told -> told.atMs() - left.get(told.number(2)))
                .toList();
    }

    private static LeverEntry hub(double strength, Map<String, Object> more, String... members) {
        Map<String, Object> settings = new HashMap<>(Map.of("hub", "people", "transport", 0.5, "sessions", List.of()));
        settings.putAll(more);
        Scope where = new Scope(
                members.length == 0 ? List.of("tcm", "centre") : List.of(members), List.of(), List.of(), List.of());
        LeverEntry entry = LeverStory.lever(CrossMountainHub.SHAPE, 5, where, settings);
        return new LeverEntry(
                entry.lever(),
                entry.from(),
                Optional.of(Enacted.START.plusDays(14)),
                where,
                strength,
                0,
                new Settings(entry.settings().values()));
    }
}
