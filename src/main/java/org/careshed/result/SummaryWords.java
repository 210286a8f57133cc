package org.careshed.result;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;

/** What a summary says of each measure, in both languages: a sentence of the whole, a heading over figures by tier or place. */
final class SummaryWords {
    private static final Map<String, Text> SENTENCES = Map.ofEntries(
            entry(
                    "care_in_county_share",
                    Text.of("Of 100 visits, # were treated inside the county.", "县域内就诊率：每 100 次就诊有 # 次在县域内。")),
            entry(
                    "care_in_county_share_claims",
                    Text.of(
                            "Of 100 visits that claims show (outside only those settled), # were inside the county.",
                            "县域内就诊率（医保结算口径，县外只计已结算的）：每 100 次就诊有 # 次在县域内。")),
            entry(
                    "grassroots_share_of_in_county_visits",
                    Text.of(
                            "Of 100 visits inside the county, # were at the grassroots.",
                            "县域内基层就诊占比：每 100 次县域内就诊有 # 次在基层。")),
            entry(
                    "grassroots_share_of_visits",
                    Text.of(
                            "Of 100 visits, inside and outside, # were at the grassroots.",
                            "基层就诊占全部就诊比例：每 100 次就诊（含县外）有 # 次在基层。")),
            entry(
                    "first_contact_grassroots_share",
                    Text.of(
                            "Of 100 illnesses first shown to a doctor, # went to the grassroots.",
                            "基层首诊比例：每 100 次首诊有 # 次在基层。")),
            entry(
                    "care_in_county_share_without_refills",
                    Text.of(
                            "Without prescription refills, # of 100 visits were treated inside the county.",
                            "县域内就诊率（不含续方）：每 100 次就诊有 # 次在县域内。")),
            entry(
                    "grassroots_share_of_in_county_visits_without_refills",
                    Text.of(
                            "Without refills, # of 100 visits inside the county were at the grassroots.",
                            "县域内基层就诊占比（不含续方）：每 100 次县域内就诊有 # 次在基层。")),
            entry(
                    "first_contact_grassroots_share_by_episode",
                    Text.of("Of 100 episodes of illness, # began at the grassroots.", "每 100 个病程有 # 个始于基层。")),
            entry(
                    "final_in_county_share_by_episode",
                    Text.of(
                            "Of 100 episodes that were resolved, # were treated last inside the county.",
                            "每 100 个已结束的病程有 # 个最后在县域内治疗。")),
            entry(
                    "lever_offers_made",
                    Text.of(
                            "Levers held # slots, doctor days and contacts ready, where they have a ceiling.",
                            "各项措施（有上限的）共备好 # 个号源、医师日和接触机会。")),
            entry(
                    "lever_offers_used",
                    Text.of(
                            "What levers offer, with a ceiling or without, was used # times.",
                            "各项措施提供的服务（无论有无上限）共使用 # 次。")),
            entry("admissions_per_person_year", Text.of("A resident was admitted # times a year.", "人均每年住院 # 次。")),
            entry(
                    "admissions_in_county_share",
                    Text.of("Of 100 admissions, # were inside the county.", "县域内住院率：每 100 次住院有 # 次在县域内。")),
            entry("visits_per_person_year", Text.of("A resident made # visits a year.", "人均每年就诊 # 次。")),
            entry("unmet_need_share", Text.of("Of 100 needs for care, # stayed unmet.", "每 100 次就医需要有 # 次未得到满足。")),
            entry("mean_travel_minutes", Text.of("The way to care took # minutes on average.", "就医路程平均 # 分钟。")),
            entry(
                    "travel_worst_decile_minutes",
                    Text.of(
                            "For the tenth of residents with the longest way it took # minutes on average.",
                            "路程最长的十分之一居民平均 # 分钟。")),
            entry(
                    "visits_from_elsewhere_share",
                    Text.of(
                            "Of 100 visits inside the county, # were by people from elsewhere.",
                            "每 100 次县域内就诊有 # 次是外来患者。")),
            entry(
                    "bypass_share",
                    Text.of(
                            "Of 100 illnesses that the grassroots can treat, # were first shown to a hospital.",
                            "每 100 次基层可治的疾病有 # 次首诊在医院。")),
            entry(
                    "missed_appointment_share",
                    Text.of("Of 100 booked appointments, # were missed.", "爽约率：每 100 次预约有 # 次未赴约。")),
            entry(
                    "mean_days_to_slot",
                    Text.of("An appointment was # days ahead when it was booked, on average.", "从预约到就诊平均相隔 # 天。")),
            entry(
                    "money_in_county_share",
                    Text.of(
                            "Of 100 yuan charged for care, # were charged inside the county.",
                            "每 100 元医疗费用有 # 元发生在县域内。")),
            entry(
                    "stay_charge_share",
                    Text.of("Of 100 yuan charged for care, # were for stays in hospital.", "每 100 元医疗费用有 # 元是住院费用。")),
            entry(
                    "own_payment_share",
                    Text.of("Of 100 yuan charged for care, patients paid # themselves.", "每 100 元医疗费用中患者自付 # 元。")),
            entry(
                    "fund_yuan_per_person_year",
                    Text.of("The insurance fund paid # yuan a year for a resident.", "医保基金每年为每位居民支付 # 元。")),
            entry(
                    "groups_in_deficit",
                    Text.of(
                            "Of the groups with a packaged budget, # had overspent it at the end.",
                            "实行总额打包预算的医共体中，期末超支的有 # 个。")),
            entry("own_yuan_per_person_year", Text.of("A resident paid # yuan a year for care.", "每位居民每年自付 # 元。")),
            entry(
                    "daily_lag1_autocorrelation",
                    Text.of(
                            "Do busy days follow busy days at a facility? The correlation from day to day was #.",
                            "同一机构忙的一天之后是否还是忙的一天？逐日自相关为 #。")),
            entry(
                    "daily_lag1_autocorrelation_lowest",
                    Text.of(
                            "At the facility where it was lowest it was # (below -0.3 demand swings).",
                            "自相关最低的机构为 #（低于 -0.3 表示需求来回摆动）。")),
            entry(
                    "stability_g",
                    Text.of(
                            "Where crowding deters most, published waits feed back with a gain of #.",
                            "在最因拥挤而却步之处，公布的等候时间的反馈增益为 #。")),
            entry(
                    "stability_used",
                    Text.of(
                            "That is # of the bound up to which waits settle (above 0.5 they swing at first).",
                            "即已用到等候时间能够稳定的界限的 #（高于 0.5 时起初会摆动）。")),
            entry(
                    "visits_gini",
                    Text.of(
                            "Visits among residents have a Gini index of # (0: all have as many; 1: one has them all).",
                            "居民就诊次数的基尼系数为 #（0：人人相同；1：全部属于一人）。")),
            entry(
                    "visits_concentration_by_poverty",
                    Text.of(
                            "Visits by poverty have a concentration index of # (below 0 the poor go more often).",
                            "就诊按贫困程度的集中指数为 #（低于 0 表示贫困者就诊更多）。")));

