package org.careshed.scenario.shape;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.quantity.Halt;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.Site;

/** What is known while one scenario is read: its problems so far, its ids, and where each record stands. */
public final class Binding {

    private final Problems problems;
    private final List<Shape<?>> rows;
    private final Halt halt;
    private final Ids ids;
    private final Map<Object, Fields> records = new IdentityHashMap<>();
    private final Map<IdKind, Map<String, Object>> kept = new EnumMap<>(IdKind.class);

    /**
     * Starts with nothing known.
     *
     * @param rows shapes of all tables, to recognise one that stands in for another
     */
    public Binding(Problems problems, List<Shape<?>> rows) {
        this(problems, rows, Halt.NEVER);
    }

    /**
     * The same, as long as it is wanted.
     *
     * @param halt asked at each record that was read
     */
    public Binding(Problems problems, List<Shape<?>> rows, Halt halt) {
        this.problems = problems;
        this.halt = halt;
        this.rows = List.copyOf(rows);
        this.ids = new Ids(problems);
        for (IdKind kind : IdKind.values()) {
            kept.put(kind, new TreeMap<>());
        }
    }

    public Problems problems() {
        return problems;
    }

    public Ids ids() {
        return ids;
    }

    List<Shape<?>> rows() {
        return rows;
    }

    /** Keeps a finished thing for those that refer to it and are read later. */
    public void keep(IdKind kind, String id, Object thing) {
        kept.get(kind).put(id, thing);
    }

    /** A thing kept before; none if it is not given or could not be read. */
    public <T> Optional<T> kept(IdKind kind, String id, Class<T> type) {
        return Optional.ofNullable(kept.get(kind).get(id)).map(type::cast);
    }

    void remember(Object record, Fields fields) {
        halt.ask();
        records.put(record, fields);
    }

    /** Lets a record that was completed after reading stand where its original stands, if that was read. */
    public <R> R complete(R original, R completed) {
        Optional.ofNullable(records.get(original)).ifPresent(fields -> records.put(completed, fields));
        return completed;
    }

    /** Where a key of a record that was read stands. */
    public Site site(Object record, Key<?, ?> key) {
        return records.get(record).site(key);
    }

    /** Where a record that was read stands. */
    public Site site(Object record) {
        return records.get(record).site();
    }
}
