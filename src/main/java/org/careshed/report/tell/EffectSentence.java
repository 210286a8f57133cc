package org.careshed.report.tell;

import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.subject.Contrast;
import org.careshed.result.Headline;

/**
 * One difference in a sentence. Only a difference that the worlds decide is told as an effect; any other is told as not
 * detectable, with what the worlds leave possible.
 */
public final class EffectSentence {
    private static final Text INTERVAL = Text.of("95 % interval {ends}", "95%区间{ends}");

    /** More and less of figures that deserve a sentence of their own. */
    private record Pair(Text more, Text less) {}

    private static final Map<String, Pair> OWN = Map.ofEntries(
            own(
                    "care_in_county_share",
                    "{d} {more} of every 100 visits are treated inside the county ({i}): {with} instead of {base}.",
                    "每100次就诊中，在县域内就诊的{more}{d}次（{i}）：由{base}次变为{with}次。"),
            own(
                    "grassroots_share_of_in_county_visits",
                    "{d} {more} of every 100 visits inside the county are made to the grassroots ({i}): {with} instead of"
                            + " {base}.",
                    "县域内每100次就诊中，在基层就诊的{more}{d}次（{i}）：由{base}次变为{with}次。"),
            own(
                    "first_contact_grassroots_share",
                    "{d} {more} of every 100 first contacts are made at the grassroots ({i}): {with} instead of {base}.",
                    "每100次首诊中，在基层首诊的{more}{d}次（{i}）：由{base}次变为{with}次。"),
            own(
                    "admissions_in_county_share",
                    "{d} {more} of every 100 admissions are inside the county ({i}): {with} instead of {base}.",
                    "每100次住院中，在县域内住院的{more}{d}次（{i}）：由{base}次变为{with}次。"),
            own(
                    "unmet_need_share",
                    "{d} {more} of every 100 needs stay unmet ({i}): {with} instead of {base}.",
                    "每100次就医需求中，未满足的{more}{d}次（{i}）：由{base}次变为{with}次。"),
            own(
                    "utilisation",
                    "{of}: of every 100 hours that staff and devices are on duty {d} {more} are worked ({i}): {with}"
                            + " instead of {base}.",
                    "{of}：人员和设备每100小时在岗时间中，工作时间{more}{d}小时（{i}）：由{base}小时变为{with}小时。"),
            Map.entry(
                    "visits_gini",
                    new Pair(
                            gini(
                                    "less evenly: the Gini index (0: all have as many, 1: one has all) grows",
                                    "更不均衡",
                                    "上升"),
                            gini(
                                    "more evenly: the Gini index (0: all have as many, 1: one has all) falls",
                                    "更均衡",
                                    "下降"))),
            grows("mean_wait_minutes", "{of}: the mean wait", "{of}：平均等候时间"),
            grows("mean_bed_wait_days", "{of}: the mean wait for a bed", "{of}：等候床位时间"),
            grows("mean_travel_minutes", "The mean way to care", "平均就医路程"),
            grows("travel_worst_decile_minutes", "The mean way of the tenth who travel longest", "路程最长的10%患者的平均路程"),
            own(
                    "fund_yuan_per_person_year",
                    "The fund pays {d} yuan {more} per resident and year ({i}): {with} instead of {base}.",
                    "医保基金人均年支出{more}{d}元（{i}）：由{base}元变为{with}元。"),
            own(
                    "own_yuan_per_person_year",
                    "Patients pay {d} yuan {more} per resident and year ({i}): {with} instead of {base}.",
                    "居民人均年自付费用{more}{d}元（{i}）：由{base}元变为{with}元。"));

    private final Groups groups;

    /** With the names of a county. */
    public EffectSentence(Groups groups) {
        this.groups = groups;
    }

    /** The difference in words. */
    public Text of(Contrast contrast) {
        return switch (contrast.verdict()) {
            case MORE, LESS -> found(contrast);
            case NONE_DETECTED -> none(contrast);
            case UNDECIDED -> undecided(contrast);
        };
    }

    /** The figure and what it is of. */
    public Text subject(Contrast contrast) {
        Text name = Lexicon.of(contrast.measure()).name();
        return contrast.of().equals(Headline.ALL)
                ? name
                : name.then(Text.of(" ({of})", "（{of}）")).with("of", groups.of(contrast.of()));
    }

