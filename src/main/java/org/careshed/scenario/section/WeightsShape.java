package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.quiet;
import static org.careshed.scenario.shape.Key.required;

import java.util.List;
import java.util.function.Function;
import org.careshed.scenario.Choice.More;
import org.careshed.scenario.Choice.Weights;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Prices;
import org.careshed.scenario.value.Units;

/** Coefficients of one severity. */
final class WeightsShape {

    private static final double MOST = 100;

    private static final Key<Weights, Double> TRAVEL =
            required("travel", Units.perMinute(10), Weights::perTravelMinute, "disutility of a minute on the way");
    private static final Key<Weights, Double> WAIT = required(
            "wait", Units.perMinute(10), Weights::perWaitMinute, "disutility of an expected minute of waiting");
    private static final Key<Weights, Double> SEEK = preset(
            "seek",
            Numbers.number(-100, 100),
            0.0,
            Weights::seekConstant,
            "constant of the decision to seek care, logit");
    private static final Key<Weights, Double> SEEK_LOG_SUM = preset(
            "seek_log_sum",
            Numbers.number(0, 1),
            0.0,
            Weights::seekLogSum,
            "weight of the choice set's log-sum in that decision");
    private static final Key<Weights, Double> DAY_TO_SLOT =
            more("day_to_slot", Units.perDay(10), More::perDayToSlot, "disutility of a day until the appointment");
    private static final Key<Weights, Double> COST = more(
            "cost",
            Prices.perYuan(1),
            More::perYuan,
            "disutility of a yuan out of pocket for a contact, as felt: 50 ln(1 + x/50)");
    private static final Key<Weights, Double> ADMISSION_COST = more(
            "admission_cost",
            Prices.perYuan(1),
            More::perAdmissionYuan,
            "disutility of a yuan out of pocket expected for an admission");
    private static final Key<Weights, Double> TITLE =
            more("title", utils(), More::title, "utility of the highest doctors' title over none");
    private static final Key<Weights, Double> CONTRACT =
            more("contract", utils(), More::contract, "utility of the contracted doctor, instead of `usual`");
    private static final Key<Weights, Double> REFERRAL =
            more("referral", utils(), More::referral, "utility of holding a referral to the place");
    private static final Key<Weights, Double> MISSING =
            more("missing", utils(), More::missing, "disutility where the drug or test is missing");
    private static final Key<Weights, Double> USUAL =
            more("usual", utils(), More::usual, "utility of the usual provider");
    private static final Key<Weights, Double> TRUST =
            more("trust", utils(), More::trust, "utility of full trust over none");

    static final Shape<Weights> SHAPE = new Shape<>(
            "weights",
            "Coefficients of one severity, utils.",
            List.of(
                    TRAVEL,
                    WAIT,
                    SEEK,
                    SEEK_LOG_SUM,
                    DAY_TO_SLOT,
                    COST,
                    ADMISSION_COST,
                    TITLE,
                    CONTRACT,
                    REFERRAL,
                    MISSING,
                    USUAL,
                    TRUST),
            f -> new Weights(f.get(TRAVEL), f.get(WAIT), f.get(SEEK), f.get(SEEK_LOG_SUM), more(f)));

    private WeightsShape() {}

    private static More more(Fields f) {
        return new More(
                f.get(DAY_TO_SLOT),
                f.get(COST),
                f.get(ADMISSION_COST),
                f.get(TITLE),
                f.get(CONTRACT),
                f.get(REFERRAL),
                f.get(MISSING),
                f.get(USUAL),
                f.get(TRUST));
    }

    private static Type<Double> utils() {
        return Numbers.number(0, MOST);
    }

    private static Key<Weights, Double> more(
            String name, Type<Double> type, Function<More, Double> of, String meaning) {
        return quiet(name, type, 0.0, weights -> of.apply(weights.more()), meaning);
    }
}
