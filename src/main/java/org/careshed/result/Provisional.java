package org.careshed.result;

import java.util.stream.Stream;
import org.careshed.language.Text;

/** Why figures may not be relied on yet; {@code summary.json} keeps the English words, the screen says them in both. */
public final class Provisional {
    /** Constants of choice that nobody fitted. */
    public static final Text PRIOR = Text.of(
            "the choice constants are set to a prior of the shares before the reforms; they are not calibrated yet",
            "选择常数按改革前占比的先验设定，尚未校准");

    private Provisional() {}

    /** A reason as a summary has it, in both languages where it is a known one. */
    public static Text told(String reason) {
        return Stream.of(PRIOR)
                .filter(known -> known.english().equals(reason))
                .findFirst()
                .orElse(Text.same(reason));
    }
}
