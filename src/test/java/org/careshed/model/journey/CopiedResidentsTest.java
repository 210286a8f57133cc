package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.careshed.county.County;
import org.careshed.county.Editions;
import org.careshed.journal.Facts;
import org.careshed.journal.Witness;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Heed;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Booking;
import org.careshed.scenario.Level;
import org.careshed.scenario.Memory;
import org.junit.jupiter.api.Test;

/** Residents with memories, intentions and slots who go on in a copy of their world, or are watched. */
class CopiedResidentsTest {

    private final County county = Lived.village(Arrangements.NONE
                    .withCompetence(Lived.needs(Level.COUNTY, 0, 0.5, 2, 1, 0))
                    .withBooking(Map.of("hospital", new Booking("doctor", 2, 5, 0.1, 0.5, 0, 0)))
                    .withMemory(new Memory(true, 0.1, 0.3, 0.5, 0)))
            .residents("village", 200)
            .county();

    @Test
    void aCopyGoesOnLikeTheWorldItIsOf() {
        Witness whole = new Witness();
        World world = world(Facts.to(List.of(whole.listener())));
        world.run(10 * Ticks.DAY, World.WINDOW_MS, RunControl.NONE);
        Witness copied = new Witness();
        World copy = world.copy(Facts.to(List.of(copied.listener())));
        world.run(RunControl.NONE);
        copy.run(RunControl.NONE);

        assertThat(copied.linesFrom(10 * Ticks.DAY + 1))
                .isEqualTo(whole.linesFrom(10 * Ticks.DAY + 1))
                .hasSizeGreaterThan(300);
    }

    @Test
    void whatTheyKnowAndDecideCanBeWatched() {
        List<Decision> decisions = new ArrayList<>();
        World world = world(Facts.none());
        world.watch((Heed) (occasion, who, what, need, where) -> true, decisions::add);
        world.run(RunControl.NONE);

        assertThat(decisions).hasSizeGreaterThan(100);
        assertThat(world.knowledge()).isNotNull();
    }

    private World world(Facts facts) {
        return new World(Editions.of(county), 1, 1, List.of(), facts);
    }
}
