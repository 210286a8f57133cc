package org.careshed.experiment.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.scenario.Scenario;

/** Runs a check scenario with each {@link Fault} in turn: a check that no fault breaks proves nothing. */
public final class PowerCheck {

    private final Check check;

    public PowerCheck(Check check) {
        this.check = check;
    }

    /** What became of a fault. */
    public enum Outcome {
        NOTICED("noticed", "已发现"),
        MISSED("missed", "未发现"),
        NOT_APPLICABLE("-", "-");

        private final Text text;

        Outcome(String english, String chinese) {
            this.text = Text.of(english, chinese);
        }

        /** The word that is printed. */
        public Text text() {
            return text;
        }
    }

    /** A case with the outcome of each fault. */
    public record Result(Scenario scenario, Map<Fault, Outcome> outcomes) {
        public Result {
            outcomes = Map.copyOf(outcomes);
        }

        /** Whether at least one fault is noticed. */
        public boolean powerful() {
            return outcomes.containsValue(Outcome.NOTICED);
        }
    }

    /** Seeds each fault into the scenario of a check and runs it for as many replications as the sound case took. */
    public Result of(Check.Result sound) {
        Map<Fault, Outcome> outcomes = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            outcomes.put(fault, outcome(fault, sound));
        }
        return new Result(sound.scenario(), outcomes);
    }

    private Outcome outcome(Fault fault, Check.Result sound) {
        Optional<Scenario> faulty = fault.in(sound.scenario());
        if (faulty.isEmpty()) {
            return Outcome.NOT_APPLICABLE;
        }
        return check.notices(faulty.get(), sound.replications()) ? Outcome.NOTICED : Outcome.MISSED;
    }
}
