package org.careshed.experiment.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.experiment.compare.Drawn;
import org.careshed.experiment.landing.Views;
import org.careshed.experiment.siting.SitingStudy.Outcome;
import org.careshed.language.Language;
import org.careshed.policy.PolicyException;
import org.careshed.result.parquet.Landed;
import org.careshed.scenario.problem.ScenarioException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitingStudyTest {
    private static final String DOCTOR =
            "place: {lever: capacity, from: 2022-04-30, where: {facilities: [HERE]}, resource: doctor, add: 1}";
    private static final String STATION = "place: {lever: capacity, from: 2022-04-30, open: [{id: station-HERE-new,"
            + " like: station-mulberry, place: HERE, scale: 1}]}";

    @TempDir
    private Path folder;

    private SitingCounty county;

    @BeforeEach
    void copy() throws IOException {
        county = new SitingCounty(folder);
    }

    /** Seven eighths of the residents live in North Hill, whose nearest station is a village further. */
    @Test
    void aNewStationGoesWhereNearlyEverybodyLivesFarFromOne() throws IOException {
        county.change("population.csv", "north-hill,child,15", "north-hill,child,1500");
        county.change("population.csv", "north-hill,adult,90", "north-hill,adult,9000");
        county.change("population.csv", "north-hill,elder,45", "north-hill,elder,4500");
        SitingStudy study = county.study(
                "county.yaml",
                STATION,
                "candidates: {places: [east-field, lake-side, north-hill]}",
                "existing: [station-east-field, station-lake-side, station-mulberry]",
                "objective: worst-decile",
                "indifference: 0.5",
                "first: 3",
                "runs: 60",
                "calendar: {warm_up: 0, length: 5}");
        String text = SitingCounty.text(county.answer(study, "store", 1));
        assertThat(text)
                .contains("Chosen: north-hill.")
                .contains("(p-median, no reaction, no queue): north-hill.")
                .contains("It is the choice of the simulation too")
                .contains("KN came to its end");
    }

    /** Willow has more residents, but two doctors in each of its two houses; patients of Stone Bridge wait for one. */
    @Test
    void aDoctorGoesWhereTheQueueIsAndNotWhereMostLiveNearest() throws IOException {
        SitingStudy study = county.study(
                "busy.yaml",
                DOCTOR,
                "candidates: {tiers: [town-health-centre]}",
                "objective: mean-time",
                "indifference: 0.2",
                "first: 4",
                "runs: 40");
        Outcome first = county.answer(study, "store", 2);
        assertThat(SitingCounty.text(first))
                .contains("Chosen: centre-stone-bridge.")
                .contains("(p-median, no reaction, no queue): centre-willow.")
                .contains("Reaction and queues change which sites do most.");
        String files = county.file(SitingFiles.CSV) + county.file(SitingFiles.JSON);
        assertThat(files)
                .contains("centre-stone-bridge,1,")
                .contains("\"by_nearness\"")
                .contains("\"probability_best\"");
        Outcome again = county.answer(study, "store", 1);
        assertThat(again.simulated()).isZero();
        assertThat(again.kept()).isEqualTo(first.simulated() + first.kept());
        assertThat(again.lines(Language.ENGLISH)).isEqualTo(first.lines(Language.ENGLISH));
        assertThat(county.file(SitingFiles.CSV) + county.file(SitingFiles.JSON)).isEqualTo(files);
    }

    @Test
    void whatLandsAnswersInSqlAndTheEnsembleIsTriedAfterTheSearch() throws IOException {
        SortedMap<String, BigDecimal> busier = new TreeMap<>(Map.of("conditions/minor/rate/adult", BigDecimal.TEN));
        Drawn drawn = new Drawn(List.of(1, 4, 6), draw -> draw == 4 ? busier : new TreeMap<>());
        String text = "careshed: 1\nkind: siting\nscenario: busy.yaml\n" + DOCTOR
                + "\ncandidates: {tiers: [town-health-centre]}\nobjective: mean-time\nindifference: 0.2\nfirst: 3\nruns: 20"
                + "\ncalendar: {warm_up: 0, length: 4}\n";
        Outcome one = county.answer(county.study(drawn, text), "store", 2);
        assertThat(SitingCounty.text(one))
                .contains("Over 3 draws of the ensemble")
                .contains("what dominates: ")
                .contains("of them none of the best 1 runners-up does better");
        assertThat(county.file(SitingFiles.JSON)).contains("\"over_ensemble\"");
        try (Landed landed = Landed.open(folder.resolve("out"))) {
            landed.define(Views.of(landed));
            assertThat(landed.ask("SELECT count(*) FROM runs WHERE draw > 0").get(1))
                    .containsExactly("9");
            assertThat(landed.ask("SELECT arm, role FROM arms ORDER BY ALL"))
                    .containsExactly(
                            List.of("arm", "role"),
                            List.of("centre-stone-bridge", "other"),
                            List.of("centre-willow", "other"),
                            List.of("nothing", "base"));
            assertThat(landed.ask(
                            "SELECT draws, dominates <> '' AS told FROM contrasts JOIN alternatives ON arm = sites"
                                    + " WHERE chosen = 1"))
                    .containsExactly(List.of("draws", "told"), List.of("3", "true"));
            assertThat(landed.ask("SELECT count(*) FROM rounds").get(1)).containsExactly("2");
            assertThat(landed.ask("SELECT count(*) > 0 FROM paired").get(1)).containsExactly("true");
        }
        String bytes = county.file("data/checksums.csv") + county.file(SitingFiles.JSON);
        Outcome again = county.answer(county.study(drawn, text), "other", 1);
        assertThat(county.file("data/checksums.csv") + county.file(SitingFiles.JSON))
                .isEqualTo(bytes);
        assertThat(again.lines(Language.ENGLISH)).isEqualTo(one.lines(Language.ENGLISH));
    }

    /** The first replications of each set go beyond the limit; they are run all the same, and nothing is promised. */
    @Test
    void tooFewRunsPromiseNothing() throws IOException {
        SitingStudy study = county.study(
                "busy.yaml",
                DOCTOR,
                "candidates: {tiers: [town-health-centre]}",
                "objective: mean-time",
                "indifference: 0.001",
                "first: 2",
                "runs: 2",
                "calendar: {warm_up: 0, length: 3}");
        assertThat(SitingCounty.text(county.answer(study, "store", 1)))
                .contains("KN gave up at `runs: 2` with 2 sets left: it promises nothing.");
    }

    @Test
    void aBudgetOfRunsIsSpentOnCloseRivals() throws IOException {
        SitingStudy study = county.study(
                "busy.yaml",
                DOCTOR,
                "candidates: {tiers: [village-station, town-health-centre]}",
                "objective: mean-time",
                "method: ocba",
                "indifference: 0.2",
                "first: 3",
                "runs: 25",
                "calendar: {warm_up: 2, length: 10}");
        assertThat(SitingCounty.text(county.answer(study, "store", 2)))
                .contains("Chosen: centre-stone-bridge.")
                .contains("25 replications compared the sets")
                .contains("would give the same estimated probability");
    }

    @Test
    void manySetsAreSearchedSiteBySite() throws IOException {
        SitingStudy study = county.study(
                "busy.yaml",
                DOCTOR,
                "candidates: {tiers: [village-station, town-health-centre, county-hospital]}",
                "how_many: 5",
                "most_per_site: 3",
                "objective: mean-time",
                "method: ocba",
                "indifference: 0.2",
                "first: 2",
                "runs: 120",
                "calendar: {warm_up: 0, length: 3}");
        assertThat(SitingCounty.text(study.plan(Language.ENGLISH)))
                .contains("More than 200 sets")
                .contains("Better sets may exist.");
        String text = SitingCounty.text(county.answer(study, "store", 2));
        assertThat(text)
                .contains("Round for site 1, 6 sets: ")
                .contains("Round for site 5, ")
                .contains("Round for exchange of one site, ");
    }

    @Test
    void everyFacilityThatFitsIsACandidateWhereNoneIsNamed() throws IOException {
        SitingStudy study = county.study(
                "county.yaml",
                "place: {lever: capacity, from: 2022-05-05, where: {facilities: [HERE]}, resource: lab, add: 1}",
                "objective: mean-time",
                "indifference: 1",
                "runs: 10");
        assertThat(SitingCounty.text(study.plan(Language.ENGLISH)))
                .contains("3 sites may be chosen: centre-stone-bridge, centre-willow, county-hospital.")
                .contains("Not fit for it: station-east-field, station-lake-side, station-mulberry.");
    }

    @Test
    void specialistsAndTeleRoomsArePlacedToo() throws IOException {
        String[] rest = {"objective: care-in-county", "indifference: 0.01", "runs: 10", "how_many: 2"};
        SitingStudy clinics = county.study(
                "county.yaml",
                "place: {lever: specialist-clinics, from: 2022-05-05, sessions: [{host: HERE, home: county-hospital,"
                        + " days: [monday], hours: \"08:30-11:00\", slots: 8, conditions: [moderate]}]}",
                "candidates: {tiers: [town-health-centre]}",
                rest[0],
                rest[1],
                rest[2],
                rest[3]);
        assertThat(SitingCounty.text(clinics.plan(Language.ENGLISH)))
                .contains("2 sites may be chosen: centre-stone-bridge, centre-willow")
                .contains("They are one set");
        SitingStudy rooms = county.study(
                "arranged.yaml",
                "place: {lever: telemedicine, from: 2022-05-05, users: village-station, where: {facilities: [HERE]},"
                        + " at: county-hospital, hours: clinic, doctors: 1}",
                "candidates: {tiers: [village-station]}",
                rest[0],
                rest[1],
                rest[2],
                rest[3]);
        assertThat(SitingCounty.text(rooms.plan(Language.ENGLISH)))
                .contains("3 sites may be chosen")
                .contains("3 sets");
    }

    @Test
    void faultsAreToldWhereTheyStand() {
        assertThatThrownBy(() -> asked("candidates: {facilities: [centre-wilow]}", "objective: mean-time"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("where.yaml:6:")
                .hasMessageContaining("centre-willow");
        assertThatThrownBy(() -> asked("how_many: 9", "objective: mean-time"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("`how_many` must find room");
        assertThatThrownBy(() -> asked("costs: {centre-wilow: 2}\nbudget: 3", "objective: mean-time"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("costs");
        assertThatThrownBy(() -> asked("budget: 0.5", "objective: mean-time"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("`budget` must pay for one site");
        assertThatThrownBy(() -> asked("candidates: {facilities: [city-hospital]}", "objective: mean-time"))
                .isInstanceOf(PolicyException.class);
        assertThatThrownBy(() -> {
                    SitingStudy study = asked("candidates: {tiers: [town-health-centre]}", "objective: fund-spending");
                    county.answer(study, "store", 1);
                })
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("the objective must be a figure of every run");
    }

    private SitingStudy asked(String... lines) throws IOException {
        String text = DOCTOR + "\n" + String.join("\n", lines);
        return county.study("county.yaml", text, "indifference: 1", "first: 2", "runs: 4");
    }
}
