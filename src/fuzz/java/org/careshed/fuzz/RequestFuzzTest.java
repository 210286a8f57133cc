package org.careshed.fuzz;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches for inputs that break {@link Parser#REQUEST}, from those that are kept. */
class RequestFuzzTest {

    static Stream<Arguments> kept() {
        return Parser.REQUEST.kept().stream().map(bytes -> Arguments.of((Object) bytes));
    }

    @MethodSource("kept")
    @FuzzTest(maxDuration = Lasts.EACH)
    void isReadOrRefusedInWords(byte[] bytes) {
        BugDetectors.allowNetworkConnections(); // to the app that is searched
        Parser.REQUEST.parse(bytes);
    }
}
