package org.careshed.scenario.reform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Hours;
import org.careshed.scenario.Reform;
import org.careshed.scenario.Scenario;

/**
 * Doctors elsewhere who can be asked for advice while the patient is still there.
 *
 * @param links who may ask whom; a facility asks by the first link that names it
 */
public record RemoteAdvice(List<Link> links) implements Reform {

    /** Nobody can be asked. */
    public static final RemoteAdvice NONE = new RemoteAdvice(List.of());

    public RemoteAdvice {
        links = List.copyOf(links);
    }

    /** What the advice is called. */
    public enum Kind {
        /** Of a higher hospital of the county, or of one outside by a standing service. */
        TELECONSULTATION,
        /** Of a partner hospital outside. */
        SECOND_OPINION
    }

    /**
     * How a link works.
     *
     * @param asks probability that a provider asks whose patient needs more than it can give
     * @param available probability that the link works when it is wanted
     * @param avoided share of those who would be referred that are treated on the spot instead, if the consultant's level
     *     is enough
     * @param changed share of those who would be sent home unresolved whose treatment changes: they are treated like
     *     those who would be referred
     */
    public record Terms(double asks, double available, double avoided, double changed) {}

    /**
     * Who answers.
     *
     * @param at facility of the consultants
     * @param doctors consultants on duty
     * @param meanMs mean length of one consultation, milliseconds
     * @param queueLimit how many may wait; who asks then is refused
     */
    public record Consultants(String at, int doctors, Hours hours, long meanMs, int queueLimit) {

        /** Most consultations of a day. */
        public int units(DayKind day) {
            long openMs = 0;
            for (Hours.Interval interval : hours.on(day)) {
                openMs += interval.closeMs() - interval.openMs();
            }
            return (int) (doctors * openMs / meanMs);
        }
    }

    /**
     * One link.
     *
     * @param users ids of the facilities that ask
     * @param conditions ids of the conditions that they ask about
     * @param up whether the link stands; a broken one is as if there were none
     */
    public record Link(
            Kind kind,
            SortedSet<String> users,
            Consultants consultants,
            Terms terms,
            List<String> conditions,
            boolean up) {
        public Link {
            users = Collections.unmodifiableSortedSet(new TreeSet<>(users));
            conditions = List.copyOf(conditions);
        }
    }

    /** The resource that the consultants at a facility are. */
    public static String resource(String at) {
        return "consultant." + at;
    }

    /** The pathway of asking the consultants at a facility: first the patient's own doctor, then they. */
    public static String pathway(String at) {
        return "advice." + at;
    }

    /** The advice that can be had in a scenario: none by or from facilities whose data link is down. */
    public static RemoteAdvice of(Scenario scenario) {
        RemoteAdvice advice = scenario.reforms().get(RemoteAdvice.class).orElse(NONE);
        SortedSet<String> down = LinkDown.of(scenario);
        return down.isEmpty() ? advice : advice.cutOff(down);
    }

    /** The same and one link more. */
    public RemoteAdvice with(Link link) {
        List<Link> more = new ArrayList<>(links);
        more.add(link);
        return new RemoteAdvice(more);
    }

    /** The same, where these facilities can neither ask nor answer. */
    public RemoteAdvice cutOff(SortedSet<String> facilities) {
        return new RemoteAdvice(links.stream()
                .map(link -> {
                    SortedSet<String> left = new TreeSet<>(link.users());
                    left.removeAll(facilities);
                    boolean up =
                            link.up() && !facilities.contains(link.consultants().at());
                    return new Link(link.kind(), left, link.consultants(), link.terms(), link.conditions(), up);
                })
                .toList());
    }

    /** The link by which a facility asks, if there is one that stands. */
    public Optional<Link> by(String facility) {
        return links.stream()
                .filter(link -> link.up() && link.users().contains(facility))
                .findFirst();
    }
}
