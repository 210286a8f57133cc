package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String CLINIC = """
            careshed: 1
            kind: pathways
            name: {en: Quiet clinic}
            calendar: {start: 2022-01-01, warm_up: 1 d, length: 10 d}
            facilities:
              clinic:
                name: {en: Clinic}
                resources:
                  doctor: {servers: 1}
            pathways:
              visit:
                see: {resource: doctor, time: 5 min, consultation: true}
            arrivals:
              walk-in: {facility: clinic, pathway: visit, per_hour: 6, thinning: constant}
            expect:
              - {measure: mean_wait_minutes, of: clinic/doctor, value: %s, tolerance: 0, source: even arrivals}
            """;

    @TempDir
    Path folder;

    @Test
    void aCaseThatHoldsIsDone() throws IOException {
        Answer answer = Shell.careshed("check", clinicThatWaits("0"), "--replications", "2");
        assertThat(answer.out()).contains("scenario: Quiet clinic, 2 replications", "1 cases: 1 pass");
        assertThat(answer.code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aCaseThatDoesNotHoldIsTold() throws IOException {
        Answer answer = Shell.careshed("check", clinicThatWaits("3"), "--replications", "2");
        assertThat(answer.out()).contains("FAIL");
        assertThat(answer.code()).isEqualTo(ExitCode.NOT_HELD);
    }

    @Test
    void aFolderWithoutExpectationsIsAUsageFault() {
        Answer answer = Shell.careshed("check", folder.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains("holds no scenario with `expect`");
    }

    @Test
    void aScenarioThatIsNotThereIsBadInput() {
        assertThat(Shell.careshed("check", folder.resolve("none.yaml").toString())
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    private String clinicThatWaits(String minutes) throws IOException {
        return Files.writeString(folder.resolve("scenario.yaml"), CLINIC.formatted(minutes))
                .getParent()
                .toString();
    }
}
