package org.careshed.web.scenarios;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.careshed.language.Text;
import org.careshed.web.wire.Asked;
import org.careshed.web.wire.Routes;
import org.careshed.web.wire.WebFault;
import org.careshed.web.wire.Wire;

/** Scenarios: listed, opened, checked, saved, copied, drawn. */
public final class ScenarioRoutes implements Routes {
    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int NEEDS_ETAG = 428;

    private final ScenarioList list;
    private final Desk desk;
    private final Copies copies;
    private final CountyMaps maps;

    /** @param newest tells the newest results of scenarios, by the ids that these give themselves */
    public ScenarioRoutes(ScenarioFolder folder, Supplier<Map<String, String>> newest) {
        this.list = new ScenarioList(folder, newest);
        this.desk = new Desk(folder, list);
        this.copies = new Copies(folder);
        this.maps = new CountyMaps(folder);
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/api/scenarios", context -> Wire.answer(context, list.lines()));
        routes.get("/api/scenarios/{id}", this::open);
        routes.put("/api/scenarios/{id}", this::save);
        routes.post("/api/scenarios", this::copy);
        routes.post("/api/validate", context -> {
            Asked asked = Asked.of(context);
            Wire.answer(context, desk.check(asked.text("id"), asked.text("text")));
        });
        routes.get(
                "/api/county/{id}",
                context -> context.contentType(Wire.JSON).result(maps.saved(context.pathParam("id"))));
        routes.post("/api/county", context -> {
            Asked asked = Asked.of(context);
            Wire.answer(context, maps.of(desk.draft(asked.text("id"), asked.text("text"))));
        });
    }

    private void open(Context context) {
        Desk.Opened opened = desk.open(context.pathParam("id"));
        context.header("ETag", opened.etag());
        Wire.answer(context, opened);
    }

    private void save(Context context) {
        String seen = Optional.ofNullable(context.header("If-Match"))
                .orElseThrow(() -> new WebFault(
                        NEEDS_ETAG,
                        "no-etag",
                        Text.of("the header `If-Match` must say which text was changed", "标头 `If-Match` 须说明修改的是哪份文本"),
                        Text.of("open the scenario again", "请重新打开情景")));
        Desk.Outcome outcome =
                desk.save(context.pathParam("id"), Asked.of(context).text("text"), seen);
        context.header("ETag", outcome.now().etag());
        if (outcome.saved()) {
            Wire.answer(context, Map.of("etag", outcome.now().etag()));
            return;
        }
        context.status(CONFLICT);
        Wire.answer(
                context,
                Map.of(
                        "error",
                        Map.of(
                                "id",
                                "conflict",
                                "what",
                                Text.of("somebody changed this scenario after you opened it", "您打开之后，有人修改了这个情景"),
                                "how",
                                Text.of("look at both texts and choose", "请对照两份文本再选择")),
                        "theirs",
                        outcome.now().text(),
                        "etag",
                        outcome.now().etag()));
    }

    private void copy(Context context) {
        Asked asked = Asked.of(context);
        String id = copies.make(asked.text("from"), asked.text("id"), asked.maybeText("title"), asked.flag("whole"));
        context.status(CREATED);
        Wire.answer(context, Map.of("id", id));
    }
}
