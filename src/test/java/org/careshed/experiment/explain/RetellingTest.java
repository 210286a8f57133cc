package org.careshed.experiment.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.explain.story.Happening;
import org.careshed.experiment.explain.story.NeedStory;
import org.careshed.experiment.explain.story.ResidentId;
import org.careshed.experiment.explain.story.ResidentStory;
import org.careshed.experiment.explain.text.MovedText;
import org.careshed.language.Language;
import org.careshed.result.ResultException;
import org.junit.jupiter.api.Test;

/** Residents of the small county that is shipped. */
class RetellingTest {

    private static final String MOVER = "east-field/elder/53";

    private final Prepared county = Tiny.asItIs();

    @Test
    void aStoryGoesFromTheNeedToTheDoor() {
        NeedStory need = Tiny.story(county, MOVER, Scope.ALL).needs().get(0);
        assertThat(need.happenings())
                .extracting(Happening::kind)
                .startsWith("decides", "plans", "arrives")
                .endsWith("leaves");
        assertThat(need.visited()).hasSize(1);
        assertThat(need.visited().get(0)).isEqualTo(need.decisions().get(0).facility());
        assertThat(need.ended()).isTrue();
    }

    @Test
    void oneNeedAloneIsTheSameAsInTheWholeStory() {
        ResidentStory whole = Tiny.story(county, MOVER, Scope.ALL);
        assertThat(whole.needs()).hasSizeGreaterThan(1);
        List<Double> steps = new ArrayList<>();
        int resident = new ResidentId(county.county()).index(MOVER);
        ResidentStory second = new Retelling(county).tell(resident, 0, Scope.ALL.ofNeed(2), steps::add);
        assertThat(second.needs()).containsExactly(whole.needs().get(1));
        assertThat(steps.get(steps.size() - 1)).as("ends when it is over").isLessThan(1);
    }

    @Test
    void daysNarrowTheNeedsThatAreTold() {
        ResidentStory whole = Tiny.story(county, MOVER, Scope.ALL);
        int day = (int) (whole.needs().get(0).onsetMs() / 86_400_000L);
        assertThat(Tiny.story(county, MOVER, Scope.ALL.ofDays(day, day)).needs())
                .containsExactly(whole.needs().get(0));
        assertThat(Tiny.story(county, MOVER, Scope.ALL.ofDays(0, 0)).needs()).isEmpty();
    }

    @Test
    void aVisitLeadsToItsResidentAndItsNeed() {
        NeedStory need = Tiny.story(county, MOVER, Scope.ALL).needs().get(1);
        long visit = need.happenings().stream()
                .flatMap(happening -> happening.note().visit().stream())
                .findFirst()
                .orElseThrow();
        assertThat(VisitOwner.find(county, 0, visit, share -> {}))
                .isEqualTo(new ResidentId(county.county()).index(MOVER));
        assertThat(Tiny.story(county, MOVER, Scope.ALL.ofVisit(visit)).needs()).containsExactly(need);
    }

    @Test
    void aVisitOfNobodyIsAFault() {
        assertThatThrownBy(() -> VisitOwner.find(county, 0, 1, share -> {}))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("no visit 1");
        assertThatThrownBy(() -> VisitOwner.of(1, OptionalInt.of(-1))).hasMessageContaining("from elsewhere");
    }

    @Test
    void thoseWhoMoveChooseAnotherPlaceThere() {
        Prepared there = Tiny.oneMoreDoctor();
        List<Moved> moved = Moved.first(county, there, 0, 10, Scope.ALL, share -> {});
        assertThat(moved).isNotEmpty();
        for (Moved one : moved) {
            assertThat(one.here()).isNotEqualTo(one.there());
            Scope day = Scope.ALL.ofDays(one.day(), one.day());
            assertThat(chosen(county, one, day)).isEqualTo(one.here());
            assertThat(chosen(there, one, day)).isEqualTo(one.there());
        }
        assertThat(Moved.first(county, county, 0, 10, Scope.ALL, share -> {})).isEmpty();
        assertThat(MovedText.lines(county.county(), moved, Language.ENGLISH).get(0))
                .isEqualTo(MOVER);
        assertThat(MovedText.lines(county.county(), List.of(), Language.ENGLISH))
                .containsExactly("Nobody's first choice for a need differs.");
    }

    private static int chosen(Prepared county, Moved one, Scope day) {
        return new Retelling(county)
                .tell(one.resident(), 0, day, share -> {}).needs().stream()
                        .filter(need -> need.condition() == one.condition())
                        .findFirst()
                        .orElseThrow()
                        .decisions()
                        .get(0)
                        .facility();
    }

    @Test
    void worldsOfOtherLuckAreNotCompared() {
        Prepared other = new Prepared(county.editions(), 2, county.acts());
        assertThatThrownBy(() -> Moved.first(county, other, 0, 1, Scope.ALL, share -> {}))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("their seed differ (1 and 2)");
    }
}
