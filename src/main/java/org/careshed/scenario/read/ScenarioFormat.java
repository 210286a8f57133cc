package org.careshed.scenario.read;

import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverCatalogue;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.section.ScenarioShapes;
import org.careshed.scenario.shape.Key;

/** The format of scenario files, described by the descriptors that read them. */
public final class ScenarioFormat {

    private static final String BEGIN = "<!-- parameters: `careshed docs` writes this part -->";
    private static final String END = "<!-- end of parameters -->";

    private ScenarioFormat() {}

    /** JSON Schema 2020-12, ending with a line feed. */
    public static String schema(LeverCatalogue levers) {
        return JsonSchema.of(new ScenarioShapes(levers, "").byKind());
    }

    /**
     * The table of parameters in Markdown: every key of a county with unit, range, default and meaning, and what this
     * county sets it to, with source and grade.
     */
    public static String parameters(LeverCatalogue levers, Scenario county) {
        return ParameterPage.of(new ScenarioShapes(levers, county.id()).county(), county);
    }

    /** A page whose text between the two marks of parameters is {@link #parameters}; unchanged if it has no marks. */
    public static String withParameters(String page, LeverCatalogue levers, Scenario county) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        return begin < 0 || end < begin
                ? page
                : page.substring(0, begin) + BEGIN + "\n" + parameters(levers, county) + "\n" + page.substring(end);
    }

    /** The reference page in Markdown: every key and column with meaning, value, unit, range and default. */
    public static String page(LeverCatalogue levers) {
        return ReferencePage.of(new ScenarioShapes(levers, "").byKind());
    }

    /** The own keys of a lever as a table in Markdown, with source and grade of each default. */
    public static Text lever(LeverShape lever) {
        return LeverTable.text(lever);
    }

    /** The default of a key as files write it; none where it must be given or may be absent. */
    public static Optional<String> preset(Key<?, ?> key) {
        return key.presetWritten().map(YamlText::inline);
    }
}
