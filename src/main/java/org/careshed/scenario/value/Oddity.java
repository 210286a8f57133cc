package org.careshed.scenario.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Forms;

/** What is odd about a text that should have been a number. */
final class Oddity {

    private static final Pattern GROUPED = Pattern.compile("[-+]?[0-9][0-9_' ]*(\\.[0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+");
    private static final Pattern BASED = Pattern.compile("[-+]?0[xXoObB][0-9a-fA-F]+");
    private static final Pattern PADDED = Pattern.compile("[-+]?0[0-9]+(\\.[0-9]+)?");
    private static final Pattern CLOCK = Pattern.compile("[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?");
    private static final Pattern MEASURED = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?) *(%|/?[A-Za-z]+)");
    private static final Pattern ENDLESS = Pattern.compile("[-+]?\\.?(nan|inf|infinity|∞)", Pattern.CASE_INSENSITIVE);

    private Oddity() {}

    /** The bare number; per cent become a part of 1. */
    private static String number(Matcher measured) {
        BigDecimal number = new BigDecimal(measured.group(1));
        return Numbers.plain(measured.group(2).equals("%") ? number.movePointLeft(2) : number);
    }

    static Fault of(String text, String words) {
        Fault fault = new Fault(Code.NOT_A_NUMBER, Rule.must(words));
        String shown = Forms.quoted(text);
        if (text.isBlank()) {
            return fault.found(Text.of("nothing", "什么也没有")).fix(Text.of("write a number", "写一个数字"));
        }
        if (text.codePoints().anyMatch(c -> c > 0x7F && Character.isDigit(c))) {
            return fault.found(Text.of("{shown} with full-width or other digits", "{shown}，用了全角或其他数字")
                            .with("shown", shown))
                    .fix(Text.of("write the digits 0 to 9 as in ASCII", "用 ASCII 的数字 0 至 9"));
        }
        if (ENDLESS.matcher(text).matches()) {
            return fault.found(shown).fix(Text.of("write a finite number", "写一个有限的数"));
        }
        if (CLOCK.matcher(text).matches()) {
            return fault.found(Text.of("the time of day {shown}", "时刻 {shown}").with("shown", shown));
        }
        if (COMMA.matcher(text).matches()) {
            return fault.found(Text.of("{shown} with a comma", "{shown}，带逗号").with("shown", shown))
                    .fix(Text.of("write a point: `{replace}`", "用小数点：`{replace}`")
                            .with("replace", text.replace(',', '.')));
        }
        return ofDigits(fault, text, shown);
    }

    private static Fault ofDigits(Fault fault, String text, String shown) {
        if (BASED.matcher(text).matches()) {
            return fault.found(Text.of("{shown} in another number base", "{shown}，用了其他进制")
                            .with("shown", shown))
                    .fix(Text.of("write it in decimal digits", "用十进制数字书写"));
        }
        if (PADDED.matcher(text).matches()) {
            return fault.found(Text.of("{shown} with a leading zero", "{shown}，带前导零")
                            .with("shown", shown))
                    .fix(Text.of("write it without leading zeros", "不写前导零"));
        }
        if (text.startsWith("+")) {
            return fault.found(
                            Text.of("{shown} with a plus sign", "{shown}，带加号").with("shown", shown))
                    .fix(Text.of("write it without `+`", "不写 `+`"));
        }
        if (GROUPED.matcher(text).matches()) {
            return fault.found(
                            Text.of("{shown} with a separator", "{shown}，带分隔符").with("shown", shown))
                    .fix(Text.of("write the digits together: `{replaceAll}`", "数字连写：`{replaceAll}`")
                            .with("replaceAll", text.replaceAll("[_' ]", "")));
        }
        Matcher measured = MEASURED.matcher(text);
        if (measured.matches()) {
            return fault.found(Text.of("{shown} with a unit", "{shown}，带单位").with("shown", shown))
                    .fix(Text.of("write the number alone: `{measured}`", "只写数字：`{measured}`")
                            .with("measured", number(measured)));
        }
        return fault.found(shown);
    }
}
