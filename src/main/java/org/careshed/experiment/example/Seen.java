package org.careshed.experiment.example;

import java.util.List;
import java.util.Optional;
import org.careshed.experiment.switched.Switched;
import org.careshed.result.Part;

/**
 * What an example showed.
 *
 * @param example which
 * @param title of its county, for readers
 * @param worlds both counties in each replication
 * @param draws both counties in each draw of the ensemble, replication 0; empty without one
 * @param switched which visits went elsewhere in replication 0; empty in a county without contacts
 */
public record Seen(Example example, String title, List<Pair> worlds, List<Pair> draws, Optional<Switched> switched) {
    public Seen {
        worlds = List.copyOf(worlds);
        draws = List.copyOf(draws);
    }

    /**
     * A world without and with the lever.
     *
     * @param without what the county is like
     * @param with what it is like with the lever
     */
    public record Pair(Part without, Part with) {}
}
