package org.careshed.experiment.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.careshed.chance.Dist;
import org.careshed.experiment.check.Verdict.Outcome;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.result.Reading;
import org.careshed.scenario.Expectation;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.Test;

class CheckTest {

    private static final Expectation SERVICE = new Expectation("mean_service_minutes", "clinic", 1, 0, "theory");

    /** A simulation that "measures" the mean of the first step's law, off by up to {@code swingMs}. */
    private static Simulation meanService(Scenario scenario, long swingMs) {
        Dist law = scenario.pathways().get(0).steps().get(0).time();
        return replication -> {
            long off = replication % 2 == 0 ? swingMs : -swingMs;
            return List.of(Reading.ratio(
                    "mean_service_minutes", "clinic", "minutes", Math.round(law.mean()) + off, Ticks.MINUTE));
        };
    }

    @Test
    void enoughReplicationsPass() {
        Check.Result result = new Check(scenario -> meanService(scenario, 600), Effort.whole(40, 2))
                .of(Scenarios.clinic(10, 100, SERVICE));
        assertThat(result.passes()).isTrue();
        assertThat(result.replications()).isEqualTo(40);
    }

    @Test
    void aCaseThatIsTooShortIsExtended() {
        Check.Result result = new Check(scenario -> meanService(scenario, 6000), Effort.whole(40, 2))
                .of(Scenarios.clinic(10, 100, SERVICE));
        assertThat(result.passes()).isTrue();
        assertThat(result.replications()).isGreaterThan(400);
    }

    @Test
    void aQuickCheckIsShorterAndSaysSo() {
        List<Scenario> built = Collections.synchronizedList(new ArrayList<>());
        Check.Result result = new Check(
                        scenario -> {
                            built.add(scenario);
                            return meanService(scenario, 6000);
                        },
                        Effort.quick(1))
                .of(Scenarios.clinic(10, 100, SERVICE));
        assertThat(result.verdicts()).extracting(Verdict::outcome).containsExactly(Outcome.TOO_SHORT);
        assertThat(built.get(0).calendar().lengthMs()).isEqualTo(10 * Ticks.DAY);
    }

    @Test
    void aQuantityThatNobodyMeasuresDoesNotPass() {
        Expectation unknown = new Expectation("humour", "clinic", 1, 0, "theory");
        Check.Result result = new Check(scenario -> meanService(scenario, 0), Effort.whole(40, 1))
                .of(Scenarios.clinic(10, 100, SERVICE, unknown));
        assertThat(result.verdicts()).extracting(Verdict::outcome).containsExactly(Outcome.PASS, Outcome.NOT_MEASURED);
        assertThat(result.passes()).isFalse();
    }

    @Test
    void withoutExpectationsNothingPasses() {
        assertThat(new Check(scenario -> meanService(scenario, 0), Effort.whole(2, 1))
                        .of(Scenarios.clinic(0, 1))
                        .passes())
                .isFalse();
    }

    @Test
    void aFaultInAReplicationNamesIt() {
        Check check = new Check(
                scenario -> replication -> {
                    if (replication == 3) {
                        throw new IllegalStateException("bed below zero");
                    }
                    return List.of();
                },
                Effort.whole(40, 2));
        assertThatThrownBy(() -> check.of(Scenarios.clinic(0, 1, SERVICE)))
                .hasMessageContaining("replication 3 failed")
                .hasMessageContaining("bed below zero");
    }

    @Test
    void powerIsToNoticeAFault() {
        Check check = new Check(scenario -> meanService(scenario, 600), Effort.whole(40, 2));
        PowerCheck.Result power = new PowerCheck(check).of(check.of(Scenarios.clinic(10, 100, SERVICE)));
        assertThat(power.outcomes())
                .containsEntry(Fault.SLOWER_SERVICE, PowerCheck.Outcome.NOTICED)
                .containsEntry(Fault.ABSENT_SERVER, PowerCheck.Outcome.MISSED)
                .containsEntry(Fault.LOST_REFERRAL, PowerCheck.Outcome.MISSED);
        assertThat(power.powerful()).isTrue();
    }

    @Test
    void theTableFitsAndSaysWhatHappened() {
        Check check = new Check(scenario -> meanService(scenario, 600), Effort.whole(40, 2));
        Check.Result result = check.of(Scenarios.clinic(10, 100, SERVICE));
        String text = CheckTable.head().english() + "\n"
                + Text.joined(Text.same("\n"), CheckTable.rows(result)).english() + "\n"
                + CheckTable.powerHead().english() + "\n"
                + CheckTable.powerRow(new PowerCheck(check).of(result)).english() + "\n";
        assertThat(text).isEqualTo("""
                          quantity                                           expected         ours        +/-  verdict
                        clinic: Clinic, 40 replications
                          mean_service_minutes clinic                         1.00000      1.00000    0.00694  pass
                          fault                                service +3 %    server absent 5 %    referral lost 1 %
                          clinic                                    noticed               missed               missed
                        """.indent(0));
    }
}
