package org.careshed.report.tell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.careshed.language.Text;
import org.careshed.report.input.Across;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.UsualName;
import org.careshed.report.subject.Arm;
import org.careshed.result.Headline;

/** What one arm is like, in sentences. */
public final class LevelSentences {
    private static final Map<String, Text> OWN = Map.ofEntries(
            Map.entry(
                    "care_in_county_share",
                    Text.of("Of every 100 visits {v} are treated inside the county{i}.", "每100次就诊中有{v}次在县域内就诊{i}。")),
            Map.entry(
                    "grassroots_share_of_in_county_visits",
                    Text.of(
                            "Of every 100 visits inside the county {v} are made to the grassroots{i}.",
                            "县域内每100次就诊中有{v}次在基层{i}。")),
            Map.entry(
                    "admissions_in_county_share",
                    Text.of("Of every 100 admissions {v} are inside the county{i}.", "每100次住院中有{v}次在县域内{i}。")),
            Map.entry("unmet_need_share", Text.of("Of every 100 needs {v} stay unmet{i}.", "每100次就医需求中有{v}次未满足{i}。")),
            Map.entry("visits_per_person_year", Text.of("A resident makes {v} visits a year{i}.", "每位居民每年就诊{v}次{i}。")),
            Map.entry(
                    "fund_yuan_per_person_year",
                    Text.of("The fund pays {v} yuan per resident and year{i}.", "医保基金人均年支出{v}元{i}。")),
            Map.entry(
                    "own_yuan_per_person_year",
                    Text.of("Patients pay {v} yuan per resident and year{i}.", "居民人均年自付{v}元{i}。")),
            Map.entry(
                    "mean_travel_minutes",
                    Text.of("The way to care takes {v} minutes on average{i}.", "平均就医路程{v}分钟{i}。")),
            Map.entry(
                    "visits_gini",
                    Text.of("The Gini index of visits among residents is {v}{i}.", "居民就诊次数的基尼系数为{v}{i}。")));

    private final Atlas atlas;
    private final Groups groups;

    /** With the names of a county. */
    public LevelSentences(Atlas atlas) {
        this.atlas = atlas;
        this.groups = new Groups(atlas);
    }

    /** All sentences that the arm has figures for. */
    public List<Text> of(Arm arm) {
        List<Text> sentences = new ArrayList<>();
        for (String measure : Lexicon.order()) {
            if (OWN.containsKey(measure)) {
                arm.summary().headlines().stream()
                        .filter(figure -> figure.measure().equals(measure)
                                && figure.of().equals(Headline.ALL)
                                && figure.estimate().mean().isPresent())
                        .findFirst()
                        .ifPresent(figure -> sentences.add(level(OWN.get(measure), figure)));
            }
        }
        busiest(arm).ifPresent(sentences::add);
        longestWait(arm).ifPresent(sentences::add);
        fullest(arm).ifPresent(sentences::add);
        return sentences;
    }

    /** A figure of the summary as it is told. */
    public static Told told(Headline figure) {
        OptionalDouble half = figure.estimate().halfWidth().isPresent()
                ? OptionalDouble.of(figure.estimate().halfWidth().get().doubleValue())
                : OptionalDouble.empty();
        double mean = figure.estimate().mean().map(Number::doubleValue).orElse(Double.NaN);
        return Told.of(mean, half, figure.unit());
    }

    private static Text level(Text words, Headline figure) {
        Told told = told(figure);
        return words.with("i", interval(told)).with("v", told.number());
    }

    private static Text interval(Told told) {
        return told.half().isEmpty()
                ? Text.NONE
                : Text.of(" (95 % interval {ends})", "（95%区间{ends}）").with("ends", told.level());
    }

    private Optional<Text> busiest(Arm arm) {
        if (!arm.has("resource_use")) {
            return Optional.empty();
        }
        Across<List<String>> busy = new Across<>(arm.replications());
        Across<List<String>> staffed = new Across<>(arm.replications());
        arm.rows("resource_use").forEach(row -> {
            List<String> resource = List.of(row.text("facility"), row.text("resource"));
            busy.add(resource, row, row.number("busy_hours"));
            staffed.add(resource, row, row.number("staffed_hours"));
        });
        return busy.keys().stream()
                .filter(key -> inside(key.get(0)) && staffed.mean(key) > 0)
                .max(Comparator.comparingDouble(key -> busy.mean(key) / staffed.mean(key)))
                .map(key -> Text.of(
                                "Busiest inside the county: {resource} of {facility}, in use {v} % of the staffed hours.",
                                "县域内最繁忙的是{facility}的{resource}：在岗时间利用率{v}%。")
                        .with("v", Numbers.of(100 * busy.mean(key) / staffed.mean(key), 0))
                        .with("resource", UsualName.words(key.get(1)))
                        .with("facility", groups.of(key.get(0))));
    }

    private Optional<Text> longestWait(Arm arm) {
        if (!arm.has("waits")) {
            return Optional.empty();
        }
        Map<String, double[]> sums = new LinkedHashMap<>();
        arm.rows("waits")
                .forEach(row -> row.figure("mean_wait_minutes").ifPresent(mean -> {
                    double[] sum = sums.computeIfAbsent(row.text("facility"), facility -> new double[2]);
                    sum[0] += mean * row.number("consultations");
                    sum[1] += row.number("consultations");
                }));
        return sums.entrySet().stream()
                .filter(sum -> inside(sum.getKey()) && sum.getValue()[1] > 0)
                .max(Comparator.comparingDouble(sum -> sum.getValue()[0] / sum.getValue()[1]))
                .map(sum -> Text.of(
                                "The longest mean wait inside the county is at {facility}: {v} minutes.",
                                "县域内平均等候最长的是{facility}：{v}分钟。")
                        .with("v", Numbers.of(sum.getValue()[0] / sum.getValue()[1], 1))
                        .with("facility", groups.of(sum.getKey())));
    }

    private Optional<Text> fullest(Arm arm) {
        return arm.summary().headlines().stream()
                .filter(figure -> figure.measure().equals("bed_occupancy")
                        && figure.estimate().mean().isPresent()
                        && atlas.tiers().containsKey(figure.of()))
                .max(Comparator.comparing(figure -> figure.estimate().mean().orElseThrow()))
                .map(figure -> {
                    Told told = told(figure);
                    return Text.of(
                                    "Beds are fullest at this kind of facility: {of}, {v} % in use on average{i}.",
                                    "床位使用率最高的机构类别：{of}，平均{v}%{i}。")
                            .with("i", interval(told))
                            .with("v", told.number())
                            .with("of", groups.of(figure.of()));
                });
    }

    private boolean inside(String facility) {
        return atlas.providers().containsKey(facility)
                && atlas.tierOf(atlas.provider(facility)).inCounty();
    }
}
