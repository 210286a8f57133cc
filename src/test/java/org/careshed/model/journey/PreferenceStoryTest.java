package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.hours;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.chance.Dist;
import org.careshed.county.Story;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Level;
import org.careshed.scenario.Name;
import org.careshed.scenario.Wards;
import org.junit.jupiter.api.Test;

/** A small hospital in the village whose patients need a bed, and two others: one nearer, one that may be of its group. */
class PreferenceStoryTest {

    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);
    private static final int SMALL = 4;
    private static final int UPPER = 5;
    private static final int NEAR = 6;

    @Test
    void whereNobodyBelongsTogetherTheNearestWithAFreeBedIsFirst() {
        List<Long> to = transferred(lived(false, false, "medicine"));
        assertThat(to.get(0)).isEqualTo(Lived.HOSPITAL);
        assertThat(to).contains((long) UPPER, (long) Lived.CITY);
    }

    @Test
    void aMemberOfTheGroupIsBeforeWhoIsNearer() {
        List<Long> to = transferred(lived(true, false, "medicine"));
        assertThat(to.get(0)).isEqualTo(UPPER);
        assertThat(to).contains((long) Lived.HOSPITAL, (long) Lived.CITY);
    }

    @Test
    void bedsOfAnotherClassCountOnlyWherePatientsMayLieInThem() {
        List<Long> strict = transferred(lived(true, false, "surgery"));
        assertThat(strict.get(0)).isEqualTo(Lived.HOSPITAL);
        assertThat(strict).doesNotContain((long) UPPER);
        assertThat(transferred(lived(true, true, "surgery")).get(0)).isEqualTo(UPPER);
    }

    @Test
    void whoIsNearerIsFirstWhateverItsPlaceInTheList() {
        Story story = story(false, false, "medicine", 60, new Wards.Beds("near", "medicine", 1, ASSUMED));
        Lived lived =
                Lived.of(story.facility("near", "hospital", "village").resource("near", "doctor", 1, hours(0, 24)));

        assertThat(transferred(lived).get(0)).isEqualTo(NEAR);
    }

    @Test
    void noMoreAreSentToAHospitalThanItHadBedsFreeLastNight() {
        Lived lived = Lived.of(story(false, false, "medicine", 300, new Wards.Beds("station", "medicine", 0, ASSUMED)));
        List<Long> refused = lived.all("bedRefused").stream()
                .filter(refusal -> refusal.number(1) == SMALL)
                .map(refusal -> refusal.number(2))
                .toList();
        Map<Integer, Integer> sent = new HashMap<>();
        lived.all("bedAsked").stream()
                .filter(asked -> asked.number(1) == Lived.HOSPITAL && refused.contains(asked.number(2)))
                .forEach(asked -> sent.merge(Ticks.day(asked.atMs()), 1, Integer::sum));

        assertThat(sent.values()).isNotEmpty().allMatch(patients -> patients <= 3);
    }

    @Test
    void nobodyIsSentToAPlaceThatIsLessAble() {
        Story story = story(
                false,
                false,
                "medicine",
                60,
                new Wards.Beds("station", "medicine", 9, ASSUMED),
                Arrangements.NONE.withCompetence(Lived.needs(Level.COUNTY, 1, 0, 0, 1, 1)));

        assertThat(transferred(Lived.of(story))).isNotEmpty().doesNotContain((long) Lived.STATION);
    }

    /** Where patients went whom the small hospital could not take, in the order of time. */
    private static List<Long> transferred(Lived lived) {
        List<Long> refused = lived.all("bedRefused").stream()
                .filter(refusal -> refusal.number(1) == SMALL)
                .map(refusal -> refusal.number(2))
                .toList();
        List<Long> to = refused.stream()
                .flatMap(visit -> lived.all("bedTaken").stream().filter(bed -> bed.number(2) == visit))
                .map(bed -> bed.number(1))
                .toList();
        assertThat(to).hasSizeGreaterThan(5);
        return to;
    }

    private static Lived lived(boolean together, boolean outlying, String classOfUpper) {
        return Lived.of(story(together, outlying, classOfUpper, 60, new Wards.Beds("station", "medicine", 0, ASSUMED)));
    }

    private static Story story(
            boolean together, boolean outlying, String classOfUpper, int residents, Wards.Beds more) {
        return story(together, outlying, classOfUpper, residents, more, Arrangements.NONE);
    }

    private static Story story(
            boolean together,
            boolean outlying,
            String classOfUpper,
            int residents,
            Wards.Beds more,
            Arrangements arrangements) {
        Wards.Admission always = new Wards.Admission(1, 1, "medicine", new Dist.Constant(3 * Ticks.DAY));
        Wards wards = new Wards(
                List.of(
                        new Wards.BedClass("surgery", new Name("Surgery", "")),
                        new Wards.BedClass("medicine", new Name("Medicine", ""))),
                List.of(
                        new Wards.Beds("hospital", "medicine", 3, ASSUMED),
                        new Wards.Beds("tcm", "medicine", 1, ASSUMED),
                        new Wards.Beds("upper", classOfUpper, 3, ASSUMED),
                        more),
                Map.of("hospital", Map.of("ill", always)),
                outlying,
                Ticks.DAY,
                Optional.of("city"),
                Optional.empty(),
                Wards.HANDOVER_MS);
        Story story = Lived.village(arrangements.withWards(wards))
                .residents("village", residents - 60)
                .constant("station", "ill", -80)
                .constant("hospital", "ill", 40)
                .facility("tcm", "hospital", "village");
        story = together ? story.group("one") : story;
        story = story.facility("upper", "hospital", "city");
        story = together ? story.group("one") : story;
        return story.resource("tcm", "doctor", 3, hours(0, 24)).resource("upper", "doctor", 1, hours(0, 24));
    }
}
