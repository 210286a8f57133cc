package org.careshed.web.runs;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.careshed.experiment.watch.Control;
import org.careshed.language.Text;
import org.careshed.web.scenarios.ScenarioFolder;
import org.careshed.web.wire.Asked;
import org.careshed.web.wire.LongAnswer;
import org.careshed.web.wire.Places;
import org.careshed.web.wire.Routes;
import org.careshed.web.wire.ServerLog;
import org.careshed.web.wire.WebFault;
import org.careshed.web.wire.Wire;

/** Runs: reckoned, started, listed, held, ended, continued. */
public final class RunRoutes implements Routes, AutoCloseable {
    private static final int ACCEPTED = 202;
    private static final int CONFLICT = 409;
    private static final double FASTEST = 1e6;
    private static final double SLOWEST = 0.01;

    private final RunQueue queue;
    private final Estimates estimates;
    private final Events events;

    /**
     * Takes up what an earlier server left.
     *
     * @param notes folder in which runs are noted
     */
    public RunRoutes(ScenarioFolder scenarios, Path results, Path notes, ServerLog log, Places places) {
        int threads = Runtime.getRuntime().availableProcessors();
        Runner runner = new Runner(scenarios, results, threads);
        this.queue = new RunQueue(runner, new Shelf(notes.resolve("runs"), log), log, places);
        this.estimates = new Estimates(scenarios, results, threads, places);
        this.events = new Events(queue);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.post("/api/estimate", context -> {
            Order order = Order.of(Asked.of(context));
            LongAnswer.of(context, halt -> estimates.of(order, halt));
        });
        routes.post("/api/runs", this::start);
        routes.get(
                "/api/runs",
                context ->
                        Wire.answer(context, queue.all().stream().map(Run::seen).toList()));
        routes.get(
                "/api/runs/{id}", context -> Wire.answer(context, run(context).seen()));
        routes.post("/api/runs/{id}/cancel", context -> tell(context, queue::cancel));
        routes.post("/api/runs/{id}/continue", context -> tell(context, queue::goOn));
        routes.post(
                "/api/runs/{id}/pause",
                context -> tell(context, run -> held(run).pause()));
        routes.post(
                "/api/runs/{id}/resume",
                context -> tell(context, run -> held(run).resume()));
        routes.post("/api/runs/{id}/pace", this::pace);
        routes.get("/api/runs/{id}/events", events::stream);
        routes.get("/api/runs/{id}/county", context -> Wire.answer(context, Shown.county(run(context))));
        routes.get("/api/runs/{id}/frames", context -> Wire.answer(context, Shown.frames(run(context), context)));
    }

    /** The run that a request names; a 404 if there is none. */
    private Run run(Context context) {
        return queue.get(context.pathParam("id"));
    }

    @Override
    public void close() {
        events.close();
        queue.close();
    }

    private void start(Context context) {
        Asked asked = Asked.of(context);
        Order order = Order.of(asked);
        estimates.require(order);
        if (!asked.flag("confirmed") && !estimates.isSmall(order)) {
            throw new WebFault(
                    CONFLICT,
                    "needs-confirm",
                    Text.of("this run is large, or nobody reckoned what it costs", "这个运行较大，或尚未估算开销"),
                    Text.of("look at the estimate and confirm it", "请查看估算并确认"));
        }
        Run run = queue.add(order);
        context.status(ACCEPTED);
        Wire.answer(context, Map.of("id", run.id()));
    }

    private static Control held(Run run) {
        if (run.isOver()) {
            throw new WebFault(
                    CONFLICT, "over", Text.of("this run is over", "这个运行已结束"), Text.of("look at its results", "请查看其结果"));
        }
        return run.watch().control();
    }

    private void pace(Context context) {
        Optional<Double> hours = Asked.of(context).maybeNumber("hoursPerSecond", SLOWEST, FASTEST);
        tell(context, run -> {
            Control control = held(run);
            hours.ifPresentOrElse(control::pace, control::unthrottle);
        });
    }

    /** Does something to the run that a request names, and answers how it stands then. */
    private void tell(Context context, Consumer<Run> act) {
        Run run = run(context);
        act.accept(run);
        Wire.answer(context, run.seen());
    }
}
