package org.careshed.experiment.calibration;

import java.util.Map;
import org.careshed.experiment.calibration.plan.Target;
import org.careshed.experiment.calibration.sheet.Sheet;
import org.careshed.experiment.dial.Dial;
import org.careshed.language.Text;
import org.careshed.measure.Closing;
import org.careshed.result.Estimate;
import org.careshed.result.MeasureName;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Expectation;

/** Heads and cells of a calibration card, in both languages. */
final class CardCells {
    static final Text INTERVAL = Text.of("95 %", "95% 置信区间");
    static final Text ENSEMBLE = Text.of("ensemble (5 to 95 %)", "参数集合（5% 至 95%）");
    static final Text VERDICT = Text.of("verdict", "判定");
    static final Text SOURCE = Text.of("source (grade)", "来源（等级）");
    static final Text RATIO = Text.of("after / before", "拟合后/先验");
    static final Text SAYS = Text.of("says", "结论");
    static final Text LOOSE = Text.of("not identified", "不可识别");
    private static final Map<String, String> VERDICTS =
            Map.of("within", "在范围内", "below", "偏低", "above", "偏高", "not measured", "未测量");

    private CardCells() {}

    /** What a target is called; in Chinese its measure's name where nobody gave it another. */
    static Text name(Target target) {
        String measure = target.quantity().measure();
        return target.name().equals(measure)
                ? Text.of(measure, MeasureName.of(measure).chinese())
                : Text.same(target.name());
    }

    /** What a target asks for. */
    static Text wanted(Target target) {
        return target.ranged()
                ? range(target.low(), target.high())
                : around(target.value(), target.high() - target.value());
    }

    static Text figure(double value) {
        return Text.same(Sheet.figure(value));
    }

    static Text count(int many) {
        return Text.same(Integer.toString(many));
    }

    static Text range(double low, double high) {
        return Text.of("{low} to {high}", "{low} 至 {high}")
                .with("low", Sheet.figure(low))
                .with("high", Sheet.figure(high));
    }

    static Text around(double value, double tolerance) {
        return figure(value).then(" +/- ").then(figure(tolerance));
    }

    /** Half of the 95 % interval; nothing where there is none. */
    static Text interval(Estimate estimate) {
        return estimate.halfWidth()
                .map(half -> Text.same("+/- ").then(figure(half.doubleValue())))
                .orElse(Text.NONE);
    }

    static Text reading(Expectation expected) {
        Text measure =
                Text.of(expected.measure(), MeasureName.of(expected.measure()).chinese());
        return measure.then(Closing.quantity("", expected.of()));
    }

    static Text way(Dial dial) {
        return switch (dial.way()) {
            case ADD -> Text.of("add", "相加");
            case MULTIPLY -> Text.of("multiply", "相乘");
            case SET -> Text.of("set", "取值");
        };
    }

    static Text verdict(String word) {
        return Text.of(word, VERDICTS.getOrDefault(word, word));
    }

    static Text source(Evidence evidence) {
        return Text.of("{source} ({grade})", "{source}（{grade}）")
                .with("source", evidence.source())
                .with("grade", evidence.grade());
    }
}
