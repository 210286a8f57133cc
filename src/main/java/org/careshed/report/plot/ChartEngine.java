package org.careshed.report.plot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careshed.language.Language;
import org.careshed.report.figure.Chart;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Apache ECharts in Rhino: options come in, SVG goes out, the same bytes for the same option on every machine. An engine
 * takes a second to start and is then reused; it belongs to one thread at a time. What a chart says reaches the library as
 * data only, and the library reaches nothing of Java.
 */
public final class ChartEngine {
    private static final String LIBRARY = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
    private static final ContextFactory RHINO = new Closed();

    private final Scriptable scope;
    private final Set<String> outlines = new HashSet<>();

    /** Rhino without compiled classes, so that nothing is loaded, and with no class of Java in reach. */
    private static final class Closed extends ContextFactory {
        @Override
        protected Context makeContext() {
            Context context = super.makeContext();
            context.setInterpretedMode(true);
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setClassShutter(name -> false);
            return context;
        }
    }

    /** The library as read, shared by all engines. */
    private static final class Scripts {
        private static final List<Script> ALL =
                RHINO.call(context -> List.of(script(context, "prelude.js"), script(context, LIBRARY)));

        private static Script script(Context context, String resource) {
            return context.compileString(text(resource), resource, 1, null);
        }
    }

    private ChartEngine(Scriptable scope) {
        this.scope = scope;
    }

    /** A new engine. */
    public static ChartEngine start() {
        ChartEngine engine = RHINO.call(context -> {
            Scriptable scope = context.initSafeStandardObjects();
            Scripts.ALL.forEach(script -> script.exec(context, scope, scope));
            return new ChartEngine(scope);
        });
        engine.call("begin");
        return engine;
    }

    /** Draws a frame of a figure. */
    public String svg(Figure figure, Frame frame, Language language, Paper paper) {
        return svg(figure.id(), frame.chart(), language, figure.width(), figure.height(), paper);
    }

    /**
     * Draws a chart.
     *
     * @param id begins the names of parts that the picture refers to, so that several may stand in one page
     * @param width in pixels
     */
    public String svg(String id, Chart chart, Language language, int width, int height, Paper paper) {
        chart.maps().forEach((name, outline) -> {
            if (outlines.add(name)) {
                call("outline", name, ChartJson.of(outline));
            }
        });
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("backgroundColor", "$paper");
        option.put("useUTC", true);
        option.putAll(chart.option(language));
        option.put("animation", false);
        return PlainSvg.of(
                call("svg", ChartJson.of(option, paper), width, height).toString(), id);
    }

    private Object call(String function, Object... arguments) {
        return RHINO.call(context -> {
            Scriptable careshed = (Scriptable) ScriptableObject.getProperty(scope, "careshed");
            Function called = (Function) ScriptableObject.getProperty(careshed, function);
            Object answer = called.call(context, scope, careshed, arguments);
            return answer == null ? "" : answer;
        });
    }

    private static String text(String resource) {
        try (InputStream in = ChartEngine.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing beside careshed.jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
