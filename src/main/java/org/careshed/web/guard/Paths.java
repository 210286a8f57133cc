package org.careshed.web.guard;

import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpURI;

/** Whether a path is one that a page here could have: ids and names, never a way through folders. */
final class Paths {
    private static final int LONGEST = 2_000;
    private static final Pattern ENCODED = Pattern.compile("(?i)%(2e|2f|5c|25|3b|7f|[01][0-9a-f])");
    private static final Pattern ODD = Pattern.compile("[\\\\;\\p{Cntrl}]|//|/\\.|\\.\\.");

    private Paths() {}

    static boolean plain(HttpURI address) {
        String raw = address.getPath();
        if (raw == null
                || !raw.startsWith("/")
                || raw.length() > LONGEST
                || ENCODED.matcher(raw).find()) {
            return false;
        }
        String decoded = address.getDecodedPath();
        return decoded != null
                && !ODD.matcher(raw).find()
                && !ODD.matcher(decoded).find();
    }
}
