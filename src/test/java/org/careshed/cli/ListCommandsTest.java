package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandsTest {
    @Test
    void everyLeverSaysWhatItDoes() {
        assertThat(Shell.careshed("levers").out()).contains("\ncapacity  ").contains("careshed levers NAME");
    }

    @Test
    void aLeverTellsItsKeys() {
        assertThat(Shell.careshed("levers", "capacity").out())
                .contains("## Mechanism")
                .contains("`add`");
    }

    @Test
    void aLeverThatIsNotThereSaysWhereToLook() {
        Answer answer = Shell.careshed("levers", "magic");
        assertThat(answer.code()).isNotEqualTo(ExitCode.DONE);
        assertThat(answer.err()).contains("magic").contains("careshed levers");
    }

    @Test
    void everyMeasureSaysWhatItMeasures() {
        assertThat(Shell.careshed("measures").out()).contains("care-shares").contains("Shares of visits");
    }

    @Test
    void constantsOfTinyReachItsTargets(@TempDir Path temp) throws IOException {
        var targets = Files.writeString(
                temp.resolve("targets.csv"),
                "tier,condition,share\nvillage-station,minor,0.5\ntown-health-centre,minor,0.3\n"
                        + "county-hospital,minor,0.15\noutside-city,minor,0.05\n");
        Answer answer = Shell.careshed("constants", "scenarios/tiny/county.yaml", targets.toString());
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.out())
                .contains("no share misses its target by more than 0.0000")
                .contains("village-station: {");
    }

    @Test
    void wrongTargetsAreLocated(@TempDir Path temp) throws IOException {
        var targets =
                Files.writeString(temp.resolve("targets.csv"), "tier,condition,share\nvilage-station,minor,1.5\n");
        Answer answer = Shell.careshed("constants", "scenarios/tiny/county.yaml", targets.toString());
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err())
                .contains("targets.csv:2:1")
                .contains("did you mean `village-station`")
                .contains("0 to 1");
    }
}
