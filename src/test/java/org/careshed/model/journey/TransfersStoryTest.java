package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.hours;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.chance.Dist;
import org.careshed.county.Story;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Name;
import org.careshed.scenario.Wards;
import org.junit.jupiter.api.Test;

/** Everybody who consults at the hospital needs a bed, and there is one. */
class TransfersStoryTest {

    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);
    private static final long STAY_MS = 2 * Ticks.DAY;

    @Test
    void whoCannotWaitGoesToAHospitalOfTheGroupWithAFreeBedAtOnce() {
        Lived lived = Lived.of(twoHospitals(1, Optional.of("city"), 2));
        List<Told> refused = lived.all("bedRefused");
        assertThat(refused)
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(refusal.words().get(6)).hasToString("TRANSFERRED"));
        List<Told> transferred = taken(lived, "TRANSFERRED");
        assertThat(transferred).isNotEmpty();
        assertThat(transferred).anySatisfy(taken -> assertThat(taken.number(1)).isEqualTo(4));
        assertThat(transferred).anySatisfy(taken -> assertThat(taken.number(1)).isEqualTo(Lived.CITY));
        for (Told refusal : refused) {
            Told taken = transferred.stream()
                    .filter(bed -> bed.number(2) == refusal.number(2))
                    .findFirst()
                    .orElseThrow();
            long wayMs = taken.number(1) == Lived.CITY ? 65 * Ticks.MINUTE : 5 * Ticks.MINUTE;
            assertThat(taken.atMs() - taken.number(6)).isEqualTo(refusal.atMs() + wayMs);
        }
    }

    @Test
    void withoutAHospitalOutsideWhoCannotWaitWaitsBeforeAllOthers() {
        Lived lived = Lived.of(twoHospitals(1, Optional.empty(), 0));
        assertThat(lived.all("bedRefused")).isNotEmpty();
        assertThat(taken(lived, "TRANSFERRED")).isEmpty();
        assertThat(taken(lived, "ADMITTED"))
                .isNotEmpty()
                .allSatisfy(bed -> assertThat(bed.number(1)).isEqualTo(Lived.HOSPITAL))
                .anySatisfy(bed -> assertThat(bed.number(6)).isPositive());
    }

    @Test
    void withoutAHospitalOutsideWhoIsWhereNoBedsAreWaitsAtTheNextWithBeds() {
        Lived lived = Lived.of(twoHospitals(1, Optional.empty(), 1, Optional.empty(), 0));
        assertThat(lived.all("bedTaken")).isNotEmpty().allSatisfy(bed -> {
            assertThat(bed.number(1)).isEqualTo(4);
            assertThat(bed.words().get(7)).hasToString("TRANSFERRED");
        });
        assertThat(lived.all("bedTaken"))
                .anySatisfy(bed -> assertThat(bed.number(6)).isPositive());
    }

    @Test
    void whoWaitedTooLongGoesOutside() {
        Lived lived = Lived.of(twoHospitals(0, Optional.of("city"), 0));
        assertThat(lived.all("bedRefused")).isNotEmpty().allSatisfy(refusal -> {
            assertThat(refusal.words().get(6)).hasToString("OUTSIDE");
            assertThat(refusal.number(5)).isEqualTo(Ticks.DAY);
        });
        assertThat(taken(lived, "TRANSFERRED"))
                .isNotEmpty()
                .allSatisfy(bed -> assertThat(bed.number(1)).isEqualTo(Lived.CITY));
    }

    @Test
    void nobodyIsSentOutsideWhileTheHospitalThereIsClosed() {
        for (double urgent : new double[] {0, 1}) {
            Lived lived = Lived.closing(twoHospitals(urgent, Optional.of("city"), 0), "city", 8, 15);
            List<Long> days = taken(lived, "TRANSFERRED").stream()
                    .map(bed -> (bed.atMs() - bed.number(6) - 2 * Ticks.HOUR) / Ticks.DAY)
                    .toList();
            assertBeforeAndAfterClosing(days);
        }
    }

    @Test
    void nobodyIsSentNearerHomeToAStationThatIsClosed() {
        Story story = twoHospitals(1, Optional.of("city"), 2, new Wards.StepDown(1, 1, 0.5, "station"));
        assertBeforeAndAfterClosing(Lived.closing(story, "station", 8, 15).all("referralMade").stream()
                .map(referral -> (long) Ticks.day(referral.atMs()))
                .toList());
    }

    /** Of a place that is closed from day 8 to day 15. */
    private static void assertBeforeAndAfterClosing(List<Long> days) {
        assertThat(days)
                .noneMatch(day -> day >= 8 && day < 15)
                .anyMatch(day -> day < 8)
                .anyMatch(day -> day >= 15);
    }

    @Test
    void whereTheOnlyBedsAreOfAnotherClassPatientsGoToThemIfTheyMayLieThere() {
        Wards.Admission always = new Wards.Admission(1, 1, "medicine", new Dist.Constant(STAY_MS));
        for (boolean outlying : new boolean[] {true, false}) {
            Wards wards = new Wards(
                    List.of(
                            new Wards.BedClass("medicine", new Name("Medicine", "")),
                            new Wards.BedClass("surgery", new Name("Surgery", ""))),
                    List.of(new Wards.Beds("tcm", "surgery", 1, ASSUMED)),
                    Map.of("hospital", Map.of("ill", always)),
                    outlying,
                    Ticks.DAY,
                    Optional.empty(),
                    Optional.empty(),
                    Wards.HANDOVER_MS);
            Lived lived = Lived.of(Lived.village(Arrangements.NONE.withWards(wards))
                    .residents("village", 240)
                    .constant("station", "ill", -80)
                    .facility("tcm", "hospital", "seat")
                    .resource("tcm", "doctor", 0, hours(8, 9))
                    .constant("hospital", "ill", 40));

            assertThat(lived.all("bedTaken").isEmpty()).isNotEqualTo(outlying);
            assertThat(lived.all("bedAsked").stream()
                                    .filter(asked -> asked.number(1) == 4)
                                    .count()
                            > 40)
                    .isEqualTo(outlying);
        }
    }

    @Test
    void anEpisodeEndsWithTheStayWhereverItIs() {
        Lived lived = Lived.of(twoHospitals(1, Optional.of("city"), 2));
        List<Long> discharged = lived.all("bedLeft").stream().map(Told::atMs).toList();
        assertThat(lived.episodes(20)).isNotEmpty().allSatisfy(end -> {
            assertThat(end.words().get(4)).hasToString("RESOLVED");
            assertThat(discharged).contains(end.atMs());
            assertThat(end.number(6)).isEqualTo(Lived.HOSPITAL);
        });
    }

    @Test
    void theRestOfAStayIsSpentNearerHome() {
        Lived lived = Lived.of(twoHospitals(1, Optional.of("city"), 2, new Wards.StepDown(1, 1, 0.5, "station")));
        List<Told> steps = taken(lived, "STEPPED_DOWN");
        assertThat(steps).isNotEmpty();
        for (Told step : steps) {
            assertThat(step.number(1)).isEqualTo(Lived.STATION);
            List<Told> left = new ArrayList<>(lived.all("bedLeft"));
            left.removeIf(bed -> bed.number(2) != step.number(2));
            assertThat(left.get(0).words().get(7)).hasToString("STEPPED_DOWN");
            assertThat(left.get(0).number(6)).isEqualTo(STAY_MS / 2 + 5 * Ticks.MINUTE);
            if (left.size() > 1) {
                assertThat(left.get(0).number(6) + left.get(1).number(6)).isEqualTo(STAY_MS);
            }
        }
        assertThat(lived.all("referralMade"))
                .isNotEmpty()
                .allSatisfy(referral -> assertThat(referral.words().get(6)).hasToString("DOWN"));
    }

    private static List<Told> taken(Lived lived, String entry) {
        return lived.all("bedTaken").stream()
                .filter(taken -> taken.words().get(7).toString().equals(entry))
                .toList();
    }

    private static Story twoHospitals(double urgent, Optional<String> outside, int bedsOfTheOther) {
        return twoHospitals(urgent, outside, bedsOfTheOther, Optional.empty());
    }

    private static Story twoHospitals(
            double urgent, Optional<String> outside, int bedsOfTheOther, Wards.StepDown stepDown) {
        return twoHospitals(urgent, outside, bedsOfTheOther, Optional.of(stepDown));
    }

    private static Story twoHospitals(
            double urgent, Optional<String> outside, int bedsOfTheOther, Optional<Wards.StepDown> stepDown) {
        return twoHospitals(urgent, outside, bedsOfTheOther, stepDown, 1);
    }

    private static Story twoHospitals(
            double urgent, Optional<String> outside, int bedsOfTheOther, Optional<Wards.StepDown> stepDown, int beds) {
        Wards.Admission always = new Wards.Admission(1, urgent, "medicine", new Dist.Constant(STAY_MS));
        Wards wards = new Wards(
                List.of(new Wards.BedClass("medicine", new Name("Medicine", ""))),
                List.of(
                        new Wards.Beds("hospital", "medicine", beds, ASSUMED),
                        new Wards.Beds("station", "medicine", stepDown.isPresent() ? 20 : 0, ASSUMED),
                        new Wards.Beds("tcm", "medicine", bedsOfTheOther, ASSUMED)),
                Map.of("hospital", Map.of("ill", always)),
                false,
                Ticks.DAY,
                outside,
                stepDown,
                Wards.HANDOVER_MS);
        return Lived.village(Arrangements.NONE.withWards(wards))
                .constant("station", "ill", -80)
                .facility("tcm", "hospital", "seat")
                .resource("tcm", "doctor", 0, hours(8, 9))
                .constant("hospital", "ill", 40);
    }
}
