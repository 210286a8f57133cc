package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.careshed.journal.CareForgone.Reason;
import org.careshed.journal.EpisodeEnds.Ending;
import org.careshed.journal.Facts;
import org.junit.jupiter.api.Test;

class UnmetNeedTest extends MeasureContract {

    private static final long AT = TestCounty.tuesday(7, 0);

    @Override
    String name() {
        return "unmet-need";
    }

    @Test
    void needsThatLedToNoCareAreUnmetWhateverTheReason() {
        Script script = new Script();
        need(script, TestCounty.SEAT_ADULT, TestCounty.MINOR);
        need(script, TestCounty.SEAT_NEIGHBOUR, TestCounty.MINOR);
        need(script, TestCounty.VILLAGE_ELDER, TestCounty.MINOR);
        need(script, TestCounty.VILLAGE_ELDER, TestCounty.REFILL);
        need(script, TestCounty.VILLAGE_ADULT, TestCounty.INJURY);
        forgone(script, TestCounty.SEAT_ADULT, TestCounty.MINOR, Reason.STAYED_HOME);
        forgone(script, TestCounty.VILLAGE_ELDER, TestCounty.REFILL, Reason.NOWHERE_OPEN);
        script.fact(AT, 1, facts -> facts.patientTurnedAway(AT, 1, 1, 7, 2));
        script.fact(
                AT, 2, facts -> facts.patientLeaves(AT, 2, 8, TestCounty.VILLAGE_ELDER, TestCounty.MINOR, 0, AT, 0));

        Measure measure = after(script);

        assertThat(lines(measure)).containsExactly("unmet_need_share all = 0.600000 share");
        assertThat(rows(measure))
                .containsExactly(
                        "injury,adult,1,0,0,0,0",
                        "injury,elder,0,0,0,0,0",
                        "minor,adult,2,0,1,0,0",
                        "minor,elder,1,1,0,0,0",
                        "refill,adult,0,0,0,0,0",
                        "refill,elder,1,0,0,1,0");
    }

    @Test
    void whereEpisodesAreToldThoseWhoGaveUpAreUnmetAndTurnedAwayPatientsMayTryAgain() {
        Script script = new Script();
        need(script, TestCounty.SEAT_ADULT, TestCounty.MINOR);
        need(script, TestCounty.SEAT_ADULT, TestCounty.MINOR);
        need(script, TestCounty.SEAT_ADULT, TestCounty.MINOR);
        forgone(script, TestCounty.SEAT_ADULT, TestCounty.MINOR, Reason.STAYED_HOME);
        script.fact(AT, 1, facts -> facts.patientTurnedAway(AT, 1, 1, 7, 2));
        script.fact(AT, 1, facts -> facts.paths().episodeEnds(AT, 9, 0, 1, Ending.UNMET, 0, -1, -1));
        script.fact(AT, 1, facts -> facts.paths().episodeEnds(AT, 7, 0, 1, Ending.UNMET, 1, 1, 1));
        script.fact(AT, 1, facts -> facts.paths().episodeEnds(AT, 8, 0, 1, Ending.RESOLVED, 1, 1, 1));
        UnmetNeed measure = new UnmetNeed(TestCounty.arranged());
        script.tellByTime(Facts.to(List.of(measure)));

        assertThat(lines(measure)).containsExactly("unmet_need_share all = 0.666667 share");
        assertThat(rows(measure)).contains("minor,adult,3,0,1,0,1");
    }

    @Test
    void withoutNeedsTheShareIsEmpty() {
        assertThat(lines(after(new Script()))).containsExactly("unmet_need_share all =  share");
    }

    @Test
    void whereEpisodesAreToldThoseForWhomNothingWasOpenDidNotLeaveUnmet() {
        Script script = new Script();
        need(script, TestCounty.SEAT_ADULT, TestCounty.MINOR);
        need(script, TestCounty.SEAT_ADULT, TestCounty.MINOR);
        forgone(script, TestCounty.SEAT_ADULT, TestCounty.MINOR, Reason.NOWHERE_OPEN);
        script.fact(AT, 1, facts -> facts.paths().episodeEnds(AT, 9, 0, 1, Ending.UNMET, 0, -1, -1));
        script.fact(AT, 1, facts -> facts.paths().episodeEnds(AT, 7, 0, 1, Ending.UNMET, 1, 1, 1));
        UnmetNeed measure = new UnmetNeed(TestCounty.arranged());
        script.tellByTime(Facts.to(List.of(measure)));

        assertThat(rows(measure)).contains("minor,adult,2,0,0,1,1");
    }

    private static void need(Script script, int resident, int condition) {
        script.fact(AT, 0, facts -> facts.needArises(AT, resident, condition));
    }

    private static void forgone(Script script, int resident, int condition, Reason reason) {
        script.fact(AT, 0, facts -> facts.careForgone(AT, resident, condition, reason));
    }
}
