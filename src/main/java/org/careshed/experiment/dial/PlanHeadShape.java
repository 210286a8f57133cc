package org.careshed.experiment.dial;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.value.Texts;

/** The keys of a file's head, inside a record that has one. */
public record PlanHeadShape<R>(PlanKind<R> kind, Key<R, String> name, Key<R, String> scenario) {

    /**
     * The keys of a record.
     *
     * @param kind which kind of file it is
     * @param scenario what the scenario file is to be, such as {@code scenario file with all levers}
     * @param head of the record
     */
    public static <R> PlanHeadShape<R> of(PlanKind<R> kind, String scenario, Function<R, PlanHead> head) {
        return new PlanHeadShape<>(
                kind,
                preset("name", Texts.line(), "", head.andThen(PlanHead::written), "what is asked, for people"),
                required(
                        "scenario",
                        Texts.line("county.yaml"),
                        head.andThen(PlanHead::scenario),
                        scenario + ", beside this file or by its path inside the folder `scenarios`"));
    }

    /** In the order in which they are written, with those that follow. */
    public List<Key<R, ?>> and(List<Key<R, ?>> following) {
        List<Key<R, ?>> all = new ArrayList<>(List.of(name, scenario));
        all.addAll(following);
        return kind.and(all);
    }

    /** The head as written. */
    public PlanHead read(Fields fields) {
        return new PlanHead(fields.get(name), fields.get(scenario), fields.site(scenario));
    }
}
