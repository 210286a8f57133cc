package org.careshed.scenario.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.scenario.problem.Site;

/** A value as written, with the name it goes by in messages and the place where it stands. */
public sealed interface Node {

    /** The key, or {@code by_month[3]} for the third item of a list. */
    String name();

    /** Where to point: a scalar itself, the key of a map or list. */
    Site site();

    /** The file in which the value stands. */
    Source source();

    /**
     * A text, number or other scalar.
     *
     * @param quoted whether it stands in quotes or is a block, and so is a text for certain
     */
    record Text(String name, Source source, Site site, String value, boolean quoted) implements Node {}

    /** A list. */
    record Items(String name, Source source, Site site, List<Node> nodes) implements Node {}

    /** A map, in written order. */
    record Entries(String name, Source source, Site site, Map<String, Entry> map) implements Node {
        public Entries {
            map = new LinkedHashMap<>(map);
        }
    }

    /**
     * Nothing where a value should be.
     *
     * @param stated whether {@code ~} or {@code null} is written, rather than nothing at all
     */
    record Nothing(String name, Source source, Site site, boolean stated) implements Node {}

    /** A key with its own place, and its value. */
    record Entry(Site keySite, Node value) {}
}
