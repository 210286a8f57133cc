package org.careshed.scenario.value;

import java.util.LinkedHashMap;
import java.util.Map;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Bare;
import org.careshed.scenario.shape.Forms;

/**
 * Allowed sizes of a number.
 *
 * @param open whether {@code from} itself is excluded
 * @param unit shown behind both ends; empty for plain numbers
 */
record Range(double from, boolean open, double to, String unit) {

    String words() {
        String end = Numbers.plain(to) + unit;
        return open
                ? "more than " + Numbers.plain(from) + unit + ", at most " + end
                : Numbers.plain(from) + unit + " to " + end;
    }

    double check(double value, String words, String text) {
        if (!(open ? value > from : value >= from) || !(value <= to)) {
            throw new Fault(Code.OUT_OF_RANGE, Rule.must(words)).found(Forms.quoted(text));
        }
        return value;
    }

    /** A value that a planner might write. */
    double inside() {
        return from < 1 && to > 1 ? 1 : from < 0.5 && to > 0.5 ? 0.5 : to;
    }

    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "number");
        schema.put(open ? "exclusiveMinimum" : "minimum", new Bare(Numbers.plain(from)));
        schema.put("maximum", new Bare(Numbers.plain(to)));
        return schema;
    }
}
