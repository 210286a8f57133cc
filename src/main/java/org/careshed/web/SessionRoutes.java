package org.careshed.web;

import io.javalin.config.RoutesConfig;
import org.careshed.result.folder.CodeVersion;
import org.careshed.web.wire.Routes;
import org.careshed.web.wire.Wire;

/** What the app asks first: who serves it. */
final class SessionRoutes implements Routes {
    private final Serving serving;

    SessionRoutes(Serving serving) {
        this.serving = serving;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/session", context -> Wire.answer(context, Session.of(serving)));
    }

    /**
     * Who serves.
     *
     * @param version of Careshed
     * @param language {@code en} or {@code zh}
     * @param scenariosFolder its name, not its place on the disk
     * @param resultsFolder its name
     * @param cores processors that simulations may use
     */
    record Session(String version, String language, String scenariosFolder, String resultsFolder, int cores) {
        static Session of(Serving serving) {
            return new Session(
                    CodeVersion.current().version(),
                    serving.language().tag(),
                    String.valueOf(serving.scenarios().getFileName()),
                    String.valueOf(serving.results().getFileName()),
                    Runtime.getRuntime().availableProcessors());
        }
    }
}
