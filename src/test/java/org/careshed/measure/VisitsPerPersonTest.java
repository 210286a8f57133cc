package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.careshed.journal.Facts;
import org.junit.jupiter.api.Test;

class VisitsPerPersonTest extends MeasureContract {

    @Override
    String name() {
        return "visits-per-person";
    }

    @Test
    void oneVisitOfFourResidentsOnOneDayMakesNinetyOneAndAQuarterAYear() {
        long at = TestCounty.tuesday(9, 0);
        Script script = new Script().fact(at, 0, facts -> facts.patientLeaves(at, 0, 1, 0, 1, 0, at, 0));

        assertThat(lines(after(script)))
                .containsExactly(
                        "visits_per_person_year all = 91.250000 visits per person-year",
                        "visits_per_person_year_by_age under-60 = 121.666667 visits per person-year",
                        "visits_per_person_year_by_age 60-and-over = 0.000000 visits per person-year");
    }

    @Test
    void aRunThatHasNotEndedHasNoFigure() {
        Measure measure = fresh();
        Facts facts = Facts.to(List.of(measure));

        facts.warmUpEnds(TestCounty.tuesday(0, 0));
        facts.patientLeaves(TestCounty.tuesday(9, 0), 0, 1, 0, 1, 0, TestCounty.tuesday(9, 0), 0);

        assertThat(measure.readings().get(0).text()).isEmpty();
    }

    @Test
    void thousandsOfVisitsOfTheWarmUpDoNotCount() {
        Measure measure = fresh();
        Facts facts = Facts.to(List.of(measure));
        for (int visit = 0; visit < 2_000; visit++) {
            facts.patientLeaves(0, 0, visit, 0, 1, 0, 0, 0);
        }
        facts.warmUpEnds(TestCounty.tuesday(0, 0));
        facts.runEnds(TestCounty.end());

        assertThat(measure.readings().get(0).text()).isEqualTo("0.000000");
    }
}
