package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.hours;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.chance.Dist;
import org.careshed.county.Story;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Name;
import org.careshed.scenario.Wards;
import org.junit.jupiter.api.Test;

/** A small hospital in the village whose patients need a bed, and two others: one nearer, one that may be of its group. */
class PreferenceStoryTest {

    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);
    private static final int SMALL = 4;
    private static final int UPPER = 5;

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
        Wards.Admission always = new Wards.Admission(1, 1, "medicine", new Dist.Constant(3 * Ticks.DAY));
        Wards wards = new Wards(
                List.of(
                        new Wards.BedClass("medicine", new Name("Medicine", "")),
                        new Wards.BedClass("surgery", new Name("Surgery", ""))),
                List.of(
                        new Wards.Beds("hospital", "medicine", 3, ASSUMED),
                        new Wards.Beds("tcm", "medicine", 1, ASSUMED),
                        new Wards.Beds("upper", classOfUpper, 3, ASSUMED)),
                Map.of("hospital", Map.of("ill", always)),
                outlying,
                Ticks.DAY,
                Optional.of("city"),
                Optional.empty(),
                Wards.HANDOVER_MS);
        Story story = Lived.village(Arrangements.NONE.withWards(wards))
                .constant("station", "ill", -80)
                .constant("hospital", "ill", 40)
                .facility("tcm", "hospital", "village");
        story = together ? story.group("one") : story;
        story = story.facility("upper", "hospital", "city");
        story = together ? story.group("one") : story;
        return Lived.of(story.resource("tcm", "doctor", 3, hours(0, 24)).resource("upper", "doctor", 1, hours(0, 24)));
    }
}
