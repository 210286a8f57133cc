package org.careshed.scenario.value;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
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
        Fault fault = new Fault(Code.NOT_A_NUMBER, "must be " + words);
        String shown = Forms.quoted(text);
        if (text.isBlank()) {
            return fault.found("nothing").fix("write a number");
        }
        if (text.codePoints().anyMatch(c -> c > 0x7F && Character.isDigit(c))) {
            return fault.found(shown + " with full-width or other digits").fix("write the digits 0 to 9 as in ASCII");
        }
        if (ENDLESS.matcher(text).matches()) {
            return fault.found(shown).fix("write a finite number");
        }
        if (CLOCK.matcher(text).matches()) {
            return fault.found("the time of day " + shown);
        }
        if (COMMA.matcher(text).matches()) {
            return fault.found(shown + " with a comma").fix("write a point: `" + text.replace(',', '.') + "`");
        }
        if (BASED.matcher(text).matches()) {
            return fault.found(shown + " in another number base").fix("write it in decimal digits");
        }
        if (PADDED.matcher(text).matches()) {
            return fault.found(shown + " with a leading zero").fix("write it without leading zeros");
        }
        if (text.startsWith("+")) {
            return fault.found(shown + " with a plus sign").fix("write it without `+`");
        }
        if (GROUPED.matcher(text).matches()) {
            return fault.found(shown + " with a separator")
                    .fix("write the digits together: `" + text.replaceAll("[_' ]", "") + "`");
        }
        Matcher measured = MEASURED.matcher(text);
        if (measured.matches()) {
            return fault.found(shown + " with a unit").fix("write the number alone: `" + number(measured) + "`");
        }
        return fault.found(shown);
    }
}
