package org.careshed.web.scenarios;

import io.javalin.config.RoutesConfig;
import org.careshed.web.wire.Routes;
import org.careshed.web.wire.Wire;

/** The list of scenarios. */
public final class ScenarioRoutes implements Routes {
    private final ScenarioList list;

    public ScenarioRoutes(ScenarioFolder folder) {
        this.list = new ScenarioList(folder);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/scenarios", context -> context.contentType(Wire.JSON).result(Wire.bytes(list.lines())));
    }
}
