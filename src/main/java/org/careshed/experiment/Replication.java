package org.careshed.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.watch.Watch;
import org.careshed.journal.Facts;
import org.careshed.measure.log.VisitLog;
import org.careshed.measure.log.VisitSheets;
import org.careshed.quantity.Halt;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.ResultException;
import org.careshed.result.folder.VisitLogs;
import org.careshed.result.parquet.LogBook;
import org.careshed.result.parquet.LogSheet;

/**
 * The line of the house: a county comes alive under one luck, tells its facts, measures listen, readings and tables come
 * out. One object serves every replication and thread, as a world belongs to one replication alone. A replication takes a
 * second thread where one is free; no result depends on it.
 */
public final class Replication implements ReplicationRun {
    private final Prepared prepared;
    private final MeasureSet measured;
    private final boolean checked;
    private final Optional<VisitLogs> logs;
    private final Optional<Watch> watch;

    /** @param measured what listens */
    public Replication(Prepared prepared, MeasureSet measured) {
        this(prepared, measured, false, Optional.empty(), Optional.empty());
    }

    private Replication(
            Prepared prepared, MeasureSet measured, boolean checked, Optional<VisitLogs> logs, Optional<Watch> watch) {
        this.prepared = prepared;
        this.measured = measured;
        this.checked = checked;
        this.logs = logs;
        this.watch = watch;
    }

    /** The same with the rules that no run may break checked on the way: one that breaks a rule ends with its name. */
    public Replication checked() {
        return new Replication(prepared, measured, true, logs, watch);
    }

    /** The same with a visit log beside the results; it changes no result. */
    public Replication logged(VisitLogs into) {
        return new Replication(prepared, measured, checked, Optional.of(into), watch);
    }

    /** The same with somebody who watches, and may hold or end it; it changes no result. */
    public Replication watched(Watch by) {
        return new Replication(prepared, measured, checked, logs, Optional.of(by));
    }

    /** What the visit logs hold. */
    public List<LogSheet> logSheets() {
        return new VisitSheets(prepared.county()).all();
    }

    @Override
    public Part run(int replication, Steps steps) {
        if (logs.isEmpty() || logs.get().missing(List.of(replication)).isEmpty()) {
            return run(replication, steps, List.of());
        }
        Path folder = logs.get().of(replication);
        try (LogBook book = new LogBook(folder)) {
            Part part = run(replication, steps, List.of(new VisitLog(prepared.county(), book)));
            book.finish();
            return part;
        } catch (UncheckedIOException e) {
            throw ResultException.of(e.getCause(), folder);
        } catch (IOException e) {
            throw ResultException.of(e, folder);
        }
    }

    private Part run(int replication, Steps steps, List<Object> more) {
        Hearing hearing = checked ? Hearing.checked(prepared, measured) : Hearing.of(prepared, measured);
        List<Object> listeners = new ArrayList<>(hearing.listeners());
        listeners.addAll(more);
        if (watch.isPresent()) {
            Halt halt = watch.get().control().halt();
            halt.ask(); // no world is made for nothing
            try (Watch.Seat seat = watch.get().sit(replication, prepared.county())) {
                listeners.addAll(seat.listeners());
                new WorldRun(prepared, Facts.to(listeners), steps, seat::control, halt).run(replication);
            }
        } else {
            new WorldRun(prepared, Facts.to(listeners), steps).run(replication);
        }
        return hearing.part(replication);
    }

    /** The readings of one replication, run from its start to its end. */
    public List<Reading> readings(int replication) {
        return run(replication, share -> {}).readings();
    }
}
