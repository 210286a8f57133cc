package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.STATION;
import static org.careshed.measure.TestCounty.tuesday;

import org.careshed.county.County;
import org.careshed.journal.CareForgone.Reason;
import org.careshed.journal.Channel;
import org.careshed.journal.EpisodeEnds.Ending;
import org.careshed.journal.Origin;
import org.careshed.measure.TestCounty;
import org.junit.jupiter.api.Test;

class EpisodesCheckTest {

    private static final int NOWHERE = -1;
    private static final long EIGHT = tuesday(8, 0);

    private final County county = TestCounty.arranged();
    private final Found found = new Found(county);
    private final EpisodesCheck check = new EpisodesCheck(county, found.findings());

    @Test
    void needsThatEndOrStayOpenPassInSilence() {
        begins(1);
        plans(2, 1);
        ends(1, Ending.RESOLVED, 2, STATION, HOSPITAL);
        check.needArises(EIGHT, 0, MINOR);
        check.careForgone(EIGHT, 0, MINOR, Reason.STAYED_HOME);
        ends(3, Ending.UNMET, 0, NOWHERE, NOWHERE);
        check.contactPlanned(EIGHT, 4, 4, 0, MINOR, Origin.PROGRAMME, 0, STATION, Channel.WALK_IN, EIGHT);
        check.contactPlanned(EIGHT, 5, 5, -1, MINOR, Origin.INFLOW, 0, STATION, Channel.WALK_IN, EIGHT);
        check.needArises(EIGHT, 1, MINOR);
        check.runEnds(TestCounty.end());

        assertThat(found.lines()).isEmpty();
    }

    @Test
    void aSecondContactIsOfANeedThatIsOpen() {
        plans(2, 1);

        assertThat(found.lines()).containsExactly("I1 station 2: a need that is open");
    }

    @Test
    void anEpisodeWithContactsBeganAndEndedSomewhere() {
        for (int nowhere : new int[] {NOWHERE, county.facilities()}) {
            begins(1);
            ends(1, Ending.UNMET, 1, nowhere, STATION);
            begins(2);
            ends(2, Ending.UNMET, 1, STATION, nowhere);
        }

        assertThat(found.lines()).hasSize(4).containsOnly("I1: an episode with contacts to begin somewhere");
    }

    @Test
    void noNeedIsMetWithoutAContact() {
        begins(1);
        ends(1, Ending.RESOLVED, 0, NOWHERE, NOWHERE);

        assertThat(found.lines()).containsExactly("I1: no need to be met without a contact");
    }

    @Test
    void noMoreNeedsEndThanArose() {
        begins(1);
        ends(1, Ending.RESOLVED, 1, STATION, STATION);
        ends(1, Ending.RESOLVED, 1, STATION, STATION);

        assertThat(found.lines()).containsExactly("I1: as many needs to arise as to end; need 1");
    }

    @Test
    void whoChoseAFacilityHasAContactPlannedAtTheEnd() {
        check.needArises(EIGHT, 0, MINOR);
        check.facilityChosen(EIGHT, 0, MINOR, STATION, 0);
        check.runEnds(TestCounty.end());

        assertThat(found.lines()).containsExactly("I1: 1 needs to be planned or given up, not 0");
    }

    private void begins(long need) {
        check.needArises(EIGHT, 0, MINOR);
        check.facilityChosen(EIGHT, 0, MINOR, STATION, 0);
        plans(need, need);
    }

    private void plans(long visit, long need) {
        check.contactPlanned(EIGHT, visit, need, 0, MINOR, Origin.NEED, 0, STATION, Channel.WALK_IN, EIGHT);
    }

    private void ends(long need, Ending ending, int contacts, int first, int last) {
        check.episodeEnds(EIGHT, need, 0, MINOR, ending, contacts, first, last);
    }
}
