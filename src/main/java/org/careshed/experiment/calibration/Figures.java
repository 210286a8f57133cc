package org.careshed.experiment.calibration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.calibration.plan.Target;
import org.careshed.experiment.dial.Quantity;
import org.careshed.result.Estimate;
import org.careshed.result.Part;

/** What some replications of one scenario found. */
record Figures(List<Part> parts) {

    Figures {
        parts = List.copyOf(parts);
    }

    /** A figure over the replications. */
    Estimate estimate(Quantity quantity) {
        return Estimate.of(parts.stream()
                .map(part -> quantity.in(part).map(BigDecimal::toPlainString).orElse(""))
                .toList());
    }

    /** Its mean; empty where it is undefined. */
    Optional<Double> mean(Quantity quantity) {
        return estimate(quantity).mean().map(BigDecimal::doubleValue);
    }

    /** The mean of a target's figure. */
    double of(Target target) {
        return mean(target.quantity())
                .orElseThrow(() -> new IllegalStateException(
                        "no figure " + target.quantity().text()));
    }
}
