package org.careshed.experiment.dial;

import static org.careshed.scenario.shape.Key.required;

import java.util.ArrayList;
import java.util.List;
import org.careshed.scenario.read.FileKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** The two keys that say what kind of file this is. */
public record PlanKind<R>(Key<R, Integer> careshed, Key<R, String> kind) {
    private static final int VERSION = 1;

    /** The keys of a kind. */
    public static <R> PlanKind<R> of(FileKind kind) {
        return new PlanKind<>(
                required("careshed", Numbers.whole(VERSION, VERSION), any -> VERSION, "format version"),
                required("kind", Texts.only(kind.word()), any -> kind.word(), "says that this is " + kind.words()));
    }

    /** In the order in which they are written, with those that follow. */
    public List<Key<R, ?>> and(List<Key<R, ?>> following) {
        List<Key<R, ?>> all = new ArrayList<>(List.of(careshed, kind));
        all.addAll(following);
        return all;
    }
}
