package org.careshed.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.careshed.result.file.CorruptFileException;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static List<Reading> readings(long inside, long hospitalWaits) {
        return List.of(
                Reading.ratio("care_in_county_share", "all", "share", inside, 1000),
                Reading.ratio("visits_per_person_year", "all", "visits per person-year", 98, 10),
                Reading.ratio("mean_wait_minutes", "village-station", "minutes", 32, 10),
                Reading.ratio("mean_wait_minutes", "county-hospital", "minutes", 415, hospitalWaits));
    }

    private static Summary summary(Optional<String> provisional, List<List<Reading>> readings) {
        return new Summary(
                "baseline", "Haiyan before the reforms", "ab12", readings.size(), provisional, Headline.of(readings));
    }

    @Test
    void figuresOfTheWholeAreObjectsAndThoseByTierAreObjectsOfThem() {
        Summary summary = summary(Optional.empty(), List.of(readings(857, 10), readings(859, 10)));

        assertThat(new String(summary.json(), StandardCharsets.UTF_8)).isEqualTo("""
                        {
                          "careshed_results": 1,
                          "scenario": "baseline",
                          "title": "Haiyan before the reforms",
                          "hash": "ab12",
                          "replications": 2,
                          "provisional": false,
                          "care_in_county_share": {"mean": 0.858000, "half_width": 0.012706, "replications": 2, "unit": "share"},
                          "visits_per_person_year": {"mean": 9.800000, "half_width": 0.000000, "replications": 2, "unit": "visits per person-year"},
                          "mean_wait_minutes": {
                            "village-station": {"mean": 3.200000, "half_width": 0.000000, "replications": 2, "unit": "minutes"},
                            "county-hospital": {"mean": 41.500000, "half_width": 0.000000, "replications": 2, "unit": "minutes"}
                          }
                        }
                        """);
    }

    /** T116, T117. */
    @Test
    void oneReplicationSaysWhyThereIsNoIntervalAndNothingIsNaN() {
        Summary summary = summary(Optional.of("constants are not calibrated"), List.of(readings(857, 0)));
        String json = new String(summary.json(), StandardCharsets.UTF_8);

        assertThat(json)
                .contains(
                        "\"provisional\": true",
                        "\"provisional_reason\": \"constants are not calibrated\"",
                        "\"care_in_county_share\": {\"mean\": 0.857000, \"interval\": \"one replication gives no"
                                + " interval\", \"replications\": 1, \"unit\": \"share\"}",
                        "\"county-hospital\": {\"mean\": null, \"reason\": \"undefined in every replication: nothing was"
                                + " counted to divide by\", \"replications\": 1, \"undefined_replications\": 1")
                .doesNotContain("half_width", "NaN", "Infinity");
    }

    @Test
    void wordsAreForPeople() {
        Summary summary = summary(
                Optional.of("the constants of choice come from share inversion to a prior, not from calibration"),
                List.of(readings(856, 10), readings(857, 10), readings(858, 10)));

        assertThat(String.join("\n", SummaryText.lines(summary))).isEqualTo("""
                        Haiyan before the reforms

                        From 3 replications; ± is the half-width of the 95 % interval over them.
                        PROVISIONAL: the constants of choice come from share inversion to a prior, not
                        from calibration

                        Of 100 visits, 85.7 (±0.2) were treated inside the county.
                        A resident made 9.80 (±0.00) visits a year.

                        Minutes in the queue before the first consultation, on average:
                          village station                               3.20 (±0.00)
                          county hospital                               41.50 (±0.00)""");
    }

    @Test
    void figuresWithoutASentenceAreStillToldWithTheirUnit() {
        List<Reading> readings = List.of(
                Reading.ratio("beds_lost", "all", "share", 1, 3),
                Reading.ratio("mean_queue", "all", "patients", 0, 0),
                Reading.ratio(
                        "service_share",
                        "a-very-long-name-of-a-facility-in-the-west/and-of-a-resource",
                        "share",
                        1,
                        2));
        List<String> lines = SummaryText.lines(summary(Optional.empty(), List.of(readings)));

        assertThat(lines)
                .contains(
                        "Beds lost, of 100: 33.3.",
                        "Mean queue, patients: (no value: nothing was counted).",
                        "Service, of 100:",
                        "a-very-long-name-of-a-facility-in-the-west/and-of-a-resource",
                        " ".repeat(48) + "50.0")
                .allMatch(line -> line.length() <= SummaryText.WIDTH);
        assertThat(lines.get(2)).startsWith("From one replication: it gives no interval");
    }

    @Test
    void aSmallHalfWidthIsNotRoundedToNothing() {
        List<List<Reading>> readings = List.of(
                List.of(Reading.ratio("care_in_county_share", "all", "share", 850_000, 1_000_000)),
                List.of(Reading.ratio("care_in_county_share", "all", "share", 850_010, 1_000_000)));
        assertThat(SummaryText.lines(summary(Optional.empty(), readings)))
                .contains("Of 100 visits, 85.0 (±0.01) were treated inside the county.");
    }

    @Test
    void longWordsAndTitlesStayWithinTheWidth() {
        Summary summary = new Summary("x", "很".repeat(200), "ab", 1, Optional.of("y".repeat(300)), List.of());

        assertThat(SummaryText.lines(summary)).allMatch(line -> line.length() <= SummaryText.WIDTH);
        assertThat(new String(SummaryText.bytes(summary), StandardCharsets.UTF_8))
                .endsWith("\n");
    }

    @Test
    void summariesReadBack() throws CorruptFileException {
        Summary summary = summary(Optional.of("why"), List.of(readings(857, 0), readings(858, 0)));

        assertThat(Summary.read("summary.json", summary.json()).json()).isEqualTo(summary.json());
        assertThatThrownBy(() -> Summary.read("summary.json", "{\"a\": {\"b\": 1}}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(CorruptFileException.class)
                .hasMessageContaining("`a.b` must be an object");
    }

    @Test
    void aReadingThatOneReplicationLacksIsUndefinedThere() {
        List<Headline> headlines = Headline.of(List.of(readings(857, 10), List.of()));

        assertThat(headlines)
                .hasSize(4)
                .allMatch(headline -> headline.estimate().undefined() == 1);
    }
}
