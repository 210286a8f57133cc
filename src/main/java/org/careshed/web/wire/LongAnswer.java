package org.careshed.web.wire;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.careshed.quantity.Halt;

/**
 * An answer that takes long, and is worked at only as long as somebody waits for it. A server hears of a page that was left
 * only by writing to it; so a blank, which JSON may begin with, is sent now and then, and the work ends when none arrives.
 * After the first blank the status is 200 whatever comes: a fault is then known by its {@code error} alone.
 */
public final class LongAnswer implements Halt {
    /** Most answers are there before: they keep their status. */
    private static final long FIRST_BLANK_NS = TimeUnit.MILLISECONDS.toNanos(600);

    private static final long BETWEEN_BLANKS_NS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Context context;
    private long nextNs = System.nanoTime() + FIRST_BLANK_NS;

    private LongAnswer(Context context) {
        this.context = context;
    }

    /** Answers with what the work gives; it asks the halt that it gets whether somebody still waits. */
    public static void of(Context context, Function<Halt, Object> work) {
        try {
            Wire.answer(context, work.apply(new LongAnswer(context)));
        } catch (NobodyWaits left) {
            context.result(""); // nobody reads it
        }
    }

    @Override
    public synchronized void ask() {
        long now = System.nanoTime();
        if (now - nextNs < 0) {
            return;
        }
        nextNs = now + BETWEEN_BLANKS_NS;
        context.contentType(Wire.JSON).disableCompression(); // what has begun plainly goes on plainly
        try {
            OutputStream out = context.res().getOutputStream();
            out.write(' ');
            out.flush();
        } catch (IOException left) {
            throw new NobodyWaits();
        }
    }

    /** Ends the work. */
    private static final class NobodyWaits extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NobodyWaits() {
            super("nobody waits for the answer", null, false, false);
        }
    }
}
