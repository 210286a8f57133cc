package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.county.Story.hours;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.journal.Offer;
import org.careshed.journal.Witness.Told;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.reform.Cooperation;
import org.careshed.scenario.reform.Skills;
import org.junit.jupiter.api.Test;

/** Doctors who are sent, trained, aided or joined by a partner. */
class SkillsStoryTest {

    private static final int FROM_DAY = 2;

    @Test
    void aDoctorGoesWhereTheWaitWasLongestAndLosesTheWayThere() {
        Tried tried = Tried.of(Arranged.everything(), staffing(Map.of("least_gap", 0L, "stay", 1L, "training", 0.0)));
        assertThat(tried.used(Offer.DISPATCHED_DOCTOR)).isPositive().isEqualTo(tried.offered(Offer.DISPATCHED_DOCTOR));
        assertThat(tried.at("poolStaffed", "people", "doctor")).anyMatch(staffed -> staffed.number(3) == 1);
    }

    @Test
    void nobodyIsSentForAWaitThatIsHardlyLongerOrWhenTooFewWouldStay() {
        Map<String, Object> far = Map.of("least_gap", 1000 * Ticks.MINUTE, "training", 0.0);
        assertThat(Tried.of(Arranged.everything(), staffing(far)).used(Offer.DISPATCHED_DOCTOR))
                .isZero();
        Map<String, Object> few = Map.of("least_gap", 0L, "stay", 9L, "training", 0.0);
        assertThat(Tried.of(Arranged.everything(), staffing(few)).used(Offer.DISPATCHED_DOCTOR))
                .isZero();
        Map<String, Object> none = Map.of("least_gap", 0L, "most", 0L, "training", 0.0);
        assertThat(Tried.of(Arranged.everything(), staffing(none)).used(Offer.DISPATCHED_DOCTOR))
                .isZero();
    }

    @Test
    void trainingGrowsByStepsAndLetsTheGrassrootsTreatMore() {
        LeverEntry slowly = new LeverEntry(
                "unified-staffing",
                Tried.MONDAY,
                Optional.empty(),
                LeverEntry.Scope.EVERYWHERE,
                1,
                4,
                Tried.settings(UnifiedStaffing.SHAPE, Map.of("training", 0.8, "most", 0L)));
        Scenario stands = new UnifiedStaffing(slowly)
                .reshape(Arranged.everything().lever(slowly).scenario(), 0.5);
        assertThat(Skills.of(stands).at("centre").trained()).isEqualTo(0.4);
        assertThat(Skills.of(stands).at("people")).isEqualTo(Skills.Skill.NONE);
        assertThat(sentOn(Tried.of(Arranged.everything(), slowly), "centre"))
                .isLessThan(sentOn(Tried.of(Arranged.everything()), "centre"));
    }

    @Test
    void aMachineHelpsOnlyWhereItIsNewAndTakesTime() {
        Tried everywhere = Tried.of(Arranged.everything(), aided(Map.of("coverage_before", 0.0, "effect", 0.8)));
        assertThat(everywhere.used(Offer.AIDED_CONSULTATION))
                .isBetween(1L, everywhere.offered(Offer.AIDED_CONSULTATION));
        assertThat(sentOn(everywhere, "centre")).isLessThan(sentOn(Tried.of(Arranged.everything()), "centre"));
        Tried nowhere = Tried.of(Arranged.everything(), aided(Map.of("coverage_before", 1.0)));
        assertThat(nowhere.offered(Offer.AIDED_CONSULTATION)).isZero();
        assertThat(nowhere.editions.all()).hasSize(1);
        assertThat(meanConsultationMs(everywhere)).isGreaterThan(meanConsultationMs(nowhere));
    }

    @Test
    void aidNeedsAGrassrootsFacilityAndStaffingTwoPlaces() {
        LeverEntry hospital = scoped(AiAssistance.SHAPE.name(), "people", Tried.settings(AiAssistance.SHAPE, Map.of()));
        assertThatThrownBy(() -> Tried.of(Arranged.everything(), hospital))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("grassroots");
        LeverEntry alone =
                scoped(UnifiedStaffing.SHAPE.name(), "people", Tried.settings(UnifiedStaffing.SHAPE, Map.of()));
        assertThatThrownBy(() -> Tried.of(Arranged.everything(), alone))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("fewer than two");
    }

    @Test
    void aJointDepartmentTreatsPartOfWhatWentOutside() {
        Tried without = Tried.of(Arranged.everything());
        Tried with = Tried.of(Arranged.everything(), partner(Map.of("doctors", 0L, "departments", departments())));
        assertThat(out(with)).isLessThan(out(without));
    }

    @Test
    void secondOpinionsTakeThePartnersMinutes() {
        Tried tried = Tried.of(Arranged.everything(), partner(Map.of("asks", 1.0, "available", 1.0)));
        assertThat(tried.at("serviceStarts", "city", "consultant.city"))
                .hasSize((int) tried.used(Offer.SECOND_OPINION))
                .isNotEmpty();
        assertThat(tried.used(Offer.SECOND_OPINION)).isLessThanOrEqualTo(tried.offered(Offer.SECOND_OPINION));
        assertThat(tried.used(Offer.TELECONSULTATION)).isZero();
    }

    @Test
    void thePartnerKeepsPlacesForThoseSentThere() {
        Tried with = Tried.of(Arranged.everything(), partner(Map.of("doctors", 0L, "green", 1.0)));
        assertThat(with.used(Offer.GREEN_CHANNEL)).isPositive();
        assertThat(Cooperation.NONE.with("a", 0.2).with("a", 0.5).green()).containsEntry("a", 0.5);
    }

    @Test
    void aPartnerLiesOutside() {
        assertThatThrownBy(() -> Tried.of(Arranged.everything(), partner(Map.of("partner", "tcm"))))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("lies in the county");
    }

    private static List<RegionalCooperation.Department> departments() {
        return List.of(new RegionalCooperation.Department("people", List.of("sick"), 1.0));
    }

    private static double meanConsultationMs(Tried tried) {
        return tried.at("serviceStarts", "station-east", "doctor").stream()
                .mapToLong(start -> start.number(6))
                .average()
                .orElseThrow();
    }

    private static long sentOn(Tried tried, String facility) {
        return tried.all("referralMade").stream()
                .filter(referral -> referral.number(1) == tried.facility(facility))
                .filter(referral -> !isDown(referral))
                .count();
    }

    private static long out(Tried tried) {
        return tried.all("referralMade").stream()
                .filter(referral -> referral.words().get(6).toString().equals("OUT"))
                .count();
    }

    private static boolean isDown(Told referral) {
        return referral.words().get(6).toString().equals("DOWN");
    }

    private static LeverEntry scoped(String lever, String facility, Settings settings) {
        return new LeverEntry(
                lever,
                Tried.MONDAY,
                Optional.empty(),
                new LeverEntry.Scope(List.of(facility), List.of(), List.of()),
                settings);
    }

    private static LeverEntry staffing(Map<String, Object> settings) {
        return Tried.lever(UnifiedStaffing.SHAPE, FROM_DAY, settings);
    }

    private static LeverEntry aided(Map<String, Object> settings) {
        return Tried.lever(AiAssistance.SHAPE, FROM_DAY, settings);
    }

    private static LeverEntry partner(Map<String, Object> more) {
        Map<String, Object> settings =
                new TreeMap<>(Map.of("partner", "city", "users", "hospital", "hours", hours(9, 16)));
        settings.putAll(more);
        return Tried.lever(RegionalCooperation.SHAPE, FROM_DAY, settings);
    }
}
