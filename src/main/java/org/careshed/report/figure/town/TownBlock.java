package org.careshed.report.figure.town;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.careshed.language.Text;

/** Rows of shares of one kind: towns, or conditions. */
record TownBlock(String id, Text title, ShareTable table, Function<String, Text> names) {
    private static final Text WHOLE = Text.of("Whole county", "全县");

    /** The whole, then those with most visits first. */
    List<String> keys() {
        List<String> keys = new ArrayList<>(List.of(ShareTable.WHOLE));
        keys.addAll(table.keys());
        return keys;
    }

    Text name(String key) {
        return key.equals(ShareTable.WHOLE) ? WHOLE : names.apply(key);
    }
}
