package org.careshed.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.careshed.county.Story;
import org.careshed.language.Language;
import org.careshed.result.Estimate;
import org.careshed.result.Headline;
import org.careshed.result.Summary;
import org.careshed.result.SummaryText;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.Expectation.Miss;
import org.careshed.scenario.Expectation.Range;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.Test;

class ClosingTextTest {

    private static final Expectation VISITS = new Expectation(
            "visits_per_person_year",
            "all",
            10.9,
            0,
            "model section 9",
            Grade.C,
            Miss.NOTE,
            Optional.of(new Range(9.4, 12.1)));

    @Test
    void eachExpectationIsALineWithTheVerdictOnTheMean() {
        List<String> lines =
                lines(expecting(VISITS), summary(headline("visits_per_person_year", "12.000000", "13.000000")));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).strip().split(" {2,}"))
                .containsExactly("visits_per_person_year", "12.50", "9.40 to 12.10", "note: above");
    }

    @Test
    void noLineIsWiderThanASummaryAndALongNameHasItsOwn() {
        Expectation elders = new Expectation(
                "admissions_per_person_year_by_age", "60-and-over", 0.31, 0, "", Grade.C, Miss.NOTE, Optional.empty());
        Headline swings = headline("stability_used", "0.900000");

        List<String> lines = lines(expecting(VISITS, elders), summary(swings));

        assertThat(lines).allMatch(line -> line.length() <= SummaryText.WIDTH).hasSize(6);
        assertThat(lines).contains("  admissions_per_person_year_by_age 60-and-over");
        assertThat(lines.get(3).strip()).startsWith("- ").endsWith("not measured");
        assertThat(String.join(" ", lines.subList(4, 6))).startsWith("WARNING").endsWith("from day to day.");
    }

    @Test
    void whatNoReadingTellsIsNotMeasured() {
        assertThat(lines(expecting(VISITS), summary()).get(1)).contains(" - ", "not measured");
    }

    @Test
    void demandThatSwingsIsWarnedOf() {
        Scenario nothingKnown = expecting();

        assertThat(lines(nothingKnown, summary(headline("stability_used", "0.500000"))))
                .isEmpty();
        assertThat(lines(nothingKnown, summary(headline("stability_used", "0.600000"))))
                .first()
                .asString()
                .startsWith("WARNING: published waits use 60 %");
    }

    private static Headline headline(String measure, String... values) {
        return new Headline(measure, "all", "", Estimate.of(List.of(values)));
    }

    private static Summary summary(Headline... headlines) {
        return new Summary("county", "County", "hash", 2, Optional.empty(), List.of(headlines));
    }

    private static Scenario expecting(Expectation... expectations) {
        Scenario county = new Story().scenario();
        return new Scenario(
                county.id(),
                county.kind(),
                county.name(),
                county.about(),
                county.seed(),
                county.calendar(),
                county.ageBands(),
                county.places(),
                county.roads(),
                county.travel(),
                county.tiers(),
                county.facilities(),
                county.resources(),
                county.population(),
                county.needs(),
                county.conditions(),
                county.choice(),
                county.pathways(),
                county.arrivals(),
                county.levers(),
                List.of(expectations),
                Arrangements.NONE);
    }

    private static List<String> lines(Scenario scenario, Summary summary) {
        return ClosingText.lines(scenario, summary, Language.ENGLISH);
    }
}
