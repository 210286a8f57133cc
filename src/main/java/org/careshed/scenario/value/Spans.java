package org.careshed.scenario.value;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.language.Text;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Forms;
import org.careshed.scenario.shape.Type;

/** Ranges of a figure, such as {@code 15 to 25}. */
public final class Spans {

    private static final String WORDS = "a range such as `15 to 25`, the lower end first";
    private static final String FIGURE = "-?[0-9]{1,12}(?:\\.[0-9]{1,12})?";
    private static final Pattern SPAN = Pattern.compile("(" + FIGURE + ") to (" + FIGURE + ")");

    private Spans() {}

    /** A range in the unit of the figure beside it, both ends included. */
    public static Type<Expectation.Range> span() {
        return new Scalar<>(WORDS, "0 to 2", Map.of("type", "string"), false, Spans::parse, Spans::write);
    }

    private static Expectation.Range parse(String text) {
        Matcher ends = SPAN.matcher(text);
        if (!ends.matches()) {
            throw new Fault(Code.WRONG_FORM, Rule.must(WORDS)).found(Forms.quoted(text));
        }
        double low = Double.parseDouble(ends.group(1));
        double high = Double.parseDouble(ends.group(2));
        if (low > high) {
            throw new Fault(Code.OUT_OF_RANGE, Rule.must(WORDS))
                    .found(Forms.quoted(text))
                    .fix(Text.of("write `{group} to {group2}`", "写 `{group} to {group2}`")
                            .with("group", ends.group(2))
                            .with("group2", ends.group(1)));
        }
        return new Expectation.Range(low, high);
    }

    private static Object write(Expectation.Range range) {
        return Numbers.plain(range.low()) + " to " + Numbers.plain(range.high());
    }
}
