package org.careshed.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.journal.Witness;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

/** A county in which everything is arranged, as a whole. */
class ArrangedWorldTest {

    @Test
    void everythingHappensThatIsArranged() {
        Witness witness = told(Arranged.everything().county(), Long.MAX_VALUE);
        Map<String, Integer> counts = new TreeMap<>();
        witness.lines().forEach(line -> counts.merge(line.split(" ")[1], 1, Integer::sum));
        System.out.println(counts);
        assertThat(counts).isNotEmpty();
    }

    private static Witness told(County county, long windowMs) {
        Witness witness = new Witness();
        new World(county, 1, 1, List.of(), Facts.to(List.of(witness.listener())))
                .run(Long.MAX_VALUE, windowMs, RunControl.NONE);
        return witness;
    }
}
