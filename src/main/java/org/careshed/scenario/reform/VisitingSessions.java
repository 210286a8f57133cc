package org.careshed.scenario.reform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Level;
import org.careshed.scenario.Reform;
import org.careshed.scenario.Scenario;

/**
 * Sessions that doctors of other hospitals hold at a facility. The list is the same on every day of a run, so that a
 * number in it always means the same session; which of them are held changes.
 *
 * @param sessions those that are held and those that are only planned
 */
public record VisitingSessions(List<Session> sessions) implements Reform {

    /** No session anywhere. */
    public static final VisitingSessions NONE = new VisitingSessions(List.of());

    /** Most sessions at one facility. */
    public static final int MOST = 15;

    public VisitingSessions {
        sessions = List.copyOf(sessions);
    }

    /** Who comes. */
    public enum Kind {
        /** Specialists of a county hospital. */
        CLINIC("specialist-clinics", "clinic-specialist"),
        /** An outside expert. */
        WORKSHOP("famous-doctor-workshops", "workshop-expert"),
        /** A team of a city hospital. */
        TEAM("dispatched-teams", "team-doctor");

        private final String lever;
        private final String resource;

        Kind(String lever, String resource) {
            this.lever = lever;
            this.resource = resource;
        }

        /** The lever that arranges them. */
        public String lever() {
            return lever;
        }

        /** The resource that they are where they visit. */
        public String resource() {
            return resource;
        }

        /** The pathway of their patients where others pass through {@code pathway}. */
        public String pathway(String pathway) {
            return lever + "." + pathway;
        }
    }

    /**
     * When a session is held: on working days only.
     *
     * @param everyWeeks 1 for every week
     * @param first the session is held in the week of this date, and from this date on
     * @param fromMs milliseconds after midnight, before {@code toMs}
     */
    public record Times(Set<DayOfWeek> days, int everyWeeks, LocalDate first, long fromMs, long toMs) {
        public Times {
            days = Set.copyOf(days);
        }

        /** Whether these are times of a date. */
        public boolean on(LocalDate date, DayKind kind) {
            long weeks = ChronoUnit.WEEKS.between(first.with(DayOfWeek.MONDAY), date.with(DayOfWeek.MONDAY));
            return kind == DayKind.WEEKDAY
                    && !date.isBefore(first)
                    && days.contains(date.getDayOfWeek())
                    && weeks % everyWeeks == 0;
        }
    }

    /**
     * How patients get in.
     *
     * @param number patients of one session
     * @param horizonDays how far ahead can be booked
     * @param noShow probability that who booked does not come
     * @param waitFactor expected wait on the spot in units of the host's
     */
    public record Slots(int number, int horizonDays, double noShow, double waitFactor) {}

    /**
     * Who comes.
     *
     * @param home facility that lends the doctor, if one is known
     * @param takes the resource of which home has one fewer meanwhile, the way included
     * @param level highest level of needs that the doctor can treat here
     * @param title 0 (village doctor) to 1 (chief physician)
     * @param feeFen what a patient pays for it out of pocket beside the bill of the host, fen
     * @param followsHome probability that a patient who is asked back goes to the doctor's home instead of the host
     */
    public record Doctor(
            Optional<String> home, String takes, Level level, double title, long feeFen, double followsHome) {}

    /**
     * One session, held again and again.
     *
     * @param host facility where it is held
     * @param conditions ids of the conditions that are seen
     * @param held whether it is held at present
     */
    public record Session(
            Kind kind, String host, Times times, Slots slots, Doctor doctor, List<String> conditions, boolean held) {
        public Session {
            conditions = List.copyOf(conditions);
        }

        /** The same session, held or not. */
        public Session held(boolean now) {
            return new Session(kind, host, times, slots, doctor, conditions, now);
        }

        /** Patients who can be seen on a date. */
        public int slotsOn(LocalDate date, DayKind day) {
            return held && times.on(date, day) ? slots.number() : 0;
        }
    }

    /** The sessions of a scenario. */
    public static VisitingSessions of(Scenario scenario) {
        return scenario.reforms().get(VisitingSessions.class).orElse(NONE);
    }

    /** Those at one facility, held or not, in the order of their numbers there. */
    public List<Session> at(String host) {
        return sessions.stream().filter(session -> session.host().equals(host)).toList();
    }

    /** The same and more. */
    public VisitingSessions with(List<Session> more) {
        List<Session> all = new ArrayList<>(sessions);
        all.addAll(more);
        return new VisitingSessions(all);
    }

    /** The same, where each of these that is only planned is held. */
    public VisitingSessions holding(List<Session> these) {
        List<Session> all = new ArrayList<>(sessions);
        for (Session session : these) {
            int at = all.indexOf(session.held(false));
            if (at >= 0) {
                all.set(at, session.held(true));
            }
        }
        return new VisitingSessions(all);
    }
}
