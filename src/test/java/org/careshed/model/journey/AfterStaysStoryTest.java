package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.hours;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.careshed.chance.Dist;
import org.careshed.county.Story;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.Name;
import org.careshed.scenario.Reforms;
import org.careshed.scenario.Wards;
import org.careshed.scenario.reform.BedDesk;
import org.junit.jupiter.api.Test;

/** Who is asked back after a stay, and beds that a common desk finds. */
class AfterStaysStoryTest {

    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);
    private static final int OTHER = 4;
    private static final int WARD = 4;

    @Test
    void whoIsAskedBackAfterAStayComesToTheHospitalTwoDaysLater() {
        Lived lived = asked(1, Optional.empty());
        List<Told> left = ends(lived, "DISCHARGED");
        assertThat(left).isNotEmpty();
        for (Told stay : left) {
            int day = Ticks.day(stay.atMs()) + 2;
            if (day < 20) {
                assertThat(followUps(lived)).anySatisfy(planned -> {
                    assertThat(planned.number(3)).isEqualTo(stay.number(3));
                    assertThat(planned.number(7)).isEqualTo(Lived.HOSPITAL);
                    assertThat(Ticks.day(planned.number(9))).isEqualTo(day);
                });
            }
        }
    }

    @Test
    void whoIsNotAskedBackIsHealthy() {
        Lived lived = asked(0, Optional.empty());

        assertThat(followUps(lived)).isEmpty();
        assertThat(lived.episodes(20))
                .hasSameSizeAs(ends(lived, "DISCHARGED"))
                .isNotEmpty()
                .allSatisfy(end -> assertThat(end.words().get(4)).hasToString("RESOLVED"));
    }

    @Test
    void whoseStayEndedWhereNobodyConsultsIsAskedBackByTheHospitalBefore() {
        Lived lived = asked(1, Optional.of(new Wards.StepDown(1, 1, 0.5, "ward")));

        assertThat(ends(lived, "DISCHARGED")).isNotEmpty().allMatch(left -> left.number(1) == WARD);
        assertThat(followUps(lived)).isNotEmpty().allMatch(planned -> planned.number(7) == Lived.HOSPITAL);
    }

    @Test
    void theDeskFindsABedForWhoWaitsHalfADay() {
        Lived lived = desked(Optional.of(List.of("hospital", "other")));
        List<Told> elsewhere = lived.all("bedTaken").stream()
                .filter(taken -> taken.number(1) == OTHER)
                .toList();
        assertThat(elsewhere).isNotEmpty();
        for (Told taken : elsewhere) {
            Told asked = lived.all("bedAsked").stream()
                    .filter(one -> one.number(2) == taken.number(2))
                    .findFirst()
                    .orElseThrow();
            assertThat(asked.number(1)).isEqualTo(Lived.HOSPITAL);
            Told refused = lived.all("bedRefused").stream()
                    .filter(one -> one.number(2) == taken.number(2))
                    .findFirst()
                    .orElseThrow();
            assertThat((refused.atMs() - asked.atMs()) % Ticks.DAY).isEqualTo(12 * Ticks.HOUR + Wards.HANDOVER_MS);
        }
    }

    @Test
    void withoutADeskOrWithOneForOthersEverybodyWaitsWhereTheyAre() {
        for (Optional<List<String>> pooled : List.of(
                Optional.<List<String>>empty(),
                Optional.of(List.of("hospital")),
                Optional.of(List.of("city", "hospital")))) {
            assertThat(desked(pooled).all("bedTaken"))
                    .isNotEmpty()
                    .allMatch(taken -> taken.number(1) == Lived.HOSPITAL);
        }
    }

    private static List<Told> followUps(Lived lived) {
        return lived.all("contactPlanned").stream()
                .filter(planned -> planned.words().get(5).toString().equals("FOLLOW_UP"))
                .toList();
    }

    private static List<Told> ends(Lived lived, String exit) {
        return lived.all("bedLeft").stream()
                .filter(left -> left.words().get(7).toString().equals(exit))
                .toList();
    }

    /** Everybody lies in the hospital for a day, and perhaps half of it in a ward of the village where nobody consults. */
    private static Lived asked(double back, Optional<Wards.StepDown> stepDown) {
        List<Wards.Beds> beds = List.of(beds("hospital", 40), beds("ward", 40));
        FollowUps followUps = new FollowUps(Map.of(), new FollowUps.Return(back, 2 * Ticks.DAY));
        return Lived.of(ill(Arrangements.NONE
                        .withWards(wards(beds, Ticks.DAY, stepDown))
                        .withFollowUps(followUps))
                .tier("ward", hours(0, 24))
                .facility("ward", "ward", "village"));
    }

    /** One bed at the hospital for stays of three days, five at another, and patience for all of the run. */
    private static Lived desked(Optional<List<String>> pooled) {
        List<Wards.Beds> beds = List.of(beds("hospital", 1), beds("other", 5));
        Reforms reforms = pooled.map(ids -> Reforms.NONE.with(new BedDesk(new TreeSet<>(ids), 12 * Ticks.HOUR, 1)))
                .orElse(Reforms.NONE);
        return Lived.of(ill(Arrangements.NONE
                        .withWards(wards(beds, 3 * Ticks.DAY, Optional.empty()))
                        .withReforms(reforms))
                .facility("other", "hospital", "seat")
                .resource("other", "doctor", 0, hours(8, 9)));
    }

    private static Story ill(Arrangements arrangements) {
        return Lived.village(arrangements).constant("station", "ill", -80).constant("hospital", "ill", 40);
    }

    private static Wards.Beds beds(String facility, int many) {
        return new Wards.Beds(facility, "medicine", many, ASSUMED);
    }

    private static Wards wards(List<Wards.Beds> beds, long stayMs, Optional<Wards.StepDown> stepDown) {
        return new Wards(
                List.of(new Wards.BedClass("medicine", new Name("Medicine", ""))),
                beds,
                Map.of("hospital", Map.of("ill", new Wards.Admission(1, 0, "medicine", new Dist.Constant(stayMs)))),
                false,
                30 * Ticks.DAY,
                Optional.empty(),
                stepDown,
                Wards.HANDOVER_MS);
    }
}
