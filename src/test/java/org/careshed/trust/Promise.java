package org.careshed.trust;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that Careshed promises.
 *
 * @param id its short name, {@code T15}
 * @param says what is promised
 * @param holders tests ({@code Class.method} or {@code Class}) and scripts; empty for one that nothing holds yet
 * @param missing what is missing where nothing holds it, else empty
 */
record Promise(String id, String says, List<String> holders, String missing) {
    private static final String OPEN = "open";

    /** From a line {@code id | promise | held by}. */
    static Promise parse(String line) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != 3) {
            throw new IllegalArgumentException("`" + line + "` must be `id | promise | held by`");
        }
        return of(cells[0].strip(), cells[1].strip(), cells[2].strip());
    }

    static Promise of(String id, String says, String heldBy) {
        if (heldBy.startsWith(OPEN)) {
            return new Promise(id, says, List.of(), heldBy.replaceFirst("^" + OPEN + ":? *", ""));
        }
        List<String> holders = new ArrayList<>();
        for (String holder : heldBy.split(", ")) {
            holders.add(holder.strip());
        }
        return new Promise(id, says, List.copyOf(holders), "");
    }

    boolean isOpen() {
        return holders.isEmpty();
    }

    /** Whether a holder is a script and not a test. */
    static boolean isScript(String holder) {
        return holder.contains("/");
    }

    /** The class of a test. */
    static String type(String holder) {
        return holder.replaceFirst("\\..*", "");
    }
}
