package org.careshed.scenario.reform;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.scenario.Reform;
import org.careshed.scenario.Scenario;

/**
 * What facilities can do beyond the level of their tier, and what it takes.
 *
 * @param byFacility by id; who is absent can do what its tier can
 */
public record Skills(SortedMap<String, Skill> byFacility) implements Reform {

    /** Nobody can do more. */
    public static final Skills NONE = new Skills(new TreeMap<>());

    public Skills {
        byFacility = Collections.unmodifiableSortedMap(new TreeMap<>(byFacility));
    }

    /**
     * One facility's.
     *
     * @param trained share of patients who would be sent on or home whom trained staff treat instead
     * @param aided the same by a machine's aid
     * @param extraMs how much longer a consultation takes, milliseconds
     * @param covers by condition: share of needs for a hospital outside that a joint department treats here
     */
    public record Skill(double trained, double aided, long extraMs, SortedMap<String, Double> covers) {

        /** None at all. */
        public static final Skill NONE = new Skill(0, 0, 0, new TreeMap<>());

        public Skill {
            covers = Collections.unmodifiableSortedMap(new TreeMap<>(covers));
        }

        private Skill and(Skill more) {
            SortedMap<String, Double> both = new TreeMap<>(covers);
            more.covers.forEach((condition, share) -> both.merge(condition, share, Skill::either));
            return new Skill(either(trained, more.trained), either(aided, more.aided), extraMs + more.extraMs, both);
        }

        private static double either(double one, double other) {
            return 1 - (1 - one) * (1 - other);
        }
    }

    /** The skills in a scenario. */
    public static Skills of(Scenario scenario) {
        return scenario.reforms().get(Skills.class).orElse(NONE);
    }

    /** The skill of a facility. */
    public Skill at(String facility) {
        return byFacility.getOrDefault(facility, Skill.NONE);
    }

    /** The same and more for one facility. */
    public Skills with(String facility, Skill more) {
        SortedMap<String, Skill> all = new TreeMap<>(byFacility);
        all.put(facility, at(facility).and(more));
        return new Skills(all);
    }
}
