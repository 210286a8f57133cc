package org.careshed.scenario.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Forms;

/** A number that carries its unit in the text. */
final class Quantities {

    private static final Pattern PARTS = Pattern.compile("(\\S*[0-9.,])\\s?([^0-9\\s.,].*)");
    private static final String NUMBER = "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)? ?(";

    private final String noun;
    private final Map<String, BigDecimal> units;
    private final String words;
    private final String example;

    /**
     * A quantity of a kind.
     *
     * @param units size of each unit in the canonical one, the likeliest first
     */
    Quantities(String noun, Map<String, BigDecimal> units, String range, String example) {
        this.noun = noun;
        this.units = units;
        this.words = noun + " " + range;
        this.example = example;
    }

    static Map<String, BigDecimal> units(Object... namesAndSizes) {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        for (int i = 0; i < namesAndSizes.length; i += 2) {
            units.put((String) namesAndSizes[i], new BigDecimal((String) namesAndSizes[i + 1]));
        }
        return units;
    }

    String words() {
        return words;
    }

    String example() {
        return example;
    }

    /** The amount in the canonical unit. */
    BigDecimal amount(String text) {
        Matcher parts = PARTS.matcher(text);
        if (text.length() > Numbers.LONGEST || !parts.matches()) {
            Numbers.decimal(text, words);
            throw new Fault(Code.NO_UNIT, Rule.must(words))
                    .found(Text.of("the bare number {quoted}", "没有单位的数字 {quoted}")
                            .with("quoted", Forms.quoted(text)))
                    .fix(Text.of("add the unit: {with}", "加上单位：{with}").with("with", with(text)));
        }
        BigDecimal number = Numbers.decimal(parts.group(1), words);
        BigDecimal unit = units.get(parts.group(2));
        if (unit == null) {
            throw new Fault(Code.WRONG_UNIT, Rule.must(words))
                    .found(Text.of("the unit `{group}`", "单位 `{group}`").with("group", parts.group(2)))
                    .fix(Text.of("units of {noun} are {keySet}", "{noun}的单位有 {keySet}")
                            .with("noun", Rule.told(noun))
                            .with("keySet", Text.ids(units.keySet())));
        }
        return number.multiply(unit, MathContext.DECIMAL128);
    }

    private Text with(String number) {
        return Text.joined(
                Text.of(" or ", " 或 "),
                units.keySet().stream()
                        .limit(3)
                        .map(unit -> Text.same("`" + number + " " + unit + "`"))
                        .toList());
    }

    /** JSON Schema: a text of a number and one of the units. */
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("pattern", NUMBER + String.join("|", units.keySet()) + ")$");
        schema.put("examples", List.of(example));
        return schema;
    }
}
