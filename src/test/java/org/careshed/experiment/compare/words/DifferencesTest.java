package org.careshed.experiment.compare.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DifferencesTest {
    private static final String SESSIONS = """
            levers:
              - lever: specialist-clinics
                from: 2022-05-10
                level: county
                sessions:
                  - {host: centre-willow, home: county-hospital, days: [monday], hours: "08:30-11:00", slots: 12, conditions: [moderate]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path from : files.toList()) {
                Files.copy(from, folder.resolve(from.getFileName()));
            }
        }
    }

    @Test
    void theSameScenarioDiffersInNothing() throws IOException {
        assertThat(words("county.yaml", variant(""))).isEmpty();
    }

    @Test
    void aLeverThatIsAddedIsToldWithItsDateAndPlace() {
        assertThat(words("county.yaml", "one-more-doctor.yaml"))
                .containsExactly("adds lever capacity from 15 May 2022 at County Hospital: resource doctor, add 1");
        assertThat(words("one-more-doctor.yaml", "county.yaml"))
                .containsExactly("removes lever capacity from 15 May 2022 at County Hospital: resource doctor, add 1");
    }

    @Test
    void sessionsAreCountedByWeekAndPlace() throws IOException {
        String two = SESSIONS.replace("[monday]", "[monday, thursday]");
        assertThat(words("county.yaml", variant(two)).get(0))
                .startsWith("adds two specialist sessions a week at Willow Health Centre from 10 May 2022 (lever"
                        + " specialist-clinics): level county");
        String other = SESSIONS.replace("days: [monday],", "days: [monday], every_weeks: 2,");
        assertThat(words("county.yaml", variant(other)).get(0))
                .startsWith("adds one specialist session in two weeks at Willow Health Centre");
    }

    @Test
    void moreSessionsOfALeverAreAddedSessions() throws IOException {
        Files.writeString(folder.resolve("before.yaml"), head() + SESSIONS);
        String more = SESSIONS
                + "      - {host: centre-stone-bridge, home: county-hospital, days: [tuesday], hours: \"08:30-11:00\","
                + " slots: 12, conditions: [moderate]}\n";
        assertThat(words("before.yaml", variant(more)))
                .containsExactly("adds one specialist session a week at Stone Bridge Health Centre from 10 May 2022"
                        + " (lever specialist-clinics)");
        Files.writeString(folder.resolve("after.yaml"), head() + more);
        assertThat(words("after.yaml", "before.yaml"))
                .containsExactly("removes one specialist session a week at Stone Bridge Health Centre from 10 May 2022"
                        + " (lever specialist-clinics)");
    }

    @Test
    void aLeverThatDiffersIsToldKeyByKey() throws IOException {
        String other = Files.readString(folder.resolve("one-more-doctor.yaml"))
                .replaceFirst("(?s).*levers:", "levers:")
                .replace("add: 1", "add: 3\n    to: 2022-06-01");
        assertThat(words("one-more-doctor.yaml", variant(other)))
                .containsExactlyInAnyOrder(
                        "changes lever capacity from 15 May 2022 until 1 June 2022 at County Hospital: to 2022-06-01"
                                + " instead of nothing",
                        "changes lever capacity from 15 May 2022 until 1 June 2022 at County Hospital: add 3 instead of"
                                + " 1");
    }

    @Test
    void numbersAreToldByTheirPathWithUnits() throws IOException {
        List<Difference> found = between("county.yaml", variant("conditions: {minor: {rate: {adult: 7 /year}}}\n"));
        assertThat(found)
                .containsExactly(new Difference(
                        Difference.Kind.CHANGED,
                        "conditions/minor/rate/adult",
                        "6 /year",
                        "7 /year",
                        Text.of(
                                "sets conditions/minor/rate/adult to 7 /year instead of 6 /year",
                                "conditions/minor/rate/adult 由 6 /year 改为 7 /year")));
        assertThat(found.get(0).section()).isEqualTo("conditions");
    }

    @Test
    void unitsTitlesAndSourcesMakeNoDifference() throws IOException {
        assertThat(words(
                        "county.yaml",
                        variant("travel: {door: 300 s}\nseed: 7\nconditions: {minor: {source: elsewhere}}\n")))
                .isEmpty();
    }

    @Test
    void rowsOfTablesAreToldByTheirKey() throws IOException {
        String residents = Files.readString(folder.resolve("population.csv"));
        Files.writeString(
                folder.resolve("other.csv"),
                residents
                        .replace("east-field,adult,180", "east-field,adult,181")
                        .replaceFirst("east-field,child,30[^\n]*\n", ""));
        List<Difference> found = between("county.yaml", variant("tables: {population: other.csv}\n"));
        assertThat(found)
                .extracting(difference -> difference.words().english())
                .containsExactly(
                        "sets population.csv, east-field adult, residents to 181 instead of 180",
                        "removes population.csv, east-field child (residents 30)");
        assertThat(found.get(1).section()).isEqualTo("population.csv");
    }

    private String variant(String text) throws IOException {
        Files.writeString(folder.resolve("variant.yaml"), head() + text);
        return "variant.yaml";
    }

    private static String head() {
        return "careshed: 1\nkind: county\nextends: county.yaml\nid: variant\n";
    }

    private List<String> words(String base, String with) {
        return between(base, with).stream()
                .map(difference -> difference.words().english())
                .toList();
    }

    private List<Difference> between(String base, String with) {
        return Differences.between(read(base), read(with));
    }

    private Resolved read(String file) {
        return new ScenarioReader(Policies.shapes()).read(folder.resolve(file));
    }
}
