package org.careshed.web.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.careshed.web.wire.Asked;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Stands before every route, known or not, and lets in requests of the planner alone, in this order: asked under a name of
 * this server; not from a page of another site; by a method that is served; at a plain path; with the token; and, if it
 * changes something, as JSON of at most {@value Asked#MOST_BYTES} bytes. Nothing of a request is read before that.
 */
public final class Doorkeeper extends Handler.Wrapper {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> WRITING = Set.of("POST", "PUT");
    private static final int BODIES_AT_ONCE = 16;

    private final Supplier<Hosts> hosts;
    private final Entry entry;
    private final Semaphore bodies = new Semaphore(BODIES_AT_ONCE);

    /** @param hosts asked for at the first request, when the port is known */
    public Doorkeeper(Supplier<Hosts> hosts, Token token) {
        this.hosts = hosts;
        this.entry = new Entry(token);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Headers.put(response.getHeaders());
        Optional<Refusal> refusal = refusal(request);
        if (refusal.isEmpty() && entry.isAsked(request)) {
            return entry.answer(request, response, callback);
        }
        refusal = refusal.or(() -> entry.refusal(request)).or(() -> bodyRefusal(request));
        if (refusal.isPresent()) {
            refusal.get().tell(request, response, callback);
            return true;
        }
        return READING.contains(request.getMethod())
                ? super.handle(request, response, callback)
                : handleBody(request, response, callback);
    }

    private boolean handleBody(Request request, Response response, Callback callback) throws Exception {
        if (!bodies.tryAcquire()) {
            Refusal.BUSY.tell(request, response, callback);
            return true;
        }
        Request.addCompletionListener(request, fault -> bodies.release());
        return super.handle(request, response, callback);
    }

    private Optional<Refusal> refusal(Request request) {
        HttpFields headers = request.getHeaders();
        if (!hosts.get().allow(headers.getValuesList(HttpHeader.HOST))) {
            return Optional.of(Refusal.WRONG_HOST);
        }
        boolean reading = READING.contains(request.getMethod());
        if (!Site.own(headers, request.isSecure(), reading)) {
            return Optional.of(Refusal.OTHER_SITE);
        }
        if (!reading && !WRITING.contains(request.getMethod())) {
            return Optional.of(Refusal.WRONG_METHOD);
        }
        return Paths.plain(request.getHttpURI()) ? Optional.empty() : Optional.of(Refusal.WRONG_PATH);
    }

    private static Optional<Refusal> bodyRefusal(Request request) {
        if (READING.contains(request.getMethod())) {
            return Optional.empty();
        }
        List<String> types = request.getHeaders().getValuesList(HttpHeader.CONTENT_TYPE);
        if (types.size() != 1 || !types.get(0).matches("(?i)application/json(\\s*;\\s*charset=\"?utf-8\"?)?")) {
            return Optional.of(Refusal.NOT_JSON);
        }
        return request.getLength() > Asked.MOST_BYTES ? Optional.of(Refusal.TOO_LARGE) : Optional.empty();
    }
}
