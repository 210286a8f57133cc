package org.careshed.relations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.journal.Witness;
import org.careshed.model.Arranged;
import org.careshed.model.RunControl;
import org.careshed.model.World;

/**
 * Lets the county in which everything is arranged live once, and gives its draws by stream under {@code drawn} and its
 * facts, name first, under {@code facts}: only words of Java itself, since {@link CountedLuck} loads this class apart.
 */
public final class CountedRun implements Supplier<Map<String, Object>> {

    @Override
    public Map<String, Object> get() {
        County county = Arranged.everything().county();
        Witness witness = new Witness();
        Luck.hear(true);
        new World(county, 3, 1, List.of(), Facts.to(List.of(witness.listener()))).run(RunControl.NONE);
        Luck.hear(false);
        List<List<Object>> facts = new ArrayList<>();
        for (String name : Witness.names(Set.of())) {
            for (Witness.Told told : witness.all(name)) {
                List<Object> words = new ArrayList<>(List.of(name));
                told.words().forEach(word -> words.add(word instanceof Number n ? n.longValue() : word.toString()));
                facts.add(words);
            }
        }
        return Map.of("drawn", Luck.drawn(), "facts", facts);
    }
}
