package org.careshed.experiment.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.explain.Moved;
import org.careshed.experiment.explain.Retelling;
import org.careshed.experiment.explain.Scope;
import org.careshed.experiment.explain.Turning;
import org.careshed.experiment.explain.Turning.Shift;
import org.careshed.experiment.explain.story.NeedStory;
import org.careshed.experiment.switching.Flows.Move;
import org.careshed.experiment.switching.why.Reason;
import org.careshed.people.told.Term.Kind;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;

/** What is counted over everybody is what the stories of those who move tell, found by another way. */
class ToldTwiceTest {
    private static final int MOST = 40;

    private final Prepared here = county(new TreeMap<>());
    private final Prepared there = county(new TreeMap<>(Map.of(
            "choice/weights/minor/travel", new BigDecimal("0.0192"),
            "choice/constants/county-hospital/minor", new BigDecimal("-0.2"))));

    @Test
    void flowsAndTermsAreThoseOfTheStories() {
        int warmUpDay = here.county().scenario().calendar().warmUpDays();
        Scope counted = Scope.ALL.ofDays(warmUpDay, Integer.MAX_VALUE);
        List<Moved> moved = Moved.first(here, there, 0, MOST, counted, share -> {});
        assertThat(moved).hasSizeBetween(4, MOST - 1);
        Map<Move, Long> moves = new TreeMap<>();
        Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
        Map<Kind, Double> added = new EnumMap<>(Kind.class);
        for (Moved one : moved) {
            moves.merge(new Move(one.here(), one.there()), 1L, Long::sum);
            List<Shift> shifts = turning(one).shifts();
            shifts.stream()
                    .filter(shift -> shift.kind().isPresent())
                    .forEach(shift -> added.merge(shift.kind().get(), shift.forB(), Double::sum));
            Kind most = turning(one).decisive().get(0).kind().orElseThrow();
            reasons.merge(Reason.valueOf(most.name()), 1L, Long::sum);
        }
        Switchers found = Switchers.of(here, there, 1, 1);
        Map<Move, Flows.Stream> streams =
                new TreeMap<>(found.found().get(0).flows().streams());
        streams.keySet().removeIf(move -> !move.isSwitch());
        assertThat(streams.keySet()).isEqualTo(moves.keySet());
        streams.forEach((move, stream) -> assertThat(stream.needs()).isEqualTo(moves.get(move)));
        reasons.forEach((reason, many) -> assertThat(streams.values().stream()
                        .mapToLong(stream -> stream.reasons().getOrDefault(reason, 0L))
                        .sum())
                .isEqualTo(many));
        added.forEach((kind, utils) -> assertThat(streams.values().stream()
                        .mapToDouble(stream -> stream.utils().getOrDefault(Reason.valueOf(kind.name()), 0.0))
                        .sum())
                .isCloseTo(utils, within(1e-9)));
        assertThat(reasons).hasSizeGreaterThan(1);
    }

    private Turning turning(Moved one) {
        Scope day = Scope.ALL.ofDays(one.day(), one.day());
        NeedStory ours = story(here, one, day);
        NeedStory theirs = story(there, one, day);
        return Turning.of(ours.decisions().get(0), theirs.decisions().get(0)).orElseThrow();
    }

    private static NeedStory story(Prepared county, Moved one, Scope day) {
        return new Retelling(county)
                .tell(one.resident(), 0, day, share -> {}).needs().stream()
                        .filter(need -> need.condition() == one.condition())
                        .findFirst()
                        .orElseThrow();
    }

    private static Prepared county(TreeMap<String, BigDecimal> numbers) {
        return Prepared.of(new ScenarioReader(Policies.shapes())
                .read(Path.of("scenarios/tiny/county.yaml"), numbers)
                .scenario());
    }
}
