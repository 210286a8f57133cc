package org.careshed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnyRequestTest {

    @TempDir
    Path folder;

    /** Else a search for bytes that break the app would never get past its door. */
    @Test
    void soundRequestsAreAnsweredAndOthersRefused() {
        AnyRequest asked = AnyRequest.in(folder);

        assertThat(asked.answer(0, bytes("severity=minor"))).isEqualTo(200);
        assertThat(asked.answer(2, bytes("waits"))).isEqualTo(200);
        assertThat(asked.answer(2, bytes("nothing"))).isEqualTo(404);
        assertThat(asked.answer(7, bytes("tiny~county"))).isEqualTo(200);
        assertThat(asked.answer(15, bytes("{\"id\":\"tiny/county\",\"text\":\"careshed: 1\"}")))
                .isEqualTo(200);
        assertThat(asked.answer(15, bytes("["))).isEqualTo(400);
        assertThat(asked.answer(0, bytes("\n"))).isEqualTo(505);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
