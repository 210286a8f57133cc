package org.careshed.web.scenarios;

import java.util.Map;
import org.careshed.policy.Policies;
import org.careshed.scenario.edit.SchemaWords;
import org.careshed.scenario.read.ScenarioFormat;
import org.careshed.web.wire.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of {@code careshed schema} with ranges, sources and grades beside each key, for the form. Made once. */
final class FormSchema {
    private byte[] made;

    synchronized byte[] bytes() {
        if (made == null) {
            JsonNode schema = Wire.tree(ScenarioFormat.schema(Policies.shapes()));
            JsonNode defs = schema.path("$defs");
            SchemaWords.of(
                            Policies.shapes(),
                            Policies.catalogue().stream()
                                    .map(Policies.Entry::shape)
                                    .toList())
                    .forEach((path, words) -> {
                        tell(defs.path("county"), path, words);
                        tell(defs.path("county-part"), path, words);
                    });
            made = Wire.bytes(schema);
        }
        return made;
    }

    private static void tell(JsonNode county, String path, Map<String, Object> words) {
        JsonNode node = county;
        String[] keys = path.split("\\.");
        int from = 0;
        if (keys[0].equals("levers")) {
            node = lever(county, keys[1]);
            from = 2;
        }
        for (int i = from; i < keys.length; i++) {
            node = keys[i].equals("*") ? any(node) : node.path("properties").path(keys[i]);
        }
        if (node instanceof ObjectNode found) {
            words.forEach((name, value) -> found.set(name, Wire.tree(Wire.line(value))));
        }
    }

    private static JsonNode lever(JsonNode county, String name) {
        for (JsonNode form :
                county.path("properties").path("levers").path("items").path("anyOf")) {
            if (form.path("properties")
                    .path("lever")
                    .path("enum")
                    .path(0)
                    .asString("")
                    .equals(name)) {
                return form;
            }
        }
        return county.path("none");
    }

    private static JsonNode any(JsonNode node) {
        return node.has("items") ? node.path("items") : node.path("additionalProperties");
    }
}
