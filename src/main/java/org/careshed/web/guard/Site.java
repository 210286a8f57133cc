package org.careshed.web.guard;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Whether a request comes from a page of this server, as far as the browser tells. */
final class Site {
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final String SAME_ORIGIN = "same-origin";
    private static final String TYPED = "none";

    private Site() {}

    /**
     * Whether it may go on. One that reads may come without a word of its page; one that changes something must name it.
     *
     * @param headers of a request whose host is known to be right
     */
    static boolean own(HttpFields headers, boolean encrypted, boolean reading) {
        List<String> origins = headers.getValuesList(HttpHeader.ORIGIN);
        List<String> sites = headers.getValuesList(FETCH_SITE);
        String own = (encrypted ? "https://" : "http://") + headers.get(HttpHeader.HOST);
        if (origins.size() > 1
                || sites.size() > 1
                || !origins.isEmpty() && !origins.get(0).equals(own)) {
            return false;
        }
        boolean here = !sites.isEmpty() && sites.get(0).equals(SAME_ORIGIN);
        boolean typed = sites.isEmpty() || sites.get(0).equals(TYPED);
        return reading ? here || typed : here || typed && !origins.isEmpty();
    }
}
