package org.careshed.scenario.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.scenario.problem.Json;
import org.careshed.scenario.shape.Bare;
import org.careshed.scenario.shape.Shape;

/** JSON Schema 2020-12 of scenario files, for editors that complete and check. */
final class JsonSchema {

    private JsonSchema() {}

    /** One schema for several kinds of file, told apart by {@code kind}; demands no keys of a file that extends. */
    static String of(Map<String, Shape<?>> byKind) {
        Map<String, Object> parts = new LinkedHashMap<>();
        List<Object> cases = new ArrayList<>();
        byKind.forEach((kind, shape) -> {
            parts.put(kind, shape.schema(true));
            parts.put(kind + "-part", shape.schema(false));
            Map<String, Object> is = new LinkedHashMap<>();
            is.put("if", is(kind));
            is.put("then", either(kind));
            cases.add(is);
        });
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Careshed scenario");
        schema.put("type", "object");
        schema.put("required", List.of("careshed", "kind"));
        schema.put("properties", Map.of("kind", Map.of("enum", List.copyOf(byKind.keySet()))));
        schema.put("allOf", cases);
        schema.put("$defs", parts);
        return Json.pretty(value(schema));
    }

    private static Map<String, Object> is(String kind) {
        return Map.of("required", List.of("kind"), "properties", Map.of("kind", Map.of("const", kind)));
    }

    private static Map<String, Object> either(String kind) {
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("if", Map.of("required", List.of("extends")));
        choice.put("then", Map.of("$ref", "#/$defs/" + kind + "-part"));
        choice.put("else", Map.of("$ref", "#/$defs/" + kind));
        return choice;
    }

    /** A canonical value as JSON; maps without an order of their own are sorted. */
    private static Object value(Object written) {
        if (written instanceof Bare bare) {
            return new BigDecimal(bare.digits());
        }
        if (written instanceof List<?> list) {
            return list.stream().map(JsonSchema::value).toList();
        }
        if (written instanceof Map<?, ?> map) {
            Map<String, Object> values = map instanceof LinkedHashMap ? new LinkedHashMap<>() : new TreeMap<>();
            map.forEach((key, value) -> values.put((String) key, value(value)));
            return values;
        }
        return written;
    }
}
