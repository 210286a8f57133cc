package org.careshed.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.careshed.report.figure.Catalogue;
import org.careshed.report.figure.Figure;
import org.careshed.report.input.ResultsTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers drawn, beside the same worked out by hand from the printed tables. */
class FigureNumbersTest {
    @TempDir
    Path folder;

    private Figure figure(String id, PrintedRun run) {
        return Catalogue.of(ResultsArm.alone(ResultsTables.open(run.into(folder)))).stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Cells of the row that begins with these. */
    private static List<String> row(Figure figure, String... begin) {
        return figure.data().rows().stream()
                .filter(row -> row.subList(0, begin.length).equals(List.of(begin)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void townsAndNeedsHaveTheirShares() {
        Figure towns = figure("shares-by-town", PrintedRun.twoTowns());

        assertThat(row(towns, "town", "").get(3)).isEqualTo("0.950833");
        assertThat(row(towns, "town", "stone-bridge")).contains("450.000000").anyMatch(c -> c.equals("0.933333"));
        assertThat(row(towns, "town", "stone-bridge").get(5)).isEqualTo("0.785714");
        assertThat(row(towns, "condition", "severe").get(3)).startsWith("0.85");
        assertThat(towns.spoken().english()).contains("Stone Bridge Town: 93.3 % inside the county, 78.6 %");
    }

    @Test
    void waitsAreCountedMinuteByMinute() {
        Figure waits = figure("how-long", PrintedRun.twoTowns());

        assertThat(row(waits, "village-station", "1")).contains("0.100000");
        assertThat(row(waits, "village-station", "0")).contains("1.000000");
        assertThat(waits.data().rows()).noneMatch(row -> row.get(0).equals("town-centre"));
    }
}
