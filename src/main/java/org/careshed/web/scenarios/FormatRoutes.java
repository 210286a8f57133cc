package org.careshed.web.scenarios;

import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import java.util.Map;
import org.careshed.experiment.example.LeverPage;
import org.careshed.policy.Policies;
import org.careshed.web.wire.Routes;
import org.careshed.web.wire.WebFault;
import org.careshed.web.wire.Wire;

/** What a scenario may say: the schema, the levers, the page of each. */
public final class FormatRoutes implements Routes {
    private final Path home;
    private final FormSchema schema = new FormSchema();

    /** @param home folder of the program, in which the pages of levers lie */
    public FormatRoutes(Path home) {
        this.home = home;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/schema", context -> context.contentType(Wire.JSON).result(schema.bytes()));
        routes.get("/api/levers", context -> Wire.answer(context, LeverList.all()));
        routes.get("/api/levers/{name}", context -> {
            var lever = Policies.named(context.pathParam("name")).orElseThrow(WebFault::notFound);
            Wire.answer(context, Map.of("name", lever.name(), "page", LeverPage.of(home, lever)));
        });
    }
}
