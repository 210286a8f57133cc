package org.careshed.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.reform.Programmes;
import org.careshed.scenario.reform.Programmes.Effect;
import org.careshed.scenario.reform.Programmes.Kind;
import org.careshed.scenario.reform.Programmes.Programme;
import org.careshed.scenario.reform.Programmes.Shares;
import org.junit.jupiter.api.Test;

/** A tenth of the needs "sick" (condition 2) of the assessed does not arise, from 10 to 30 days after. */
class AssessmentsTest {

    private static final int ILL = 0;
    private static final int SICK = 2;
    private final Assessments assessments = new Assessments(county());

    @Test
    void itActsAfterALagAndForAWhileAndOnlyForWhoWasAssessed() {
        assessments.assessed(7, 5);
        assertThat(assessments.spares(SICK)).isTrue();
        assertThat(assessments.spares(ILL)).isFalse();
        assertThat(assessments.factor(7, 14)).isEqualTo(1);
        assertThat(assessments.factor(7, 15)).isEqualTo(0.9);
        assertThat(assessments.factor(7, 34)).isEqualTo(0.9);
        assertThat(assessments.factor(7, 35)).isEqualTo(1);
        assertThat(assessments.factor(8, 15)).isEqualTo(1);
    }

    @Test
    void whatWasDoneStaysDoneWhenTheProgrammeEnds() {
        assessments.assessed(7, 5);
        Assessments after = assessments.under(Arranged.everything().county());
        assertThat(after.spares(SICK)).isTrue();
        assertThat(after.factor(7, 20)).isEqualTo(0.9);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        assessments.assessed(1, 0);
        Assessments copy = assessments.copy();
        copy.assessed(7, 5);
        assertThat(assessments.factor(7, 20)).isEqualTo(1);
        assertThat(copy.factor(7, 20)).isEqualTo(0.9);
    }

    @Test
    void nobodyIsSparedBeforeTheFirstAssessment() {
        assertThat(assessments.spares(SICK)).isFalse();
    }

    private static County county() {
        Scenario scenario = Arranged.everything().scenario();
        Programme programme = new Programme(
                Kind.ASSESSMENT,
                "refill",
                Set.of("centre"),
                new Shares(Map.of("all", 1.0), 0, 0),
                Ticks.DAY,
                0,
                new Effect(0.1, 10 * Ticks.DAY, 30 * Ticks.DAY, Set.of("sick")));
        return CountyBuilder.build(scenario.withReform(Programmes.NONE.with(programme)));
    }
}
