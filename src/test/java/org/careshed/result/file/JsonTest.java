package org.careshed.result.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void whatIsWrittenReadsBack() throws CorruptFileException {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("text", "a\"b\\c\n\u0000\u2028 海盐 𠮷");
        object.put("count", 3);
        object.put("big", Long.MIN_VALUE);
        object.put("number", new BigDecimal("0.500000"));
        object.put("nothing", Json.NULL);
        object.put("yes", true);
        object.put("numbers", List.of(1, 2));
        object.put("words", List.of("a"));
        object.put("empty", Map.of());
        object.put("objects", List.of(Map.of("a", 1), Map.of("b", List.of())));

        String text = new String(Json.bytes(object), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo("""
                        {
                          "text": "a\\"b\\\\c\\u000a\\u0000\\u2028 海盐 \\ud842\\udfb7",
                          "count": 3,
                          "big": -9223372036854775808,
                          "number": 0.500000,
                          "nothing": null,
                          "yes": true,
                          "numbers": [1, 2],
                          "words": ["a"],
                          "empty": {},
                          "objects": [
                            {"a": 1},
                            {
                              "b": []
                            }
                          ]
                        }
                        """);
        JsonObject read = JsonObject.read("x.json", Json.bytes(object));
        assertThat(read.names()).containsExactlyElementsOf(object.keySet());
        assertThat(read.text("text")).isEqualTo(object.get("text"));
        assertThat(read.whole("big", Long.MIN_VALUE, 0)).isEqualTo(Long.MIN_VALUE);
        assertThat(read.optionalNumber("number")).contains(new BigDecimal("0.500000"));
        assertThat(read.optionalNumber("nothing")).isEmpty();
        assertThat(read.optionalText("nothing")).isEmpty();
        assertThat(read.optionalText("absent")).isEmpty();
        assertThat(read.optionalWhole("absent", 0, 1)).isEmpty();
        assertThat(read.optionalWhole("count", 0, 3)).contains(3L);
        assertThat(read.wholes("numbers", 0, 9)).containsExactly(1, 2);
        assertThat(read.texts("words")).containsExactly("a");
        assertThat(read.objects("objects").get(0).whole("a", 0, 1)).isEqualTo(1);
        assertThat(read.isObject("empty")).isTrue();
    }

    @Test
    void anExponentThatNoNumberHasIsRefused() {
        byte[] bytes = "{\"a\": 0e9912345677}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> JsonObject.read("x.json", bytes)).isInstanceOf(CorruptFileException.class);
    }

    @Test
    void wrongKindsAreLocated() throws CorruptFileException {
        JsonObject read =
                JsonObject.read("x.json", "{\"a\": {\"b\": [1, \"c\"]}, \"n\": 1.5}".getBytes(StandardCharsets.UTF_8));
        JsonObject inner = read.object("a");

        assertThatThrownBy(() -> inner.wholes("b", 0, 9))
                .hasMessage("x.json: `a.b[1]` must be a whole number from 0 to 9");
        assertThatThrownBy(() -> inner.texts("b")).hasMessage("x.json: `a.b[0]` must be text");
        assertThatThrownBy(() -> inner.objects("b")).hasMessage("x.json: `a.b[0]` must be an object");
        assertThatThrownBy(() -> read.whole("n", 0, 9)).hasMessageContaining("`n` must be a whole number");
        assertThatThrownBy(() -> read.text("n")).hasMessageContaining("`n` must be text");
        assertThatThrownBy(() -> read.objects("n")).hasMessageContaining("`n` must be a list");
        assertThatThrownBy(() -> read.optionalNumber("a")).hasMessageContaining("`a` must be a number");
        assertThatThrownBy(() -> read.object("n")).isInstanceOfSatisfying(CorruptFileException.class, e -> {
            assertThat(e.file()).isEqualTo("x.json");
            assertThat(e.what().english()).isEqualTo("`n` must be an object");
        });
    }

    @Test
    void whatIsNoJsonValueIsNotWritten() {
        assertThatThrownBy(() -> Json.bytes(Map.of("a", 0.1))).hasMessageContaining("JSON cannot hold 0.1");
    }
}
