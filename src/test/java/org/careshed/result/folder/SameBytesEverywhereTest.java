package org.careshed.result.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** T18, T19, T20: language, time zone and the system's character set change no byte. */
class SameBytesEverywhereTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de DE Europe/Berlin UTF-8", "tr TR Asia/Istanbul US-ASCII", "ar EG Africa/Cairo UTF-8",
                "fa IR Asia/Tehran UTF-8", "th TH Pacific/Apia UTF-8", "zh CN Asia/Shanghai GBK"
            })
    void resultsDoNotKnowWhereTheyWereMade(String place) throws IOException, InterruptedException {
        String[] words = place.split(" ");
        List<String> options = List.of(
                "-Duser.language=" + words[0],
                "-Duser.country=" + words[1],
                "-Duser.timezone=" + words[2],
                "-Dfile.encoding=" + words[3]);
        Path there = home.resolve("there");
        assertThat(ChildProcess.end(ChildProcess.start(options, FillFolder.class, there.toString(), "2")))
                .isZero();
        SmallRun.fill(home.resolve("here"), SmallRun.plan(2));

        assertThat(SmallRun.pureFiles(there)).isEqualTo(SmallRun.pureFiles(home.resolve("here")));
        assertThat(Verify.problems(there)).isEmpty();
    }
}
