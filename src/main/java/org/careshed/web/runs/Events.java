package org.careshed.web.runs;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.careshed.experiment.watch.Frames;
import org.careshed.language.Text;
import org.careshed.web.wire.WebFault;
import org.careshed.web.wire.Wire;

/**
 * Streams of events of runs, until the run is over: {@code progress} whenever something changed, {@code frame} for the latest
 * hour of the replication that is watched. Each stream writes on a thread of its own: a reader who is slow misses frames and
 * keeps nobody waiting.
 */
final class Events implements AutoCloseable {
    private static final int MOST_STREAMS = 48;
    private static final int BUSY = 429;
    private static final long LOOK_MS = 250;

    /** Least time between two frames of a stream, which a page can still draw. */
    private static final long GAP_MS = 100;

    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final byte[] BEAT = ": still here\n\n".getBytes(StandardCharsets.US_ASCII);

    private final RunQueue queue;
    private final Semaphore streams = new Semaphore(MOST_STREAMS);
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "careshed-events");
        thread.setDaemon(true);
        return thread;
    });

    Events(RunQueue queue) {
        this.queue = queue;
    }

    /** Answers with the stream of a run. */
    void stream(Context context) {
        Run run = queue.get(context.pathParam("id"));
        if (!streams.tryAcquire()) {
            throw new WebFault(
                    BUSY,
                    "too-many-streams",
                    Text.of("too many pages watch runs", "观看运行的页面太多"),
                    Text.of("close some of them", "请关闭其中一些"));
        }
        HttpServletResponse response = context.res();
        response.setContentType("text/event-stream; charset=utf-8");
        CompletableFuture<Void> over = new CompletableFuture<>();
        threads.submit(() -> {
            try {
                tell(run, response.getOutputStream());
            } catch (IOException gone) {
                return; // the reader closed the page
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            } finally {
                streams.release();
                over.complete(null);
            }
        });
        context.future(() -> over);
    }

    private static void tell(Run run, OutputStream out) throws IOException, InterruptedException {
        String told = "";
        Frames frames = run.watch().frames();
        long shown = 0;
        long beat = System.nanoTime();
        for (boolean over = false; !over; ) {
            over = run.isOver();
            String now = progress(run.seen());
            if (!now.equals(told)) {
                send(out, "progress", now);
                told = now;
                beat = System.nanoTime();
            } else if (System.nanoTime() - beat > BEAT_NANOS) {
                out.write(BEAT);
                out.flush();
                beat = System.nanoTime();
            }
            Frames.View view = frames.view();
            if (view.seen() > shown && view.frame().isPresent()) {
                send(
                        out,
                        "frame",
                        Wire.line(Shown.of(
                                view.scene().orElseThrow(), view.frame().get())));
                shown = view.seen();
            }
            if (!over) {
                Thread.sleep(GAP_MS);
                frames.await(shown, LOOK_MS - GAP_MS);
            }
        }
    }

    private static String progress(Run.Seen seen) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("state", seen.state());
        told.put("share", seen.share());
        told.put("secondsLeft", seen.secondsLeft());
        told.put("done", seen.done());
        told.put("total", seen.total());
        return Wire.line(told);
    }

    /** One event; its data has no line ends, as JSON on one line has none. */
    static void send(OutputStream out, String event, String json) throws IOException {
        out.write(("event: " + event + "\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
