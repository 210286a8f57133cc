package org.careshed.report.look;

import org.careshed.language.Text;
import org.careshed.result.MeasureName;

/** Words for a quantity of the table {@code closing}: a measure, and behind a space what it is of unless of the whole. */
public final class QuantityName {
    private QuantityName() {}

    /** The measure's name, and after a colon whose it is: a tier of the county by its name, anything else as usual. */
    public static Text of(String id, Atlas atlas) {
        int space = id.indexOf(' ');
        if (space < 0) {
            return measure(id);
        }
        String of = id.substring(space + 1);
        Text whose =
                atlas.tiers().containsKey(of) ? atlas.tiers().get(of).name().words() : UsualName.words(of);
        return measure(id.substring(0, space)).then(Text.of(": ", "：")).then(whose);
    }

    /** In English where there is no Chinese name. */
    private static Text measure(String id) {
        Text name = MeasureName.of(id);
        return MeasureName.has(id) ? name : Text.same(name.english());
    }
}
