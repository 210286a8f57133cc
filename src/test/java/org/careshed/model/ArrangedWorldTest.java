package org.careshed.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.journal.Witness;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

/** A county in which everything is arranged, as a whole. */
class ArrangedWorldTest {

    private static final Set<String> NEVER_HERE = Set.of("patientTurnedAway");

    @Test
    void everythingHappensThatIsArranged() {
        Set<String> told = new TreeSet<>();
        told(Arranged.everything().county(), Ticks.HOUR).lines().forEach(line -> told.add(line.split(" ")[1]));
        assertThat(told).containsAll(Witness.names(NEVER_HERE));
    }

    @Test
    void windowsOfAnyLengthTellTheSameStory() {
        County county = Arranged.everything().county();
        List<String> hourly = told(county, Ticks.HOUR).lines();
        for (long seconds : new long[] {60, 150, 300}) {
            assertThat(told(county, seconds * Ticks.SECOND).lines())
                    .as("windows of %s s", seconds)
                    .isEqualTo(hourly);
        }
    }

    @Test
    void aHandoverThatDoesNotDivideTheDayOnlyMakesWindowsShorter() {
        County county = Arranged.everything(7 * Ticks.MINUTE).county();
        assertThat(told(county, Ticks.MINUTE).lines())
                .isEqualTo(told(county, Ticks.HOUR).lines())
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void aCopyRunsOnByteForByteLikeTheOriginal() {
        County county = Arranged.everything().county();
        World world = new World(county, 1, 1, List.of(), Facts.none());
        long forkMs = 6 * Ticks.DAY;
        world.run(forkMs, Ticks.HOUR, RunControl.NONE);
        Witness first = new Witness();
        Witness second = new Witness();
        World one = world.copy(Facts.to(List.of(first.listener())));
        World other = world.copy(Facts.to(List.of(second.listener())));
        one.run(RunControl.NONE);
        other.run(RunControl.NONE);
        assertThat(second.lines()).isEqualTo(first.lines());
        assertThat(first.linesFrom(forkMs + 1))
                .isEqualTo(told(county, Ticks.HOUR).linesFrom(forkMs + 1))
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void everyNeedIsResolvedOrUnmetOnceOrStillOpen() {
        Witness witness = told(Arranged.everything().county(), Ticks.HOUR);
        Map<Long, Integer> ends = new HashMap<>();
        witness.all("episodeEnds").forEach(end -> ends.merge(end.number(1), 1, Integer::sum));
        assertThat(ends.values()).containsOnly(1);
        Set<Long> begun = new HashSet<>();
        witness.all("contactPlanned").forEach(planned -> begun.add(planned.number(2)));
        long ofResidents = ends(witness).filter(end -> end.number(2) >= 0).count();
        long forgone = witness.all("careForgone").size();
        long needs = witness.all("needArises").size();
        long planned = witness.all("contactPlanned").stream()
                .filter(contact -> contact.number(6) == 0 && contact.number(3) >= 0)
                .map(contact -> contact.number(2))
                .distinct()
                .count();
        assertThat(forgone + planned).isEqualTo(needs);
        assertThat(ofResidents).isBetween(needs * 7 / 10, needs);
    }

    @Test
    void contactsOfAnEpisodeAreNumberedAndComeOneAfterTheOther() {
        Witness witness = told(Arranged.everything().county(), Ticks.HOUR);
        Map<Long, Long> visits = new HashMap<>();
        for (Told planned : witness.all("contactPlanned")) {
            assertThat(visits.put(planned.number(1), planned.number(2))).isNull();
        }
        for (Told arrival : witness.all("patientArrives")) {
            assertThat(visits).containsKey(arrival.number(2));
        }
        Map<Long, Long> lastEnd = new HashMap<>();
        for (Told end : witness.all("contactEnds")) {
            lastEnd.merge(end.number(3), end.atMs(), Math::max);
        }
        for (Told end : witness.all("episodeEnds")) {
            assertThat(lastEnd.getOrDefault(end.number(1), 0L)).isLessThanOrEqualTo(end.atMs());
        }
    }

    @Test
    void nothingThatLeavesAFacilityReachesAnotherWithinAHandover() {
        Witness witness = told(Arranged.everything().county(), Ticks.HOUR);
        Map<Long, Long> lastMs = new HashMap<>();
        Map<Long, Long> outMs = new HashMap<>();
        witness.all("patientGoesOut").forEach(out -> outMs.put(out.number(2), out.atMs()));
        witness.all("contactEnds").forEach(end -> lastMs.merge(end.number(3), end.atMs(), Math::max));
        for (Told arrives : witness.all("examinationArrives")) {
            assertThat(arrives.atMs()).isGreaterThanOrEqualTo(outMs.get(arrives.number(2)) - Ticks.DAY);
        }
        for (Told planned : witness.all("contactPlanned")) {
            if (planned.words().get(5).toString().equals("REFERRAL")) {
                assertThat(planned.number(9)).isGreaterThanOrEqualTo(planned.atMs() + 5 * Ticks.MINUTE);
            }
        }
    }

    /**
     * Who is not in a ward, and whose episode is open, was somewhere or was told to come within the longest time for which
     * this county lets anybody wait: a slot five days ahead, a week without open doors.
     */
    @Test
    void nobodyOnTheirWayIsForgotten() {
        Witness witness = told(Arranged.everything().county(), Ticks.HOUR);
        Map<Long, Long> lastMs = new HashMap<>();
        witness.all("contactPlanned").forEach(planned -> lastMs.merge(planned.number(2), planned.number(9), Math::max));
        witness.all("contactEnds").forEach(end -> lastMs.merge(end.number(3), end.atMs(), Math::max));
        witness.all("contactEnds").stream()
                .filter(end -> end.words().get(7).toString().equals("ADMITTED"))
                .forEach(end -> lastMs.remove(end.number(3)));
        witness.all("episodeEnds").forEach(end -> lastMs.remove(end.number(1)));
        long endMs = witness.all("runEnds").get(0).atMs();
        assertThat(lastMs.values()).hasSizeGreaterThan(50).allMatch(last -> last > endMs - 8 * Ticks.DAY);
    }

    /** Letters decide who gets the next slot or bed; referrals are told as their letters are answered. */
    @Test
    void lettersAreAnsweredInTheOrderOfTime() {
        Witness witness = told(Arranged.everything(30 * Ticks.MINUTE).county(), Ticks.HOUR);
        assertThat(witness.all("referralMade"))
                .extracting(Told::atMs)
                .hasSizeGreaterThan(100)
                .isSorted();
    }

    private static java.util.stream.Stream<Told> ends(Witness witness) {
        return witness.all("episodeEnds").stream();
    }

    private static Witness told(County county, long windowMs) {
        Witness witness = new Witness();
        new World(county, 1, 1, List.of(), Facts.to(List.of(witness.listener())))
                .run(Long.MAX_VALUE, windowMs, RunControl.NONE);
        return witness;
    }
}