    private Text found(Contrast contrast) {
        boolean more = contrast.verdict() == Contrast.Verdict.MORE;
        Pair own = OWN.get(contrast.measure());
        Text words = own == null
                ? Text.of(
                        "{name}: {d}{unit} {more} ({i}), {with} instead of {base}.",
                        "{name}：{more}{d}{unit}（{i}），由{base}变为{with}。")
                : more ? own.more() : own.less();
        Told told = Told.of(contrast.difference(), contrast.half(), contrast.unit());
        Text counted = Text.of(more ? "more" : told.unit().scale() == 100 ? "fewer" : "less", more ? "增加" : "减少");
        return words.with("i", INTERVAL.with("ends", told.interval(true)))
                .with("d", told.size())
                .with("more", own == null ? Text.of(more ? "more" : "less", more ? "增加" : "减少") : counted)
                .with("unit", told.unit().difference())
                .with("with", value(told, contrast.with(), own != null))
                .with("base", value(told, contrast.base(), own != null))
                .with("of", groups.of(contrast.of()))
                .with("name", subject(contrast));
    }

    private Text none(Contrast contrast) {
        Told told = Told.of(contrast.difference(), contrast.half(), contrast.unit());
        if (contrast.difference() == 0 && contrast.half().orElse(1) == 0) {
            return Text.of(
                            "{name}: no difference in any simulation, {base} with and without.",
                            "{name}：每次模拟均无差异，均为{base}。")
                    .with("base", value(told, contrast.base(), false))
                    .with("name", subject(contrast));
        }
        Text words = contrast.includesZero()
                ? Text.of(
                        "{name}: no detectable effect; a difference from {i}{unit} remains possible ({base} without, {with}"
                                + " with).",
                        "{name}：未检出差异；差异可能在{i}{unit}之间（实施前{base}，实施后{with}）。")
                : Text.of(
                        "{name}: no detectable effect; a difference from {i}{unit} would stand out alone, but among all that"
                                + " is compared here it may be chance ({base} without, {with} with).",
                        "{name}：未检出差异；单独看差异在{i}{unit}之间，但在全部比较中可能出于偶然（实施前{base}，实施后{with}）。");
        return words.with("i", told.interval(false))
                .with("unit", told.unit().difference())
                .with("with", value(told, contrast.with(), false))
                .with("base", value(told, contrast.base(), false))
                .with("name", subject(contrast));
    }

    private Text undecided(Contrast contrast) {
        Told told = Told.of(contrast.difference(), contrast.half(), contrast.unit());
        return Text.of(
                        "{name}: not decided; {with} instead of {base} in {n} worlds, too few for an interval as narrow as"
                                + " asked.",
                        "{name}：尚不能判定；{n}个世界中由{base}变为{with}，重复太少，区间不够窄。")
                .with("n", Integer.toString(contrast.worlds()))
                .with("with", value(told, contrast.with(), false))
                .with("base", value(told, contrast.base(), false))
                .with("name", subject(contrast));
    }

    private static Text value(Told told, double value, boolean bare) {
        return bare ? told.beside(value) : told.beside(value).then(told.unit().value());
    }

    private static Map.Entry<String, Pair> own(String measure, String english, String chinese) {
        Text words = Text.of(english, chinese);
        return Map.entry(measure, new Pair(words, words));
    }

    private static Text gini(String english, String even, String moved) {
        return Text.of(
                "Visits are spread " + english + " by {d} ({i}), from {base} to {with}.",
                "居民就诊" + even + "：基尼系数（0为人人相同，1为全部属于一人）" + moved + "{d}（{i}），由{base}变为{with}。");
    }

    private static Map.Entry<String, Pair> grows(String measure, String english, String chinese) {
        String values = " by {d}{unit} ({i}), from {base} to {with}.";
        String numbers = "{d}{unit}（{i}），由{base}变为{with}。";
        return Map.entry(
                measure,
                new Pair(
                        Text.of(english + " grows" + values, chinese + "延长" + numbers),
                        Text.of(english + " shrinks" + values, chinese + "缩短" + numbers)));
    }
}
