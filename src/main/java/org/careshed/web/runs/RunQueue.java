package org.careshed.web.runs;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careshed.experiment.StoppedException;
import org.careshed.language.Spoken;
import org.careshed.language.Text;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.web.wire.Places;
import org.careshed.web.wire.ServerLog;
import org.careshed.web.wire.WebFault;

/**
 * The line of runs: one runs, at most {@value #MOST_WAITING} wait. Of those that are over the newest stay in the list, and what was
 * seen of the last one until another begins.
 */
final class RunQueue implements AutoCloseable {
    static final int MOST_WAITING = 10;

    private static final int FULL = 429;
    private static final int CONFLICT = 409;
    private static final long GRACE_MS = 5_000;
    private static final DateTimeFormatter BY_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Runner runner;
    private final Shelf shelf;
    private final ServerLog log;
    private final Places places;
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private final Thread worker = new Thread(this::work, "careshed-runs");
    private boolean closed;

    RunQueue(Runner runner, Shelf shelf, ServerLog log, Places places) {
        this.runner = runner;
        this.shelf = shelf;
        this.log = log;
        this.places = places;
        shelf.all().forEach(run -> runs.put(run.id(), run));
        worker.setDaemon(true);
        worker.start();
    }

    /** Puts an order at the end of the line. */
    synchronized Run add(Order order) {
        requireRoom();
        String time = LocalDateTime.now(ZoneOffset.UTC).format(BY_TIME);
        Run run = new Run(time + "-" + UUID.randomUUID().toString().substring(0, 8), order);
        runs.put(run.id(), run);
        shelf.keep(run);
        forgetOldest();
        notifyAll();
        return run;
    }

    /** All runs, newest first. */
    synchronized List<Run> all() {
        List<Run> all = new ArrayList<>(runs.values());
        Collections.reverse(all);
        return all;
    }

    /** The run of an id; a 404 if there is none. */
    synchronized Run get(String id) {
        Run run = runs.get(id);
        if (run == null) {
            throw WebFault.notFound();
        }
        return run;
    }

    /** Ends a run; what it has finished is kept. */
    void cancel(Run run) {
        run.cancel();
        shelf.keep(run);
    }

    /** Lets a run that was ended go on from what is kept. */
    synchronized void goOn(Run run) {
        if (!run.state().canContinue()) {
            throw new WebFault(
                    CONFLICT,
                    "not-ended",
                    Text.of("only a run that was cancelled, interrupted or failed can go on", "只有已取消、中断或失败的运行才能继续"),
                    Text.of("look at the list of runs", "请查看运行列表"));
        }
        requireRoom();
        runs.remove(run.id()); // to the end of the line
        runs.put(run.id(), run);
        run.again();
        shelf.keep(run);
        notifyAll();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            runs.values().stream()
                    .filter(run -> run.state() == State.RUNNING)
                    .forEach(run -> run.watch().control().cancel());
            notifyAll();
        }
        try {
            worker.join(GRACE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void requireRoom() {
        long waiting = runs.values().stream()
                .filter(run -> run.state() == State.WAITING)
                .count();
        if (waiting >= MOST_WAITING) {
            throw new WebFault(
                    FULL,
                    "queue-full",
                    Text.of("{most} runs wait already", "已有 {most} 个运行在等待").with("most", MOST_WAITING),
                    Text.of("wait until one is done, or cancel one", "等一个完成，或取消一个"));
        }
    }

    private void forgetOldest() {
        Iterator<Run> oldest = runs.values().iterator();
        for (int many = runs.size() - Shelf.MOST; many > 0 && oldest.hasNext(); ) {
            Run run = oldest.next();
            if (run.isOver()) {
                oldest.remove();
                shelf.forget(run);
                many--;
            }
        }
    }

    private void work() {
        Optional<Run> before = Optional.empty();
        for (Run run = next(); run != null; run = next()) {
            before.ifPresent(Run::forgetFrames);
            before = Optional.of(run);
            shelf.keep(run);
            State how = ended(run);
            run.end(how);
            shelf.keep(run);
        }
    }

    private synchronized Run next() {
        try {
            while (!closed) {
                for (Run run : runs.values()) {
                    if (run.begin()) {
                        return run;
                    }
                }
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private State ended(Run run) {
        try {
            return runner.run(run) ? State.DONE : stopped(run);
        } catch (StoppedException stopped) {
            return stopped(run);
        } catch (ScenarioException refused) {
            run.tell(refused.problems().get(0).what());
        } catch (WebFault gone) {
            run.tell(Text.of("the scenario is not there any more", "情景已不存在"));
        } catch (OutOfMemoryError large) {
            run.tell(Text.of(
                    "not enough memory: end the server and start it with more, for example --memory 2g",
                    "内存不足：请结束服务，并以更多内存重新启动，例如 --memory 2g"));
        } catch (RuntimeException | Error fault) {
            tell(run, fault);
        }
        return State.FAILED;
    }

    private static State stopped(Run run) {
        return run.isCancelled() ? State.CANCELLED : State.INTERRUPTED;
    }

    private void tell(Run run, Throwable fault) {
        log.note("run " + run.id(), fault);
        run.tell(
                fault instanceof Spoken spoken
                        ? places.hidden(spoken.told())
                        : Text.of(
                                        "this is a fault of Careshed, not of your files; the server's log has more under {id}",
                                        "这是 Careshed 自身的错误，不是您的文件的问题；服务日志中 {id} 下有详情")
                                .with("id", run.id()));
    }
}
