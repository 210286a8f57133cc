package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.policy.LeverStory.told;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.model.Arranged;
import org.careshed.scenario.Facility;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Wards;
import org.careshed.scenario.lever.CommunityGroup;
import org.careshed.scenario.reform.SharedRecords;
import org.junit.jupiter.api.Test;

class MedicalCommunityTest {

    private static final CommunityGroup PEOPLE =
            new CommunityGroup("red", "people", List.of("centre"), List.of("east"));

    @Test
    void membersAreThoseNamedAndTheGrassrootsOfTheTowns() {
        Scenario with = reshaped(Map.of("groups", List.of(PEOPLE)), 1);
        assertThat(with.facilities())
                .filteredOn(facility -> facility.group().equals(Optional.of("red")))
                .extracting(Facility::id)
                .containsExactly("centre", "people", "station-east");
    }

    @Test
    void withoutCommonManagementNobodyIsGrouped() {
        Scenario with = reshaped(Map.of("groups", List.of(PEOPLE), "management", false), 1);
        assertThat(with.facilities())
                .isEqualTo(LeverStory.scenario(Arranged.everything()).facilities());
    }

    @Test
    void membersSeeEachOthersResultsAndNobodyElse() {
        CommunityGroup other = new CommunityGroup("blue", "tcm", List.of("station-west"), List.of());
        Scenario with = reshaped(Map.of("groups", List.of(PEOPLE, other), "recognised_resources", List.of("lab")), 1);
        SharedRecords records = with.reforms().get(SharedRecords.class).orElseThrow();
        assertThat(records.seen("people", "centre")).isTrue();
        assertThat(records.seen("people", "tcm")).isFalse();
        assertThat(records.seen("tcm", "station-west")).isTrue();
    }

    @Test
    void leadHospitalsAdmitMoreOfThoseWhoCanWaitAndAsManyUrgentOnes() {
        Wards.Admission before = admission(LeverStory.scenario(Arranged.everything()));
        Wards.Admission after = admission(reshaped(Map.of("groups", List.of(PEOPLE), "lead_draws", 0.2), 0.5));
        assertThat(after.share() - before.share())
                .isCloseTo(before.share() * (1 - before.urgent()) * 0.1, within(1e-12));
        assertThat(after.share() * after.urgent()).isCloseTo(before.share() * before.urgent(), within(1e-12));
    }

    @Test
    void moreReferralsStayInTheGroup() {
        LeverEntry lever = lever(
                0,
                Map.of(
                        "groups",
                        List.of(
                                new CommunityGroup(
                                        "red", "people", List.of("centre", "station-east", "station-west"), List.of()),
                                new CommunityGroup("blue", "tcm", List.of(), List.of())),
                        "lead_draws",
                        0.0,
                        "information",
                        false));
        assertThat(referralsTo(told(lever), 5)).isLessThan(referralsTo(told(), 5) + 1);
        assertThat(told(lever).lines()).isNotEqualTo(told().lines());
    }

    @Test
    void aFacilityInTwoGroupsIsRefused() {
        CommunityGroup other = new CommunityGroup("blue", "tcm", List.of("centre"), List.of());
        assertThatThrownBy(() -> reshaped(Map.of("groups", List.of(PEOPLE, other)), 1))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("centre");
    }

    @Test
    void noGroupAtAllSaysSo() {
        assertThatThrownBy(() -> reshaped(Map.of(), 1))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("groups");
    }

    @Test
    void beforeItsFirstDayNothingDiffers() {
        LeverEntry late = lever(6, Map.of("groups", List.of(PEOPLE)));
        assertThat(told(late).linesBefore(6)).isEqualTo(told().linesBefore(6)).isNotEmpty();
    }

    private static long referralsTo(LeverStory story, int facility) {
        return story.all("referralMade").stream()
                .filter(made -> made.number(2) == facility)
                .count();
    }

    private static Wards.Admission admission(Scenario scenario) {
        return scenario.arrangements().wards().admissions().get("hospital").get("sick");
    }

    private static Scenario reshaped(Map<String, Object> own, double strength) {
        return new MedicalCommunity(lever(0, own)).reshape(LeverStory.scenario(Arranged.everything()), strength);
    }

    private static LeverEntry lever(int fromDay, Map<String, Object> own) {
        return LeverStory.lever(MedicalCommunity.SHAPE, fromDay, own);
    }
}
