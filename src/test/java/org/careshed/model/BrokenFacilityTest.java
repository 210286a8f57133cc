package org.careshed.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.careshed.care.DayPlan;
import org.careshed.care.Kinds;
import org.careshed.care.Site;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.journal.PatientArrives;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

/** Facilities that break in the middle of a window, in one hand and in two. */
class BrokenFacilityTest {

    /** How many patients come to each facility: whom a hand plays first depends on it. */
    private static final List<List<Integer>> CROWDS = List.of(
            List.of(1, 2, 3, 4, 5, 6), List.of(6, 5, 4, 3, 2, 1), List.of(2, 2, 2, 6, 4, 5), List.of(9, 1, 1, 1, 2, 3));

    private final County county = Arranged.everything().county();
    private final List<Integer> heard = new ArrayList<>();

    @Test
    void whatTheFirstThatBreaksHasToldIsHeardAndNothingOfThoseBehindIt() {
        for (List<Integer> crowd : CROWDS) {
            for (Function<Facts, Hands> hands : List.<Function<Facts, Hands>>of(Hands::one, Hands::two)) {
                for (Throwable fault : List.of(new IllegalStateException(), new AssertionError())) {
                    heard.clear();
                    assertThat(thrown(hands, crowd, fault)).isSameAs(fault);
                    assertThat(heard).isEqualTo(untilItBreaks(crowd));
                }
            }
        }
    }

    /** Everybody who comes to the first three, and the first patient of the fourth. */
    private static List<Integer> untilItBreaks(List<Integer> crowd) {
        List<Integer> facilities = new ArrayList<>();
        for (int facility = 0; facility < 3; facility++) {
            for (int i = 0; i < crowd.get(facility); i++) {
                facilities.add(facility);
            }
        }
        facilities.add(3);
        return facilities;
    }

    /** The fourth breaks with this fault at its first patient, the last two with others. */
    private Throwable thrown(Function<Facts, Hands> way, List<Integer> crowd, Throwable fault) {
        PatientArrives listener = (atMs, facility, visit, who, kind) -> heard.add(facility);
        try (Hands hands = way.apply(Facts.to(List.of(listener)))) {
            Site[] sites = new Site[county.facilities()];
            for (int facility = 0; facility < sites.length; facility++) {
                Facts facts = hands.facts(facility);
                Throwable breaks = facility == 3 ? fault : new IllegalArgumentException("number " + facility);
                sites[facility] = site(facility, facility < 3 ? facts : breaking(facts, breaks));
            }
            long[] nextMs = morning(hands, sites, crowd);
            return catchThrowable(() -> hands.run(() -> {
                hands.play(sites, nextMs, Ticks.DAY);
                return true;
            }));
        }
    }

    private long[] morning(Hands hands, Site[] sites, List<Integer> crowd) {
        DayPlan plan = new DayPlan(sites.length);
        plan.begin(Ticks.DAY);
        int patients = 0;
        for (int facility = 0; facility < sites.length; facility++) {
            for (int i = 0; i < crowd.get(facility); i++) {
                plan.add(facility, (9 + i) * Ticks.HOUR, 100L + patients, patients, 0, Ticks.DAY);
                patients++;
            }
        }
        plan.sort(0);
        hands.plan(plan);
        for (Site site : sites) {
            site.morning(plan, county.scenario().calendar(), 0, 0);
        }
        return Arrays.stream(sites).mapToLong(Site::nextMs).toArray();
    }

    private Site site(int facility, Facts facts) {
        return new Site(county, facility, Kinds.of(county.scenario()), facts);
    }

    private static Facts breaking(Facts facts, Throwable fault) {
        return Facts.to(List.of((PatientArrives) (atMs, facility, visit, who, kind) -> {
            facts.patientArrives(atMs, facility, visit, who, kind);
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        }));
    }
}
