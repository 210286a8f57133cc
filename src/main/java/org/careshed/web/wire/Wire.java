package org.careshed.web.wire;

import io.javalin.http.Context;
import java.math.BigDecimal;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.scenario.shape.Bare;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** JSON as the app reads it: records by their names, texts for people as {@code {"en": ..., "zh": ...}}. */
public final class Wire {
    /** Kind of every answer of the API. */
    public static final String JSON = "application/json; charset=utf-8";

    /** Kind of plain words. */
    public static final String PLAIN = "text/plain; charset=utf-8";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Text.class, new BothLanguages())
                    .addSerializer(Bare.class, new Digits()))
            .build();

    private Wire() {}

    /** The bytes of an answer: records, maps, lists, texts, numbers. */
    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** The same as text on one line. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Answers a request. */
    public static void answer(Context context, Object value) {
        context.contentType(JSON).result(bytes(value));
    }

    /** JSON of our own making as a tree. */
    public static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    /** What an answer says when something is wrong. */
    public static byte[] fault(String id, Text what, Text how) {
        return bytes(Map.of("error", new Told(id, what, how)));
    }

    /** A fault in words. */
    record Told(String id, Text what, Text how) {}

    private static final class BothLanguages extends ValueSerializer<Text> {
        @Override
        public void serialize(Text text, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("en", text.english());
            json.writeStringProperty("zh", text.chinese());
            json.writeEndObject();
        }
    }

    private static final class Digits extends ValueSerializer<Bare> {
        @Override
        public void serialize(Bare number, JsonGenerator json, SerializationContext context) {
            json.writeNumber(new BigDecimal(number.digits()));
        }
    }
}
