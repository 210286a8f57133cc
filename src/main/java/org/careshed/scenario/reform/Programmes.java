package org.careshed.scenario.reform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.careshed.quantity.Require;
import org.careshed.scenario.Reform;

/**
 * Programmes that ask residents to come, instead of waiting until they are ill.
 *
 * @param uncounted ids of conditions whose contacts the official definition does not count as visits
 * @param running what is in force; of several of one kind a resident is in the first that takes them
 */
public record Programmes(Set<String> uncounted, List<Programme> running) implements Reform {

    /** None. */
    public static final Programmes NONE = new Programmes(Set.of(), List.of());

    public Programmes {
        uncounted = Set.copyOf(uncounted);
        running = List.copyOf(running);
    }

    /** What a programme is about. */
    public enum Kind {
        /** A contract with a family doctor. */
        CONTRACT,
        /** Follow-up of who is managed for a long illness. */
        CHRONIC,
        /** Examinations that find illnesses nobody knew of. */
        SCREENING,
        /** The yearly assessment of the elderly. */
        ASSESSMENT,
        /** Contacts in a psychological service centre. */
        MENTAL_HEALTH
    }

    /**
     * One programme.
     *
     * @param condition id of the condition that its contacts are; its own rate is 0
     * @param facilities ids of the facilities that give them; a resident goes to the nearest
     * @param shares who takes part
     * @param everyMs time between two contacts of a participant, milliseconds, more than 0
     * @param byPhone share of contacts made by phone, or while the resident is there anyway: no visit, no minutes of the clinic
     * @param effect what a contact does
     */
    public record Programme(
            Kind kind,
            String condition,
            Set<String> facilities,
            Shares shares,
            long everyMs,
            double byPhone,
            Effect effect) {
        public Programme {
            facilities = Set.copyOf(facilities);
            Require.positive(everyMs, "time between two contacts of a programme");
        }
    }

    /**
     * Who takes part: a resident does if a draw of their own is below the largest share that applies to them, so that a larger
     * share takes more residents in and nobody out.
     *
     * @param byBand by id of the age band; 0 where absent
     * @param chronic of those who are managed for a long illness
     * @param poor of those on the poverty list
     */
    public record Shares(Map<String, Double> byBand, double chronic, double poor) {
        public Shares {
            byBand = Map.copyOf(byBand);
        }
    }

    /**
     * What a contact does to who had it.
     *
     * @param size probability or share, 0 to 1: of gaining control ({@link Kind#CHRONIC}), of finding and managing an illness
     *     ({@link Kind#SCREENING}), of needs that do not arise ({@link Kind#ASSESSMENT})
     * @param lagMs time until an assessment begins to act, milliseconds
     * @param lastsMs time after which it does not any more, milliseconds
     * @param conditions ids of the conditions whose needs it makes rarer
     */
    public record Effect(double size, long lagMs, long lastsMs, Set<String> conditions) {
        /** It changes nothing. */
        public static final Effect NONE = new Effect(0, 0, 0, Set.of());

        public Effect {
            Require.that(size >= 0 && size <= 1, "what a programme does is a share between 0 and 1");
            conditions = Set.copyOf(conditions);
        }

        /** It happens at once and goes on. */
        public static Effect atOnce(double size) {
            return new Effect(size, 0, 0, Set.of());
        }
    }

    /** The same with one programme more. */
    public Programmes with(Programme programme) {
        List<Programme> more = new ArrayList<>(running);
        more.add(programme);
        return new Programmes(uncounted, more);
    }

    /** The same where contacts of this condition are no visits. */
    public Programmes notCounting(String condition) {
        Set<String> more = new TreeSet<>(uncounted);
        more.add(condition);
        return new Programmes(more, running);
    }
}
