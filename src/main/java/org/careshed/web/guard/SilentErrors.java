package org.careshed.web.guard;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What the server answers by itself, above all to what is not HTTP: a status and the headers, no word more. */
public final class SilentErrors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Headers.put(response.getHeaders());
        response.write(true, null, callback);
        return true;
    }
}