    private static final Map<String, Text> HEADINGS = Map.ofEntries(
            entry(
                    "mean_wait_minutes",
                    Text.of("Minutes in the queue before the first consultation, on average", "首次看诊前的平均排队分钟")),
            entry("median_wait_minutes", Text.of("Minutes that half of the patients waited at most", "半数患者等候不超过的分钟")),
            entry("p90_wait_minutes", Text.of("Minutes that nine of ten patients waited at most", "九成患者等候不超过的分钟")),
            entry(
                    "utilisation",
                    Text.of("How busy staff and devices were, of 100 staffed hours", "人员和设备的忙碌程度，每 100 个在岗小时")),
            entry("visits_share", Text.of("Where people went, of 100 visits", "就诊去向，每 100 次就诊")),
            entry(
                    "refill_visits_share",
                    Text.of("Where people went for prescription refills, of 100 refills", "续方去向，每 100 次续方")),
            entry("admissions_share", Text.of("Where people were admitted, of 100 admissions", "住院去向，每 100 次住院")),
            entry("bed_occupancy", Text.of("How full beds were, of 100 bed-days", "床位使用率，每 100 床日")),
            entry("mean_stay_days", Text.of("Days in a hospital bed, on average", "平均住院日")),
            entry("mean_bed_wait_days", Text.of("Days that patients waited for a bed, on average", "等候床位的平均天数")),
            entry(
                    "visits_per_person_year_by_age",
                    Text.of("Visits that a resident made a year, by age", "人均每年就诊次数，按年龄")),
            entry(
                    "admissions_per_person_year_by_age",
                    Text.of("How often a resident was admitted a year, by age", "人均每年住院次数，按年龄")),
            entry("referrals_per_person_year", Text.of("Referrals that a resident followed a year", "人均每年转诊次数")),
            entry("visits_per_physician_day", Text.of("Visits for each physician and working day", "每位医师每工作日诊疗人次")),
            entry(
                    "budget_balance_share",
                    Text.of(
                            "What was left of each yuan planned for a group so far, at the end of the run (below 0: a"
                                    + " deficit)",
                            "期末每元累计预算的结余（低于 0 为超支）")),
            entry("months_in_deficit", Text.of("Months at whose end a group's budget was in deficit", "医共体预算月末超支的月数")),
            entry(
                    "days_budget_exhausted",
                    Text.of("Days on which a group's budget of the year was gone", "医共体年度预算用尽的天数")),
            entry(
                    "gave_up_share",
                    Text.of("How many left before the consultation, of 100 who came", "未就诊即离开的人数，每 100 位到诊者")));

    private SummaryWords() {}

    /** A sentence about a figure of the whole county, with {@code #} for the figure. */
    static Optional<Text> sentence(String measure) {
        return Optional.ofNullable(SENTENCES.get(measure));
    }

    /** What stands over figures by tier, place or age. */
    static Optional<Text> heading(String measure) {
        return Optional.ofNullable(HEADINGS.get(measure));
    }
}
