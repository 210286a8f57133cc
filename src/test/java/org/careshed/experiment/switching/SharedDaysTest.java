package org.careshed.experiment.switching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.switching.group.Groups;
import org.careshed.experiment.switching.why.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days on which two counties are alike are lived through once: what is found is what would be found from the first day on. */
class SharedDaysTest {
    private static final String KEY = "ab".repeat(32);

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aLeverThatBeginsInTheCountedTime() throws IOException {
        assertShared(15, "county.yaml", "one-more-doctor.yaml");
    }

    /** Everything is closed from the 13th to the 15th, so needs wait; on the 14th, 15th or 16th one county parts. */
    @Test
    void needsThatWaitForDoorsOnTheMorningOfTheParting() throws IOException {
        closed("late.yaml", "2022-05-24");
        for (String day : List.of("2022-05-14", "2022-05-15", "2022-05-16")) {
            closed("early.yaml", day);
            assertShared(9, "late.yaml", "early.yaml");
            assertShared(9, "early.yaml", "late.yaml");
        }
    }

    private void closed(String file, String from) throws IOException {
        Files.writeString(folder.resolve(file), """
                careshed: 1
                kind: county
                extends: county.yaml
                levers:
                  - {lever: facility-closure, from: 2022-05-13, to: 2022-05-15, where: {tiers: [village-station, town-health-centre, county-hospital, outside-city]}, strength: 1}
                  - {lever: facility-closure, from: %s, to: 2022-05-27, where: {tiers: [village-station]}, strength: 1}
                """.formatted(from));
    }

    @Test
    void aLeverThatBeginsBeforeTheCountedTime() throws IOException {
        Files.writeString(folder.resolve("early.yaml"), """
                careshed: 1
                kind: county
                extends: arranged.yaml
                id: early
                levers:
                  - {lever: capacity, from: 2022-05-03, where: {facilities: [county-hospital]}, resource: doctor, add: 1}
                """);
        assertShared(1, "arranged.yaml", "early.yaml");
    }

    @Test
    void countiesThatNeverPart() throws IOException {
        assertShared(1, "county.yaml", "county.yaml");
    }

    private void assertShared(int least, String fileA, String fileB) throws IOException {
        Prepared a = prepared(fileA);
        Prepared b = prepared(fileB);
        Groups groups = new Groups(a.county());
        Places places = new Places(a.county(), b.county());
        int parts = a.editions().partsFrom(b.editions());
        assertThat(parts).isGreaterThanOrEqualTo(least);
        for (int replication = 0; replication < 3; replication++) {
            byte[] shared = bytes(new Both(a, b, places, replication).run(groups), replication);
            byte[] scratch = bytes(new Both(a, b, places, replication).run(groups, 0), replication);
            byte[] half = bytes(new Both(a, b, places, replication).run(groups, parts / 2), replication);
            assertThat(shared).isEqualTo(scratch);
            assertThat(half).isEqualTo(scratch);
        }
    }

    private static byte[] bytes(Both.Found found, int replication) {
        return PairPart.of(replication, found).bytes(KEY);
    }

    private Prepared prepared(String file) {
        return Prepared.of(
                Arm.of(file, folder.resolve(file)).resolved(new TreeMap<>()).scenario());
    }
}
