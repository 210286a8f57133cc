package org.careshed.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.JsonObject;

/** Reads {@code summary.json} back into headline figures with the decimals that were written. */
final class SummaryReader {
    private SummaryReader() {}

    static Summary read(String file, byte[] bytes) throws CorruptFileException {
        JsonObject json = JsonObject.read(file, bytes);
        List<Headline> headlines = new ArrayList<>();
        for (String measure : json.names()) {
            if (!json.isObject(measure)) {
                continue;
            }
            JsonObject figures = json.object(measure);
            if (figures.names().contains("unit") && !figures.isObject("unit")) {
                headlines.add(headline(measure, Headline.ALL, figures));
            } else {
                for (String of : figures.names()) {
                    headlines.add(headline(measure, of, figures.object(of)));
                }
            }
        }
        Optional<String> provisional = json.optionalText("provisional_reason");
        int replications = (int) json.whole("replications", 1, Integer.MAX_VALUE);
        return new Summary(
                json.text("scenario"), json.text("title"), json.text("hash"), replications, provisional, headlines);
    }

    private static Headline headline(String measure, String of, JsonObject json) throws CorruptFileException {
        int replications = (int) json.whole("replications", 1, Integer.MAX_VALUE);
        int undefined = json.optionalWhole("undefined_replications", 0, replications)
                .orElse(0L)
                .intValue();
        Estimate estimate =
                new Estimate(replications, undefined, json.optionalNumber("mean"), json.optionalNumber("half_width"));
        return new Headline(measure, of, json.text("unit"), estimate);
    }
}
