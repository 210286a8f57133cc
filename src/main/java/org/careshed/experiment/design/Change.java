package org.careshed.experiment.design;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.language.Text;

/**
 * What a cell of a table does to a number.
 *
 * @param way whether its amount takes the number's place or is a factor of it
 */
public record Change(Way way, BigDecimal amount) {
    /** How cells are written, for messages. */
    public static final Text WORDS = Text.of(
            "a number such as `12`, a change such as `+10%` or `-5%`, or a factor `*1.2`",
            "数字（如 `12`）、变化（如 `+10%` 或 `-5%`）或倍数（如 `*1.2`）");

    private static final String NUMBER = "[0-9]{1,12}(?:\\.[0-9]{1,12})?";
    private static final Pattern PLAIN = Pattern.compile("-?" + NUMBER);
    private static final Pattern PER_CENT = Pattern.compile("([+-]" + NUMBER + ")%");
    private static final Pattern FACTOR = Pattern.compile("\\*(" + NUMBER + ")");

    /** What the amount is to the number. */
    public enum Way {
        /** It takes its place. */
        SET,
        /** It is a factor. */
        MULTIPLY
    }

    /** What a cell says; empty when it says nothing that can be understood. */
    public static Optional<Change> of(String cell) {
        if (PLAIN.matcher(cell).matches()) {
            return Optional.of(new Change(Way.SET, new BigDecimal(cell)));
        }
        Matcher perCent = PER_CENT.matcher(cell);
        if (perCent.matches()) {
            BigDecimal more = new BigDecimal(perCent.group(1)).movePointLeft(2);
            return Optional.of(new Change(Way.MULTIPLY, BigDecimal.ONE.add(more)));
        }
        Matcher factor = FACTOR.matcher(cell);
        return factor.matches()
                ? Optional.of(new Change(Way.MULTIPLY, new BigDecimal(factor.group(1))))
                : Optional.empty();
    }

    /** The number after the change, exactly. */
    public BigDecimal on(BigDecimal number) {
        return way == Way.SET ? amount : number.multiply(amount);
    }
}
