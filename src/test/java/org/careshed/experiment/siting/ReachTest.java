package org.careshed.experiment.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.careshed.experiment.siting.SitingStudy.Outcome;
import org.careshed.experiment.siting.question.Siting;
import org.careshed.experiment.siting.question.Siting.Contest;
import org.careshed.experiment.siting.question.Siting.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {
    @TempDir
    private Path folder;

    @Test
    void fewSetsRunTheirFirstReplicationsAtLeast() {
        Reach kn = Reach.of(contest(Method.KN, 4, 100), sets(5, 2));
        assertThat(kn.first()).hasSize(10);
        assertThat(kn.least()).as("ten sets and nothing placed").isEqualTo(44);
        assertThat(kn.most())
                .as("60 more by two at once, nothing in as many worlds, nearness in the rest")
                .isEqualTo(100 + 34 + 30);
    }

    @Test
    void aBudgetIsSpentWholly() {
        Reach ocba = Reach.of(contest(Method.OCBA, 4, 100), sets(5, 2));
        assertThat(ocba.least()).as("nothing placed in ten worlds or more").isEqualTo(110);
        assertThat(ocba.most()).as("all that is left for one set").isEqualTo(100 + 64 + 60);
    }

    @Test
    void firstReplicationsAreRunWhateverTheBudget() {
        assertThat(Reach.of(contest(Method.OCBA, 4, 10), sets(5, 2)))
                .extracting(Reach::least, Reach::most)
                .containsExactly(44, 44);
    }

    @Test
    void oneSetHasNothingToContend() {
        assertThat(Reach.of(contest(Method.KN, 4, 1_000), sets(3, 3)))
                .extracting(Reach::least, Reach::most)
                .containsExactly(8, 8);
    }

    /** 12 sites by fours: 495 sets, so 12, 11, 10, 9 grown ones, then those with one site other that were not seen yet. */
    @Test
    void manySetsAreCountedRoundByRound() {
        Reach kn = Reach.of(contest(Method.KN, 2, 1_000), sets(12, 4));
        assertThat(kn.first()).hasSize(12);
        int grown = 12 + 11 + 10 + 9;
        int exchanged = 4 * 8 - 8;
        assertThat(kn.least()).isEqualTo(2 * (grown + exchanged) + 2);
        assertThat(kn.most()).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({"kn, 2, 1, 60", "kn, 2, 1, 8", "ocba, 3, 1, 40", "ocba, 2, 5, 120", "kn, 2, 5, 150"})
    void whatIsRunLiesWithin(String method, int first, int sites, int runs) throws IOException {
        SitingCounty county = new SitingCounty(folder);
        SitingStudy study = county.study(
                "busy.yaml",
                "place: {lever: capacity, from: 2022-04-30, where: {facilities: [HERE]}, resource: doctor,"
                        + " add: 1}",
                "candidates: {tiers: [village-station, town-health-centre, county-hospital]}",
                "how_many: " + sites,
                "most_per_site: 3",
                "objective: mean-time",
                "indifference: 0.2",
                "method: " + method,
                "first: " + first,
                "runs: " + runs,
                "calendar: {warm_up: 0, length: 3}");
        Outcome outcome = county.answer(study, "store", 1);
        int least = study.order(folder.resolve("none"), 1).least();
        int most = study.order(folder.resolve("none"), 1).most();
        assertThat(outcome.simulated()).isBetween(least, most);
    }

    private static Sets sets(int candidates, int sites) {
        List<String> ids = IntStream.range(0, candidates)
                .mapToObj(number -> "site-" + number)
                .toList();
        return new Sets(ids, new Siting.Number(sites, 1, Map.of(), Optional.empty()));
    }

    private static Contest contest(Method method, int first, int runs) {
        return new Contest(method, 0.2, 0.95, first, runs, Optional.empty(), Optional.empty());
    }
}
