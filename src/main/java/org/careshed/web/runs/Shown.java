package org.careshed.web.runs;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.IntStream;
import org.careshed.experiment.watch.Column;
import org.careshed.experiment.watch.Frame;
import org.careshed.experiment.watch.Frames;
import org.careshed.experiment.watch.Frames.Scene;
import org.careshed.web.scenarios.CountyMap;
import org.careshed.web.wire.WebFault;

/** What of a run is seen while it lives, as the page reads it: the county once, then frames whose numbers stand in its order. */
final class Shown {
    private static final int NUMBERS_OF_A_FLOW = 3;

    private Shown() {}

    /**
     * A county that is watched.
     *
     * @param scene which of the replications that were watched; frames say it too
     * @param towns ids in the order of flows
     */
    record Watched(int scene, int replication, List<String> towns, CountyMap county) {}

    /**
     * An hour.
     *
     * @param at milliseconds after the first day began
     * @param date ISO 8601
     * @param hour full hours of the day that are over, 24 at its end
     * @param flows of the day: town, facility, patients; and so on
     */
    record Hour(
            int scene,
            int replication,
            long at,
            String date,
            int hour,
            int[] inside,
            int[] waiting,
            int[] bedsUsed,
            int[] bedsOpen,
            int[] arrivals,
            int[] flows) {}

    /**
     * Hours that are kept.
     *
     * @param hours {@link Hour#at} of each, in order
     */
    record Kept(int scene, long[] hours) {}

    /** The county that is watched; a fault in words before anything is. */
    static Watched county(Run run) {
        Scene scene = scene(run);
        return new Watched(scene.number(), scene.replication(), scene.towns(), CountyMap.of(scene.scenario()));
    }

    /** Which hours are kept, or the one that is asked for by {@code at}. */
    static Object frames(Run run, Context context) {
        Scene scene = scene(run);
        Frames frames = run.watch().frames();
        String at = context.queryParam("at");
        if (at != null) {
            return frames.at(number(at)).map(frame -> of(scene, frame)).orElseThrow(WebFault::notFound);
        }
        return new Kept(
                scene.number(), frames.kept().stream().mapToLong(Frame::doneMs).toArray());
    }

    static Hour of(Scene scene, Frame frame) {
        return new Hour(
                scene.number(),
                frame.replication(),
                frame.doneMs(),
                frame.date().toString(),
                frame.hour(),
                numbers(frame.inside()),
                numbers(frame.waiting()),
                numbers(frame.bedsUsed()),
                numbers(frame.bedsOpen()),
                numbers(frame.arrivals()),
                flows(frame.flows()));
    }

    private static Scene scene(Run run) {
        return run.watch().frames().view().scene().orElseThrow(WebFault::notFound);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException foreign) {
            throw WebFault.notFound();
        }
    }

    private static int[] numbers(Column column) {
        return column.stream().toArray();
    }

    private static int[] flows(Frame.Flows flows) {
        return IntStream.range(0, flows.patients().size() * NUMBERS_OF_A_FLOW)
                .map(at -> {
                    int row = at / NUMBERS_OF_A_FLOW;
                    return switch (at % NUMBERS_OF_A_FLOW) {
                        case 0 -> flows.towns().get(row);
                        case 1 -> flows.facilities().get(row);
                        default -> flows.patients().get(row);
                    };
                })
                .toArray();
    }
}
