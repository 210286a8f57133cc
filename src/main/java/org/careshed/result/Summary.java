package org.careshed.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.Json;

/**
 * The headline figures of a run.
 *
 * @param scenario id of the scenario
 * @param title the scenario's title, one line
 * @param hash hash of all that determines the results
 * @param replications number of replications, 1 or more
 * @param provisional why the figures may not be relied on yet; empty if nothing speaks against them
 * @param headlines figures in the order of reporting
 */
public record Summary(
        String scenario,
        String title,
        String hash,
        int replications,
        Optional<String> provisional,
        List<Headline> headlines) {
    public Summary {
        headlines = List.copyOf(headlines);
    }

    /** Reads what {@link #json} wrote; {@code file} is named when the bytes are refused. */
    public static Summary read(String file, byte[] bytes) throws CorruptFileException {
        return SummaryReader.read(file, bytes);
    }

    /**
     * {@code summary.json}: a measure of the whole is an object with {@code mean}, {@code half_width},
     * {@code replications}, {@code unit}; a measure by tier or place is an object of such objects.
     */
    public byte[] json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("careshed_results", 1);
        members.put("scenario", scenario);
        members.put("title", title);
        members.put("hash", hash);
        members.put("replications", replications);
        members.put("provisional", provisional.isPresent());
        provisional.ifPresent(reason -> members.put("provisional_reason", reason));
        byMeasure().forEach((measure, figures) -> members.put(measure, measure(figures)));
        return Json.bytes(members);
    }

    /** Headlines grouped by measure, in the order of first appearance. */
    Map<String, List<Headline>> byMeasure() {
        Map<String, List<Headline>> groups = new LinkedHashMap<>();
        for (Headline headline : headlines) {
            groups.computeIfAbsent(headline.measure(), measure -> new ArrayList<>())
                    .add(headline);
        }
        return groups;
    }

    private static Map<String, Object> measure(List<Headline> figures) {
        if (figures.size() == 1 && figures.get(0).of().equals(Headline.ALL)) {
            return figure(figures.get(0));
        }
        Map<String, Object> byOf = new LinkedHashMap<>();
        figures.forEach(figure -> byOf.put(figure.of(), figure(figure)));
        return byOf;
    }

    private static Map<String, Object> figure(Headline headline) {
        Estimate estimate = headline.estimate();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("mean", estimate.mean().isPresent() ? number(estimate.meanText(Reading.DECIMALS)) : Json.NULL);
        if (estimate.mean().isEmpty()) {
            members.put("reason", "undefined in every replication: nothing was counted to divide by");
        } else {
            estimate.whyNoInterval().ifPresent(reason -> members.put("interval", reason));
        }
        if (estimate.halfWidth().isPresent()) {
            members.put("half_width", number(estimate.halfWidthText(Reading.DECIMALS)));
        }
        members.put("replications", estimate.replications());
        if (estimate.undefined() > 0) {
            members.put("undefined_replications", estimate.undefined());
        }
        members.put("unit", headline.unit());
        return members;
    }

    private static Object number(String text) {
        return new BigDecimal(text);
    }
}
