package org.careshed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.careshed.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    private static final String TINY = "scenarios/tiny/county.yaml";
    private static final String DOCTOR = "scenarios/tiny/one-more-doctor.yaml";
    private static final String ROWS = "scenarios/experiments/tiny-rows.yaml";

    private static final String SITING = "scenarios/experiments/busy-siting.yaml";

    @TempDir
    private Path temp;

    @Test
    void aComparisonIsPlannedWithItsOwnWordsAndNothingIsRun() {
        Answer bill = plan("compare", TINY, DOCTOR, "--worlds", "7", "--store", store());
        assertThat(bill.code()).as(bill.err()).isEqualTo(ExitCode.DONE);
        assertThat(bill.out())
                .startsWith("Runs     14; 0 are kept already, 14 to simulate.\nTime     about ")
                .contains("\nMemory   about ", "\nDisk     about ", "cannot be told yet", "--pilot 5 would tell")
                .doesNotContain("NaN", "Infinity");
        assertThat(bill.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(temp.resolve("store")).doesNotExist();
    }

    @Test
    void aPilotIsKeptAndTellsTheSmallestDifferences() {
        String[] plan = {TINY, DOCTOR, "--worlds", "6", "--store", store(), "--pilot", "3", "--quiet"};
        Answer bill = plan(plan);
        assertThat(bill.code()).as(bill.err()).isEqualTo(ExitCode.DONE);
        assertThat(bill.err()).isEmpty();
        assertThat(bill.out())
                .startsWith("Runs     12; 6 are kept already, 6 to simulate.")
                .contains("as those that are kept")
                .contains("will show in 6 paired worlds", "by the spread of 3 worlds")
                .contains("tiny-one-more-doctor against tiny:", "Care in county share, of 100\n  all     ")
                .contains("be 0.5 to 6.3 times it")
                .doesNotContain("NaN", "Infinity");
        Answer compared = Shell.careshed("compare", TINY, DOCTOR, "--worlds", "6", "--store", store());
        assertThat(compared.err()).contains("6 replications are kept already; 6 to simulate.");
        assertThat(Shell.careshed(
                                "compare", TINY, DOCTOR, "--worlds", "6", "--store", store(), "--plan", "--trial", "0")
                        .out())
                .startsWith("Runs     12; 12 are kept already, 0 to simulate.")
                .contains("by the spread of 6 worlds");
    }

    @Test
    void worldsThatMayBeAddedAreSaid() {
        Answer bill = plan(TINY, DOCTOR, "--until", "1%", "--most", "30", "--store", store());
        assertThat(bill.out()).startsWith("Runs     40, at most 60;").contains("With all runs that may be added: ");
    }

    @Test
    void anExperimentIsPlanned() {
        String out = temp.resolve("out").toString();
        Answer bill = plan(ROWS, "--out", out, "--quiet");
        assertThat(bill.out()).startsWith("Runs     25; 0 are kept already, 25 to simulate.");
        assertThat(temp.resolve("out")).doesNotExist();
        Answer piloted = plan("experiment", ROWS, "--out", out, "--pilot", "2", "--quiet");
        assertThat(piloted.out())
                .startsWith("Runs     25; 10 are kept already, 15 to simulate.")
                .contains("point more-needs against point as-it-is:\nCare in the county, of 100    ");
        Answer run = Shell.careshed("experiment", ROWS, "--out", out);
        assertThat(run.err()).contains("15 runs simulated, 10 were there already");
    }

    @Test
    void aSitingIsPlannedWithTheLeastAndTheMostRuns() {
        String store = temp.resolve("sites").toString();
        String out = temp.resolve("out").toString();
        Answer bill = plan(SITING, "--out", out, "--store", store);
        assertThat(bill.code()).as(bill.err()).isEqualTo(ExitCode.DONE);
        assertThat(bill.err()).contains("80 runs at least\nand 1,929 at most.");
        assertThat(bill.out())
                .startsWith("Runs     80, at most 1,929; 0 are kept already, 80 to simulate.")
                .contains("With all runs that may be added: ");
        assertThat(temp.resolve("out")).doesNotExist();
        Answer piloted = plan("site", SITING, "--out", out, "--store", store, "--pilot", "3", "--quiet");
        assertThat(piloted.out())
                .startsWith("Runs     80, at most 1,929; 15 are kept already, 65 to simulate.")
                .contains("Mean way and wait of a visit, minutes   ");
        assertThat(piloted.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(Shell.careshed("site", SITING, "--out", out, "--store", store)
                        .code())
                .isEqualTo(ExitCode.DONE);
        assertThat(plan(SITING, "--out", out, "--store", store).out())
                .startsWith("Runs     133, at most 1,929; 133 are kept already, 0 to simulate.");
    }

    @Test
    void oneScenarioIsPlannedAgainstItsResultsFolder() {
        String out = temp.resolve("run").toString();
        Answer before = plan(TINY, "--replications", "3", "--out", out);
        assertThat(before.out())
                .startsWith("Runs     3; 0 are kept already, 3 to simulate.")
                .contains("Nothing is compared.");
        assertThat(temp.resolve("run")).doesNotExist();
        Shell.careshed("run", TINY, "--replications", "3", "--out", out, "--no-plots", "--quiet");
        assertThat(plan("run", TINY, "--replications", "3", "--out", out).out())
                .startsWith("Runs     3; 3 are kept already, 0 to simulate.");
    }

    @Test
    void whatTheCommandRefusesThePlanRefuses() {
        assertThat(Shell.careshed("plan").code()).isEqualTo(ExitCode.USAGE);
        Answer worlds = plan(TINY, DOCTOR, "--worlds", "0");
        assertThat(worlds.code()).isEqualTo(ExitCode.USAGE);
        assertThat(worlds.err()).contains("--worlds (0) must be 1 to 10000");
        Answer pilot = Shell.careshed("compare", TINY, DOCTOR, "--pilot", "3");
        assertThat(pilot.code()).isEqualTo(ExitCode.USAGE);
        assertThat(pilot.err()).contains("--pilot is a part of --plan");
        assertThat(plan(TINY, "--pilot", "3").err()).contains("--pilot needs scenarios");
        assertThat(plan("missing.yaml").code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    private static Answer plan(String... words) {
        List<String> all = new ArrayList<>(List.of("plan"));
        all.addAll(List.of(words));
        all.addAll(List.of("--trial", "0"));
        return Shell.careshed(all.toArray(String[]::new));
    }

    private String store() {
        return temp.resolve("store").toString();
    }
}
