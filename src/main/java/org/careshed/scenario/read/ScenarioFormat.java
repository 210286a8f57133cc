package org.careshed.scenario.read;

import org.careshed.scenario.lever.LeverCatalogue;
import org.careshed.scenario.section.ScenarioShapes;

/** The format of scenario files, described by the descriptors that read them. */
public final class ScenarioFormat {

    private ScenarioFormat() {}

    /** JSON Schema 2020-12, ending with a line feed. */
    public static String schema(LeverCatalogue levers) {
        return JsonSchema.of(new ScenarioShapes(levers, "").byKind());
    }

    /** The reference page in Markdown: every key and column with meaning, value, unit, range and default. */
    public static String page(LeverCatalogue levers) {
        return ReferencePage.of(new ScenarioShapes(levers, "").byKind());
    }
}
