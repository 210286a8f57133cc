package org.careshed.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.careshed.web.wire.Routes;
import org.careshed.web.wire.WebFault;

/**
 * Files of the app from the program's jars: {@code /NAME} and {@code /app/NAME} from the folder {@code app} beside the web
 * room, the Chinese of keys from the language room, {@code /webjars/LIBRARY/VERSION/...} from libraries of the browser that {@code webjars.txt} lists. Nothing comes
 * from the disk of the planner.
 */
public final class AppFiles implements Routes {
    private static final String APP = "/org/careshed/web/app/";
    private static final String MEANINGS = "meanings.js";
    private static final String LANGUAGE = "/org/careshed/language/";
    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String LIST = "/org/careshed/web/webjars.txt";
    private static final Pattern PLAIN =
            Pattern.compile("([A-Za-z0-9_-][A-Za-z0-9_.-]*/){0,8}[A-Za-z0-9_-][A-Za-z0-9_.-]*");
    private static final Map<String, String> KINDS = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "png", "image/png",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");

    private final List<String> libraries;
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    public AppFiles() {
        libraries = new String(resource(LIST).orElseThrow(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get("/", context -> give(context, APP, "index.html"));
        routes.get("/webjars/<path>", context -> {
            String path = context.pathParam("path");
            if (libraries.stream().noneMatch(path::startsWith)) {
                throw WebFault.notFound();
            }
            give(context, WEBJARS, path);
        });
        routes.get("/app/" + MEANINGS, context -> give(context, LANGUAGE, MEANINGS));
        routes.get("/" + MEANINGS, context -> give(context, LANGUAGE, MEANINGS));
        routes.get("/app/<path>", context -> give(context, APP, context.pathParam("path")));
        routes.get("/<path>", context -> give(context, APP, context.pathParam("path")));
    }

    private void give(Context context, String root, String path) {
        String kind = KINDS.get(path.substring(path.lastIndexOf('.') + 1));
        if (kind == null || !PLAIN.matcher(path).matches()) {
            throw WebFault.notFound();
        }
        byte[] bytes = read.computeIfAbsent(root + path, name -> resource(name).orElseThrow(WebFault::notFound));
        context.contentType(kind).result(bytes);
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = AppFiles.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
