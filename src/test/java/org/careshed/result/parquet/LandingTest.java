package org.careshed.result.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingTest {
    private static final List<Column> COLUMNS = List.of(
            Column.text("town", "Where."),
            Column.integer("visits", "visits", "How many."),
            Column.decimal("share", "share", "Which part."));

    @TempDir
    private Path home;

    @Test
    void partsAreSortedByRankAndStayInOrderWithinIt() throws IOException {
        try (Landing landing = Landing.begin()) {
            landing.add(7, part(List.of("b", "2", "0.500000"), List.of("a", "3", "")));
            landing.add(1, part(List.of("c", "1", "0.250000")));
            landing.land(home);
        }
        assertThat(read("town || ' ' || visits || ' ' || coalesce(share, -1)"))
                .containsExactly("c 1 0.25", "b 2 0.5", "a 3 -1.0");
        assertThat(Files.readString(home.resolve("data/dictionary.csv")))
                .contains("flows,,table,,Who goes where.\nflows,town,text,,Where.\nflows,visits,integer,visits,");
        assertThat(Files.readString(home.resolve("data/checksums.csv")))
                .startsWith("path,bytes,sha256\nflows.parquet,")
                .contains("\ndictionary.csv,");
    }

    @Test
    void theOrderInWhichPartsComeChangesNoByte() throws IOException {
        List<Integer> order = new ArrayList<>(IntStream.range(0, 6_000).boxed().toList());
        byte[] one = landed(order);
        Collections.reverse(order);

        assertThat(landed(order)).isEqualTo(one);
    }

    @Test
    void whatLandedBeforeGoes() throws IOException {
        try (Landing landing = Landing.begin()) {
            landing.add(new Table("old", "Gone.", COLUMNS, List.of()));
            landing.land(home);
        }
        landed(List.of(1));

        assertThat(home.resolve("data/old.parquet")).doesNotExist();
        assertThat(Files.readString(home.resolve("data/checksums.csv"))).doesNotContain("old");
    }

    @Test
    void aTableKeepsItsColumns() {
        try (Landing landing = Landing.begin()) {
            landing.add(part(List.of("b", "2", "0.5")));
            Table other = new Table("flows", "Who.", COLUMNS.subList(0, 1), List.of(List.of("b")));
            assertThatThrownBy(() -> landing.add(other)).hasMessageContaining("flows comes with other columns");
        }
    }

    private byte[] landed(List<Integer> ranks) throws IOException {
        try (Landing landing = Landing.begin()) {
            ranks.forEach(rank -> landing.add(rank, part(List.of("t" + rank % 7, "" + rank, rank + ".125"))));
            landing.land(home);
        }
        return Files.readAllBytes(home.resolve("data/flows.parquet"));
    }

    @SafeVarargs
    private static Table part(List<String>... rows) {
        return new Table("flows", "Who goes where.", COLUMNS, List.of(rows));
    }

    private List<String> read(String what) throws IOException {
        try (Database database = Database.open(home)) {
            String file = home.resolve("data/flows.parquet").toString();
            return database.ask("SELECT " + what + " FROM read_parquet(" + Database.text(file) + ")").stream()
                    .skip(1)
                    .map(row -> row.get(0))
                    .toList();
        }
    }
}
