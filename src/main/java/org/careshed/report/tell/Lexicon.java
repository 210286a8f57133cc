package org.careshed.report.tell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.result.MeasureName;

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

    /** Terms of a chapter; a measure is called as everywhere unless the report says more of it. */
    private record Shelf(Map<String, Term> terms, Chapter chapter) {
        Shelf key(String id) {
            return put(id, MeasureName.of(id), true);
        }

        Shelf more(String id) {
            return put(id, MeasureName.of(id), false);
        }

        Shelf key(String id, String english, String chinese) {
            return put(id, Text.of(english, chinese), true);
        }

        Shelf more(String id, String english, String chinese) {
            return put(id, Text.of(english, chinese), false);
        }

        private Shelf put(String id, Text name, boolean first) {
            terms.put(id, new Term(name, chapter, first));
            return this;
        }
    }

    private static void where(Shelf shelf) {
        shelf.key("care_in_county_share")
                .more(
                        "care_in_county_share_claims",
                        "Visits treated inside the county, as claims show it",
                        "县域内就诊率（医保结算口径）")
                .more("care_in_county_share_without_refills")
                .key("grassroots_share_of_in_county_visits")
                .more("grassroots_share_of_in_county_visits_without_refills")
                .more("grassroots_share_of_visits")
                .key("first_contact_grassroots_share")
                .more("first_contact_grassroots_share_by_episode")
                .more("final_in_county_share_by_episode")
                .key("admissions_in_county_share")
                .more("bypass_share")
                .more("visits_share", "Share of visits", "就诊占比")
                .more("admissions_share", "Share of admissions", "住院占比")
                .more("refill_visits_share")
                .more("visits_from_elsewhere_share")
                .more("referrals_per_person_year");
    }

    private static void busy(Shelf shelf) {
        shelf.key("mean_wait_minutes", "Mean wait", "平均等候时间")
                .more("median_wait_minutes", "Median wait", "等候时间中位数")
                .more("p90_wait_minutes", "Wait that nine of ten do not exceed", "等候时间第90百分位")
                .more("gave_up_share", "Patients who give up waiting", "放弃等候比例")
                .key("utilisation")
                .key("bed_occupancy")
                .key("mean_bed_wait_days", "Mean wait for a bed", "等候床位时间")
                .more("mean_stay_days")
                .more("visits_per_physician_day")
                .more("mean_days_to_slot")
                .more("missed_appointment_share")
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
        shelf.key("unmet_need_share")
                .key("mean_travel_minutes")
                .key("travel_worst_decile_minutes", "Mean way of the tenth who travel longest", "路程最长的10%患者的平均路程")
                .key("visits_gini")
                .key("visits_concentration_by_poverty")
                .more("visits_per_person_year")
                .more("visits_per_person_year_by_age", "Visits per resident and year, by age", "分年龄人均年就诊次数")
                .more("admissions_per_person_year")
                .more("admissions_per_person_year_by_age", "Admissions per resident and year, by age", "分年龄人均年住院次数");
    }

    private static void money(Shelf shelf) {
        shelf.key("money_in_county_share")
                .key("fund_yuan_per_person_year")
                .key("own_yuan_per_person_year")
                .more("own_payment_share", "Part that patients pay themselves", "个人自付比例")
                .more("stay_charge_share", "Part of charges for hospital stays", "住院费用占比")
                .more("budget_balance_share")
                .more("groups_in_deficit")
                .more("months_in_deficit")
                .more("days_budget_exhausted");
    }

    private static void sure(Shelf shelf) {
        shelf.more("lever_offers_made", "Offers that levers made", "改革措施提供次数")
                .more("lever_offers_used", "Offers that were used", "改革措施使用次数")
                .more("daily_lag1_autocorrelation")
                .more("daily_lag1_autocorrelation_lowest", "The same of the facility with the lowest", "逐日自相关（最低的机构）")
                .more("stability_g", "Stability g of the two-day cycle", "两日周期稳定性g")
                .more("stability_used", "Used of the bound up to which waits settle", "等候稳定界限已用比例");
    }
}
