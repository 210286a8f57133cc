package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.INJURY;
import static org.careshed.measure.TestCounty.MINOR;
import static org.careshed.measure.TestCounty.OUTSIDE;
import static org.careshed.measure.TestCounty.REFILL;
import static org.careshed.measure.TestCounty.STATION;

import java.util.Map;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.journal.EpisodeEnds.Ending;
import org.careshed.quantity.Halt;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Competence;
import org.careshed.scenario.Level;
import org.junit.jupiter.api.Test;

class EpisodesTest extends MeasureContract {

    @Override
    String name() {
        return "episodes";
    }

    @Override
    County county() {
        return TestCounty.arranged();
    }

    @Test
    void episodesBeginSomewhereAndEndSomewhere() {
        Script script = new Script();
        ends(script, 1, MINOR, Ending.RESOLVED, 1, STATION, STATION);
        ends(script, 2, MINOR, Ending.RESOLVED, 2, STATION, HOSPITAL);
        ends(script, 3, MINOR, Ending.RESOLVED, 1, HOSPITAL, OUTSIDE);
        ends(script, 4, MINOR, Ending.UNMET, 0, -1, -1);
        ends(script, 5, REFILL, Ending.RESOLVED, 1, OUTSIDE, OUTSIDE);
        ends(script, 6, INJURY, Ending.RESOLVED, 1, HOSPITAL, HOSPITAL);

        Measure measure = after(script);

        assertThat(rows(measure))
                .containsExactly("injury,1,1,0,1,0,0,1,1,1", "minor,4,3,1,4,2,1,2,3,3", "refill,1,1,0,1,0,0,0,1,1");
        assertThat(lines(measure))
                .containsExactly(
                        "first_contact_grassroots_share_by_episode all = 0.500000 share",
                        "final_in_county_share_by_episode all = 0.750000 share",
                        "bypass_share all = 0.333333 share");
    }

    @Test
    void whoGoesToAHospitalWithANeedThatATownCanTreatBypassesIt() {
        County plain = TestCounty.arranged();
        Arrangements all = plain.scenario().arrangements();
        Competence town = new Competence(
                Map.of("village-station", Level.VILLAGE, "county-hospital", Level.COUNTY),
                Map.of("minor", Map.of(Level.TOWN, 1.0)),
                Map.of(),
                Ticks.DAY,
                1,
                1,
                1);
        Episodes measure = new Episodes(
                CountyBuilder.revise(plain, plain.scenario().withArrangements(all.withCompetence(town)), Halt.NEVER));
        measure.episodeEnds(0, 1, 0, MINOR, Ending.RESOLVED, 1, HOSPITAL, HOSPITAL);
        measure.episodeEnds(0, 2, 0, MINOR, Ending.RESOLVED, 1, STATION, STATION);

        assertThat(lines(measure)).contains("bypass_share all = 0.500000 share");
    }

    private static void ends(Script script, long need, int kind, Ending ending, int contacts, int first, int last) {
        long at = TestCounty.tuesday(23, 0);
        script.fact(at, 0, facts -> facts.paths().episodeEnds(at, need, 0, kind, ending, contacts, first, last));
    }
}
