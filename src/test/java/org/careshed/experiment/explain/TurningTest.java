package org.careshed.experiment.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.experiment.explain.story.Happening;
import org.careshed.experiment.explain.story.NeedStory;
import org.careshed.experiment.explain.story.Note;
import org.careshed.journal.Channel;
import org.careshed.language.Text;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Decision.Occasion;
import org.careshed.people.told.Explained;
import org.careshed.people.told.Term;
import org.careshed.people.told.Term.Kind;
import org.junit.jupiter.api.Test;

/** A centre (0) and a hospital (1), weighed in two worlds. */
class TurningTest {

    @Test
    void oneTermAloneTurnsTheChoice() {
        Decision here = decision(0, place(0, 0.5, waiting(-0.1), way(-0.2)), place(1, 0.4, waiting(-0.5), way(-0.1)));
        Decision there = decision(1, place(0, 0.5, waiting(-0.1), way(-0.2)), place(1, 0.4, waiting(-0.1), way(-0.1)));
        Turning turning = Turning.of(here, there).orElseThrow();
        assertThat(turning.leadHere()).isCloseTo(-0.4, within(1e-12));
        assertThat(turning.leadThere()).isCloseTo(0.0, within(1e-12));
        assertThat(turning.shifts())
                .extracting(shift -> shift.kind().map(Kind::name).orElse("luck"))
                .containsExactly("WAIT", "TRAVEL", "luck");
        assertThat(turning.decisive()).hasSize(1);
        assertThat(turning.decisive().get(0).kind()).contains(Kind.WAIT);
    }

    @Test
    void theFewestTermsThatSufficeTogetherAreNamedTheStrongestFirst() {
        Decision here = decision(0, place(0, 0, waiting(-0.1), way(-0.2)), place(1, -0.5, waiting(-0.1), way(-0.2)));
        Decision there = decision(1, place(0, 0, waiting(-0.5), way(-0.2)), place(1, -0.5, waiting(-0.1), way(0)));
        Turning turning = Turning.of(here, there).orElseThrow();
        assertThat(turning.leadHere()).isCloseTo(-0.5, within(1e-12));
        assertThat(turning.decisive())
                .extracting(shift -> shift.kind().orElseThrow())
                .containsExactly(Kind.WAIT, Kind.TRAVEL);
    }

    @Test
    void aPlaceThatCouldNotBeChosenCannotBeWeighed() {
        Decision here = decision(0, place(0, 0, waiting(-0.1)));
        Decision there = decision(1, place(0, 0, waiting(-0.1)), place(1, 0, waiting(0)));
        assertThat(Turning.of(here, there)).isEmpty();
    }

    @Test
    void storiesPartAtTheFirstDecisionThatLeadsElsewhere() {
        Decision first = decision(0, place(0, 0, waiting(0)), place(1, 0, waiting(0)));
        Decision second = decision(1, place(0, 0, waiting(0)), place(1, 0, waiting(0)));
        assertThat(Parting.of(story(first, first), story(first, first))).isEmpty();
        Parting parting = Parting.of(story(first, first), story(first, second)).orElseThrow();
        assertThat(parting.comparable()).isTrue();
        assertThat(parting.there()).contains(second);
        assertThat(Parting.of(story(first), story(first, second)).orElseThrow().comparable())
                .isFalse();
    }

    private static NeedStory story(Decision... decisions) {
        List<Happening> happenings = Arrays.stream(decisions)
                .map(decision -> new Happening(
                        0,
                        Happening.Phase.MORNING,
                        new Note(Note.DECIDES, decision.facility(), Text.NONE, Map.of()),
                        Optional.of(decision)))
                .toList();
        return new NeedStory(1, Optional.of(7L), 0, 0, happenings, true);
    }

    private static Decision decision(int chosen, Explained... places) {
        return new Decision(Occasion.NEED, 0, 0, 7, List.of(places), List.of(), Optional.empty(), 1, chosen);
    }

    private static Explained place(int facility, double luck, Term... terms) {
        double worth = Arrays.stream(terms).mapToDouble(Term::utils).sum();
        return new Explained(facility, Channel.WALK_IN, worth, List.of(terms), 0.5, luck, 0, false);
    }

    private static Term waiting(double utils) {
        return new Term(Kind.WAIT, -100 * utils, utils);
    }

    private static Term way(double utils) {
        return new Term(Kind.TRAVEL, -50 * utils, utils);
    }
}
