package org.careshed.report.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.input.Row;
import org.junit.jupiter.api.Test;

class OffersTextTest {

    @Test
    void sumsOverMonthsAndMeansOverReplications() {
        List<Text> lines = OffersText.lines(
                List.of(
                        row("1", "specialist-session", "20", "10"),
                        row("1", "specialist-session", "20", "12"),
                        row("2", "specialist-session", "40", "30"),
                        row("2", "screening", "0", "7")),
                2);
        assertThat(lines)
                .extracting(Text::english)
                .containsExactly(
                        "What the levers offered, and what was used of it (counted time):",
                        "  specialist session                40  used          26  (65 %)",
                        "  screening                             used           4");
    }

    @Test
    void nothingOfferedIsNoLine() {
        assertThat(OffersText.lines(List.of(), 3)).isEmpty();
    }

    private static Row row(String replication, String offer, String offered, String used) {
        return new Row(
                "offers",
                Map.of("replication", 0, "offer", 1, "offered", 2, "used", 3),
                List.of(replication, offer, offered, used));
    }
}
