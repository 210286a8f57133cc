package org.careshed.report.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.language.Text;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.JsonObject;

/**
 * The file {@code card.json} that {@code careshed calibrate} wrote.
 *
 * @param fitted figures that were fitted, ruled draws out or were held out
 * @param pinned parameters that were fitted or drawn
 */
public record CalibrationCard(String scenario, int replications, List<Fitted> fitted, List<Pinned> pinned) {
    private static final Text ADVICE = Text.of(
            "Give the file `card.json` in the folder that `careshed calibrate` wrote.",
            "请给出 `careshed calibrate` 所写文件夹中的 `card.json`。");
    private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?)";
    private static final Pattern AROUND = Pattern.compile(NUMBER + " \\+/- " + NUMBER);
    private static final Pattern BETWEEN = Pattern.compile(NUMBER + " to " + NUMBER);
    private static final Pattern HALF = Pattern.compile("\\+/- " + NUMBER);
    private static final Pattern GRADE = Pattern.compile("(.*) \\(([A-C])\\)");

    public CalibrationCard {
        fitted = List.copyOf(fitted);
        pinned = List.copyOf(pinned);
    }

    /** What a figure was for. */
    public enum Use {
        TARGETS,
        PATTERNS,
        HELD_OUT;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A figure beside what is known of it.
     *
     * @param wanted the range in which it fits
     * @param half of the 95 % interval of the fit over its replications
     * @param ensemble from the 5th to the 95th of 100 draws that were kept
     * @param verdict {@code within}, {@code below} or {@code above}
     */
    public record Fitted(
            Use use,
            String name,
            Interval wanted,
            double fit,
            OptionalDouble half,
            Optional<Interval> ensemble,
            String verdict,
            String source,
            String grade) {}

    /**
     * A parameter.
     *
     * @param drawn whether it was drawn between bounds; else it was fitted
     * @param before what was thought of it, in words
     * @param after what is left, in words
     * @param left part of what was open before that is open after; empty with too few draws
     * @param says what the card says
     */
    public record Pinned(boolean drawn, String name, String before, String after, OptionalDouble left, String says) {
        /** Whether the figures say little of it. */
        public boolean open() {
            return says.startsWith("not identified");
        }
    }

    static CalibrationCard open(Path file) {
        return Given.read(file, ADVICE, CalibrationCard::of);
    }

    private static CalibrationCard of(JsonObject json) throws IOException {
        json.whole("careshed_calibration", 1, 1);
        List<Fitted> fitted = new ArrayList<>();
        for (Use use : Use.values()) {
            for (JsonObject row : rows(json, use.key())) {
                fitted.add(fitted(use, row));
            }
        }
        List<Pinned> pinned = new ArrayList<>();
        for (JsonObject row : rows(json, "parameters")) {
            pinned.add(new Pinned(
                    false,
                    row.text("parameter"),
                    row.text("before"),
                    row.text("fit"),
                    number(row.text("after / before")),
                    row.text("says")));
        }
        for (JsonObject row : rows(json, "evidence")) {
            pinned.add(new Pinned(
                    true,
                    row.text("parameter"),
                    row.text("range"),
                    row.text("kept (5 to 95 %)"),
                    number(row.text("after / before")),
                    row.text("says")));
        }
        int replications = (int) json.whole("replications", 1, Integer.MAX_VALUE);
        return new CalibrationCard(json.text("scenario"), replications, fitted, pinned);
    }

    private static List<JsonObject> rows(JsonObject json, String sheet) throws CorruptFileException {
        return json.names().contains(sheet) ? json.objects(sheet) : List.of();
    }

    private static Fitted fitted(Use use, JsonObject row) throws CorruptFileException {
        Matcher half = HALF.matcher(row.text("95 %"));
        Matcher drawn = BETWEEN.matcher(row.text("ensemble (5 to 95 %)"));
        Matcher source = GRADE.matcher(row.text("source (grade)"));
        boolean graded = source.matches();
        return new Fitted(
                use,
                row.text("figure"),
                wanted(row.text("wanted")),
                number(row.text("fit")).orElse(Double.NaN),
                half.matches() ? OptionalDouble.of(Double.parseDouble(half.group(1))) : OptionalDouble.empty(),
                drawn.find() ? Optional.of(between(drawn)) : Optional.empty(),
                row.text("verdict"),
                graded ? source.group(1) : row.text("source (grade)"),
                graded ? source.group(2) : "");
    }

    private static Interval wanted(String words) throws CorruptFileException {
        Matcher around = AROUND.matcher(words);
        if (around.matches()) {
            double middle = Double.parseDouble(around.group(1));
            double half = Double.parseDouble(around.group(2));
            return new Interval(middle - half, middle + half);
        }
        Matcher between = BETWEEN.matcher(words);
        if (between.matches()) {
            return between(between);
        }
        throw new CorruptFileException(words, Text.of("is no range", "不是范围"));
    }

    private static Interval between(Matcher ends) {
        return new Interval(Double.parseDouble(ends.group(1)), Double.parseDouble(ends.group(2)));
    }

    private static OptionalDouble number(String words) {
        return words.matches(NUMBER) ? OptionalDouble.of(Double.parseDouble(words)) : OptionalDouble.empty();
    }
}
