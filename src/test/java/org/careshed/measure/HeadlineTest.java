package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.model.Arranged;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.result.Reading;
import org.junit.jupiter.api.Test;

/** The small, fast set says the same as the full one, of what it says at all. */
class HeadlineTest {

    @Test
    void headlineReadingsAreThoseOfTheFullSet() {
        County county = Arranged.everything().county();

        Map<String, String> headline = readings(county, Measures.headline(county));
        Map<String, String> all = readings(county, Measures.all(county));

        assertThat(headline)
                .containsKeys(
                        "care_in_county_share all",
                        "admissions_per_person_year all",
                        "admissions_in_county_share all",
                        "unmet_need_share all",
                        "bed_occupancy hospital",
                        "care_in_county_share_without_refills all",
                        "grassroots_share_of_in_county_visits_without_refills all",
                        "first_contact_grassroots_share_by_episode all",
                        "final_in_county_share_by_episode all",
                        "stability_g all",
                        "daily_lag1_autocorrelation all");
        assertThat(all).hasSizeGreaterThan(headline.size()).containsAllEntriesOf(headline);
    }

    private static Map<String, String> readings(County county, List<Measure> measures) {
        new World(county, 1, 1, List.of(), Facts.to(measures)).run(RunControl.NONE);
        return measures.stream()
                .flatMap(measure -> measure.readings().stream())
                .collect(Collectors.toMap(reading -> reading.measure() + " " + reading.of(), Reading::text));
    }
}
