package org.careshed.report.tell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;

/** What every figure of a summary is called, in which chapter it is told, in the order in which a bureau asks for it. */
public final class Lexicon {
    private static final Map<String, Term> TERMS = terms();

    private Lexicon() {}

    /**
     * A figure's place in the report.
     *
     * @param name what it is called
     * @param chapter where it is told
     * @param first whether the first page tells it
     */
    public record Term(Text name, Chapter chapter, boolean first) {}

    /** Of a measure; one that is not known keeps its id and stands among what tells how sure all is. */
    public static Term of(String measure) {
        return TERMS.getOrDefault(measure, new Term(Text.same(measure.replace('_', ' ')), Chapter.SURE, false));
    }

    /** Whether the measure has names of its own. */
    public static boolean knows(String measure) {
        return TERMS.containsKey(measure);
    }

    /** All measures, in the order in which they are told. */
    public static List<String> order() {
        return List.copyOf(TERMS.keySet());
    }

    private static Map<String, Term> terms() {
        Map<String, Term> terms = new LinkedHashMap<>();
        where(new Shelf(terms, Chapter.WHERE));
        busy(new Shelf(terms, Chapter.BUSY));
        who(new Shelf(terms, Chapter.WHO));
        money(new Shelf(terms, Chapter.MONEY));
        sure(new Shelf(terms, Chapter.SURE));
        return terms;
    }

    private record Shelf(Map<String, Term> terms, Chapter chapter) {
        Shelf key(String id, String english, String chinese) {
            terms.put(id, new Term(Text.of(english, chinese), chapter, true));
            return this;
        }

        Shelf more(String id, String english, String chinese) {
            terms.put(id, new Term(Text.of(english, chinese), chapter, false));
            return this;
        }
    }

    private static void where(Shelf shelf) {
        shelf.key("care_in_county_share", "Visits treated inside the county", "县域内就诊率")
                .more(
                        "care_in_county_share_claims",
                        "Visits treated inside the county, as claims show it",
                        "县域内就诊率（医保结算口径）")
                .more(
                        "care_in_county_share_without_refills",
                        "Visits treated inside the county, without refills",
                        "县域内就诊率（不含续方）")
                .key(
                        "grassroots_share_of_in_county_visits",
                        "Grassroots share of visits inside the county",
                        "县域内基层就诊占比")
                .more(
                        "grassroots_share_of_in_county_visits_without_refills",
                        "Grassroots share inside the county, without refills",
                        "县域内基层占比（不含续方）")
                .more("grassroots_share_of_visits", "Grassroots share of all visits", "基层就诊占全部就诊比例")
                .key("first_contact_grassroots_share", "First contacts at the grassroots", "首诊在基层比例")
                .more("first_contact_grassroots_share_by_episode", "Episodes that begin at the grassroots", "病程始于基层比例")
                .more("final_in_county_share_by_episode", "Episodes that end inside the county", "病程终结于县内比例")
                .key("admissions_in_county_share", "Admissions inside the county", "县域内住院率")
                .more("bypass_share", "First contacts at a hospital that the grassroots could treat", "基层可治而首诊在医院的比例")
                .more("visits_share", "Share of visits", "就诊占比")
                .more("admissions_share", "Share of admissions", "住院占比")
                .more("refill_visits_share", "Where people go for refills", "续方就诊去向")
                .more("visits_from_elsewhere_share", "Visits by people from elsewhere", "外来患者占比")
                .more("referrals_per_person_year", "Referrals per resident and year", "人均年转诊次数");
    }

    private static void busy(Shelf shelf) {
        shelf.key("mean_wait_minutes", "Mean wait", "平均等候时间")
                .more("median_wait_minutes", "Median wait", "等候时间中位数")
                .more("p90_wait_minutes", "Wait that nine of ten do not exceed", "等候时间第90百分位")
                .more("gave_up_share", "Patients who give up waiting", "放弃等候比例")
                .key("utilisation", "Staffed time in use", "在岗时间利用率")
                .key("bed_occupancy", "Beds in use", "床位使用率")
                .key("mean_bed_wait_days", "Mean wait for a bed", "等候床位时间")
                .more("mean_stay_days", "Mean stay", "平均住院日")
                .more("visits_per_physician_day", "Visits per physician and day", "医师日均诊疗人次")
                .more("mean_days_to_slot", "Mean days to a booked appointment", "预约平均等候天数")
                .more("missed_appointment_share", "Missed appointments", "爽约率")
                .more("wait_probability", "Patients who have to wait", "需等候的患者比例")
                .more("wait_p95_minutes", "Wait that 95 of 100 do not exceed", "等候时间第95百分位")
                .more("step_mean_wait_minutes", "Mean wait before a step", "各环节平均等候时间")
                .more("mean_time_minutes", "Mean time inside", "平均在院时间")
                .more("mean_service_minutes", "Mean time of a service", "平均服务时间")
                .more("mean_queue", "Mean number in line", "平均排队人数")
                .more("mean_at_resource", "Mean number in line or in service", "平均排队及服务人数")
                .more("loss_share", "Patients turned away", "未能接诊比例")
                .more("service_share", "Services by kind", "各类服务占比");
    }

    private static void who(Shelf shelf) {
        shelf.key("unmet_need_share", "Needs that stay unmet", "未满足的就医需求比例")
                .key("mean_travel_minutes", "Mean way to care", "平均就医路程")
                .key("travel_worst_decile_minutes", "Mean way of the tenth who travel longest", "路程最长的10%患者的平均路程")
                .key("visits_gini", "Gini index of visits among residents", "就诊次数基尼系数")
                .key("visits_concentration_by_poverty", "Concentration of visits by poverty", "就诊的贫困集中指数")
                .more("visits_per_person_year", "Visits per resident and year", "人均年就诊次数")
                .more("visits_per_person_year_by_age", "Visits per resident and year, by age", "分年龄人均年就诊次数")
                .more("admissions_per_person_year", "Admissions per resident and year", "人均年住院次数")
                .more("admissions_per_person_year_by_age", "Admissions per resident and year, by age", "分年龄人均年住院次数");
    }

    private static void money(Shelf shelf) {
        shelf.key("money_in_county_share", "Money spent inside the county", "县域内费用占比")
                .key("fund_yuan_per_person_year", "Paid by the fund per resident and year", "人均年医保基金支出")
                .key("own_yuan_per_person_year", "Paid by patients per resident and year", "人均年自付费用")
                .more("own_payment_share", "Part that patients pay themselves", "个人自付比例")
                .more("stay_charge_share", "Part of charges for hospital stays", "住院费用占比")
                .more("budget_balance_share", "What groups have left of their budgets", "医共体总额预算结余率")
                .more("groups_in_deficit", "Groups with a budget in deficit", "预算超支的医共体数")
                .more("months_in_deficit", "Months with a budget in deficit", "预算超支月数")
                .more("days_budget_exhausted", "Days with the year's budget gone", "年度预算用尽天数");
    }

    private static void sure(Shelf shelf) {
        shelf.more("lever_offers_made", "Offers that levers made", "改革措施提供次数")
                .more("lever_offers_used", "Offers that were used", "改革措施使用次数")
                .more("daily_lag1_autocorrelation", "Autocorrelation from day to day", "逐日自相关")
                .more("daily_lag1_autocorrelation_lowest", "The same of the facility with the lowest", "逐日自相关（最低的机构）")
                .more("stability_g", "Stability g of the two-day cycle", "两日周期稳定性g")
                .more("stability_used", "Used of the bound up to which waits settle", "等候稳定界限已用比例");
    }
}
