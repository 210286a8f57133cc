package org.careshed.result;

import java.util.Locale;
import java.util.Map;
import org.careshed.language.Text;

/** What people call a measure, in both languages. */
public final class MeasureName {
    private static final Map<String, Text> USUAL = Map.ofEntries(
            named("care_in_county_share", "Visits treated inside the county", "县域内就诊率"),
            named(
                    "care_in_county_share_claims",
                    "Visits treated inside the county, as claims show it",
                    "县域内就诊率（医保结算口径）"),
            named(
                    "care_in_county_share_without_refills",
                    "Visits treated inside the county, without refills",
                    "县域内就诊率（不含续方）"),
            named("grassroots_share_of_in_county_visits", "Grassroots share of visits inside the county", "县域内基层就诊占比"),
            named(
                    "grassroots_share_of_in_county_visits_without_refills",
                    "Grassroots share inside the county, without refills",
                    "县域内基层占比（不含续方）"),
            named("grassroots_share_of_visits", "Grassroots share of all visits", "基层就诊占全部就诊比例"),
            named("first_contact_grassroots_share", "First contacts at the grassroots", "首诊在基层比例"),
            named("first_contact_grassroots_share_by_episode", "Episodes that begin at the grassroots", "病程始于基层比例"),
            named("final_in_county_share_by_episode", "Episodes that end inside the county", "病程终结于县内比例"),
            named("budget_balance_share", "What groups have left of their budgets", "医共体总额预算结余率"),
            named("groups_in_deficit", "Groups with a budget in deficit", "预算超支的医共体数"),
            named("months_in_deficit", "Months with a budget in deficit", "预算超支月数"),
            named("days_budget_exhausted", "Days with the year's budget gone", "年度预算用尽天数"),
            named("visits_per_person_year", "Visits per resident and year", "人均年就诊次数"),
            named("refill_visits_share", "Where people go for refills", "续方就诊去向"),
            named("bypass_share", "First contacts at a hospital that the grassroots could treat", "基层可治而首诊在医院的比例"),
            named("unmet_need_share", "Needs that stay unmet", "未满足的就医需求比例"),
            named("mean_travel_minutes", "Mean way to care", "平均就医路程"),
            named("admissions_per_person_year", "Admissions per resident and year", "人均年住院次数"),
            named("admissions_in_county_share", "Admissions inside the county", "县域内住院率"),
            named("visits_per_physician_day", "Visits per physician and day", "医师日均诊疗人次"),
            named("referrals_per_person_year", "Referrals per resident and year", "人均年转诊次数"),
            named("money_in_county_share", "Money spent inside the county", "县域内费用占比"),
            named("own_payment_share", "Paid by patients themselves", "个人自付比例"),
            named("fund_yuan_per_person_year", "Paid by the fund per resident and year", "人均年医保基金支出"),
            named("own_yuan_per_person_year", "Paid by patients per resident and year", "人均年自付费用"),
            named("missed_appointment_share", "Missed appointments", "爽约率"),
            named("mean_days_to_slot", "Mean days to a booked appointment", "预约平均等候天数"),
            named("stability_g", "Stability g of the two-day cycle", "稳定性 g"),
            named("stability_used", "Used of the bound up to which waits settle", "稳定界限已用比例"),
            named(
                    "daily_lag1_autocorrelation_lowest",
                    "Autocorrelation from day to day, facility with the lowest",
                    "逐日自相关（最低的机构）"),
            named("lever_offers_made", "Offers that levers made", "改革措施提供次数"),
            named("lever_offers_used", "Offers that were used", "改革措施使用次数"),
            named("daily_lag1_autocorrelation", "Autocorrelation from day to day", "逐日自相关"),
            named("visits_from_elsewhere_share", "Visits by people from elsewhere", "外来患者占比"),
            named("visits_per_person_year_by_age", "Visits per resident and year", "人均年就诊次数"),
            named("admissions_per_person_year_by_age", "Admissions per resident and year", "人均年住院次数"),
            named("stay_charge_share", "Charges for hospital stays", "住院费用占比"),
            named("travel_worst_decile_minutes", "Mean way of the tenth who travel longest", "路程最长10%患者的平均路程"),
            named("visits_gini", "Gini index of visits among residents", "就诊次数基尼系数"),
            named("visits_concentration_by_poverty", "Concentration of visits by poverty", "就诊的贫困集中指数"),
            named("visits_share", "Visits", "就诊占比"),
            named("admissions_share", "Admissions", "住院占比"),
            named("mean_wait_minutes", "Mean wait", "平均等候"),
            named("median_wait_minutes", "Median wait", "中位等候"),
            named("p90_wait_minutes", "p90 wait", "第90百分位等候"),
            named("gave_up_share", "Gave up waiting", "放弃等候"),
            named("utilisation", "Staffed time in use", "在岗时间利用率"),
            named("bed_occupancy", "Beds in use", "床位使用率"),
            named("mean_stay_days", "Mean stay", "平均住院日"),
            named("mean_bed_wait_days", "Mean wait for a bed", "等候床位"));

    private MeasureName() {}

    /** Its usual name; of a measure without one its id, in English in words. */
    public static Text of(String id) {
        String words = id.replace('_', ' ');
        return USUAL.getOrDefault(id, Text.of(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1), id));
    }

    /** Whether there is a name in both languages. */
    public static boolean has(String id) {
        return USUAL.containsKey(id);
    }

    private static Map.Entry<String, Text> named(String id, String english, String chinese) {
        return Map.entry(id, Text.of(english, chinese));
    }
}
