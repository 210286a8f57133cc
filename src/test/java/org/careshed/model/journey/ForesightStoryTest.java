package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.careshed.county.County;
import org.careshed.county.Editions;
import org.careshed.journal.Facts;
import org.careshed.journal.Witness;
import org.careshed.model.Arranged;
import org.careshed.model.Hands;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.people.told.Onlooker;
import org.junit.jupiter.api.Test;

/** First choices that two hands make ahead are those that are made one by one. */
class ForesightStoryTest {

    @Test
    void choicesMadeAheadAreThoseThatAreMadeOneByOne() {
        County county = Arranged.everything().days(0, 3).county();

        assertThat(told(county, Hands::two, false))
                .isEqualTo(told(county, Hands::one, false))
                .hasSizeGreaterThan(1_000);
    }

    @Test
    void whoIsWatchedChoosesWhenTheNeedBegins() {
        County county = Arranged.everything().days(0, 1).county();

        assertThat(told(county, Hands::two, true)).isEqualTo(told(county, Hands::one, false));
    }

    private static List<String> told(County county, Function<Facts, Hands> way, boolean watched) {
        Witness witness = new Witness();
        try (Hands hands = way.apply(Facts.to(List.of(witness.listener())))) {
            World world = new World(Editions.of(county), 1, 1, List.of(), hands);
            if (watched) {
                world.watch(3, Onlooker.NONE);
            }
            world.run(RunControl.NONE);
        }
        return witness.lines();
    }
}
