package org.careshed.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches for inputs that break {@link Parser#VALUE}, from those that are kept. */
class ValueFuzzTest {

    static Stream<Arguments> kept() {
        return Parser.VALUE.kept().stream().map(bytes -> Arguments.of((Object) bytes));
    }

    @MethodSource("kept")
    @FuzzTest(maxDuration = Lasts.EACH)
    void isReadOrRefusedInWords(byte[] bytes) {
        Parser.VALUE.parse(bytes);
    }
}
