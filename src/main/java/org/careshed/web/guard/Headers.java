package org.careshed.web.guard;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/** What every answer tells the browser, errors and downloads among them. None allows another site anything. */
public final class Headers {
    /** Name of the header that says what a page may load and run. */
    public static final String POLICY = "Content-Security-Policy";

    /** The app's pages load from this server alone and run no script that stands in the page itself. */
    static final String OWN_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
            + " object-src 'none'";

    /** All of them. */
    static final Map<String, String> ALL = Map.of(
            POLICY,
            OWN_POLICY,
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-store",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    private Headers() {}

    static void put(HttpFields.Mutable headers) {
        ALL.forEach(headers::put);
    }
}
