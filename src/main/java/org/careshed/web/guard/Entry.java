package org.careshed.web.guard;

import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * How a browser gets in: the address that is opened once has the token, the answer turns it into a cookie that no script
 * and no other site sees, and takes it out of the address.
 */
final class Entry {
    private static final String ASKED = "token=";

    private final Token token;
    private final Guesses guesses = new Guesses(System::nanoTime);

    Entry(Token token) {
        this.token = token;
    }

    /** Whether somebody brings a token to the front door. */
    boolean isAsked(Request request) {
        String query = request.getHttpURI().getQuery();
        return request.getHttpURI().getPath().equals("/") && query != null && query.startsWith(ASKED);
    }

    /** Gives the cookie and sends to the first page, or refuses. */
    boolean answer(Request request, Response response, Callback callback) {
        String guess = request.getHttpURI().getQuery().substring(ASKED.length());
        Optional<Refusal> refusal = refusal(List.of(guess));
        if (refusal.isPresent()) {
            refusal.get().tell(request, response, callback);
            return true;
        }
        Response.addCookie(
                response,
                HttpCookie.build(cookie(request), token.secret())
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite(HttpCookie.SameSite.STRICT)
                        .build());
        response.setStatus(HttpStatus.SEE_OTHER_303);
        response.getHeaders().put(HttpHeader.LOCATION, "/");
        response.write(true, null, callback);
        return true;
    }

    /** Why the bearer of a request's cookies may not come in. */
    Optional<Refusal> refusal(Request request) {
        String name = cookie(request);
        List<String> shown = Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .toList();
        if (shown.size() == 1 && token.is(shown.get(0))) {
            return Optional.empty(); // whoever is in stays in, however many guess
        }
        return refusal(shown);
    }

    private Optional<Refusal> refusal(List<String> shown) {
        if (!guesses.open()) {
            return Optional.of(shown.isEmpty() ? Refusal.NO_TOKEN : Refusal.TOO_MANY_GUESSES);
        }
        if (shown.size() == 1 && token.is(shown.get(0))) {
            return Optional.empty();
        }
        if (!shown.isEmpty()) {
            guesses.wrong();
        }
        return Optional.of(Refusal.NO_TOKEN);
    }

    /** Browsers keep cookies by host alone, so that each port needs a name of its own. */
    private static String cookie(Request request) {
        return "careshed-" + Request.getServerPort(request);
    }
}
