package org.careshed.experiment.example;

import static org.careshed.experiment.example.Figure.queue;
import static org.careshed.experiment.example.Figure.reading;
import static org.careshed.experiment.example.Figure.share;
import static org.careshed.experiment.example.Figure.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.language.Text;

/** Which figures the page of each lever shows: some of every county, and a few that the lever is about. */
final class Figures {
    private static final String TOWN = "town-health-centre";
    private static final String STATION = "village-station";
    private static final String PEOPLES = "peoples-hospital";
    private static final String FACILITY = "facility";
    private static final String RESOURCE = "resource";

    private static final List<Figure> ALWAYS = List.of(
            share(Text.of("visits in the county", "县域内就诊率"), "care_in_county_share"),
            share(
                    Text.of("grassroots share of visits in the county", "县域内就诊中基层占比"),
                    "grassroots_share_of_in_county_visits"),
            share(Text.of("admissions in the county", "县域内住院率"), "admissions_in_county_share"),
            reading(Text.of("visits a head and year", "人均年就诊次数"), 3, "visits_per_person_year", "all"),
            share(Text.of("needs left unmet", "未满足的就医需要"), "unmet_need_share"),
            queue(Text.of("People's Hospital", "县人民医院"), PEOPLES),
            queue(Text.of("county hospitals", "县级医院"), "county-hospital"),
            queue(Text.of("town centres", "乡镇卫生院"), TOWN),
            share(Text.of("own payment of all charges", "自付占全部费用"), "own_payment_share"),
            reading(Text.of("fund, yuan a head and year", "医保基金支出（元/人·年）"), 1, "fund_yuan_per_person_year", "all"));

    private static final Figure UP =
            reading(Text.of("referrals up, a head and year", "上转（次/人·年）"), 4, "referrals_per_person_year", "up");
    private static final Figure OUT =
            reading(Text.of("referrals out, a head and year", "转往县外（次/人·年）"), 4, "referrals_per_person_year", "out");
    private static final Figure DOWN =
            reading(Text.of("referrals down, a head and year", "下转（次/人·年）"), 4, "referrals_per_person_year", "down");
    private static final Figure TRAVEL =
            reading(Text.of("mean way, minutes", "平均路程（分钟）"), 3, "mean_travel_minutes", "all");
    private static final Figure TO_SLOT =
            reading(Text.of("days to an appointment", "预约等候天数"), 3, "mean_days_to_slot", "all");
    private static final Figure FIRST =
            share(Text.of("first contacts at the grassroots", "基层首诊占比"), "first_contact_grassroots_share");
    private static final Figure TOWN_BUSY =
            share(Text.of("how busy town centres' staff is", "乡镇卫生院人员忙碌程度"), "utilisation", TOWN);
    private static final Figure TOWN_BEDS =
            share(Text.of("beds of town centres occupied", "乡镇卫生院床位使用率"), "bed_occupancy", TOWN);
    private static final Figure PEOPLES_BEDS =
            share(Text.of("beds of the People's Hospital occupied", "县人民医院床位使用率"), "bed_occupancy", PEOPLES);
    private static final Figure PEOPLES_VISITS =
            share(Text.of("visits at the People's Hospital, of all", "县人民医院就诊占比"), "visits_share", PEOPLES);
    private static final Figure TOWN_VISITS =
            share(Text.of("visits at town centres, of all", "乡镇卫生院就诊占比"), "visits_share", TOWN);
    private static final Figure REFILLS =
            share(Text.of("refills at the grassroots", "基层续方占比"), "refill_visits_share", "grassroots");
    private static final Figure OLD_VISITS = reading(
            Text.of("visits of residents of 60 and over, a head and year", "60 岁及以上居民就诊（次/人·年）"),
            3,
            "visits_per_person_year_by_age",
            "60-and-over");
    private static final Figure OLD_STAYS = reading(
            Text.of("admissions of residents of 60 and over, a head and year", "60 岁及以上居民住院（次/人·年）"),
            4,
            "admissions_per_person_year_by_age",
            "60-and-over");
    private static final Figure STAYS =
            reading(Text.of("admissions a head and year", "人均年住院次数"), 4, "admissions_per_person_year", "all");
    private static final Figure DOCTORS_BUSY = resource(Text.of("doctors' hours at work", "医生工作小时"), "doctor");
    private static final Figure LAB = resource(Text.of("laboratories' hours at work", "检验科工作小时"), "lab");

    private static final Map<String, List<Figure>> OWN = own();

    private Figures() {}

    /** Names of the tables that figures are read from, and of those that are shown whole. */
    static List<String> tables() {
        return List.of("bed_use", "bookings", "offers", "referrals", "resource_use", "travel", "waits");
    }

    /** The figures of a lever. */
    static List<Figure> of(String lever) {
        List<Figure> figures = new ArrayList<>(ALWAYS);
        figures.addAll(OWN.getOrDefault(lever, List.of()));
        return figures;
    }

    /** Every figure that some page shows. */
    static List<Figure> all() {
        return Stream.concat(ALWAYS.stream(), OWN.values().stream().flatMap(List::stream))
                .toList();
    }

    /** Levers that have figures of their own. */
    static List<String> levers() {
        return List.copyOf(OWN.keySet());
    }

    private static Map<String, List<Figure>> own() {
        Map<String, List<Figure>> own = new TreeMap<>();
        care(own);
        services(own);
        places(own);
        money(own);
        shocks(own);
        return own;
    }

    private static void care(Map<String, List<Figure>> own) {
        own.put("specialist-clinics", List.of(TOWN_VISITS, UP, PEOPLES_VISITS));
        own.put("famous-doctor-workshops", List.of(PEOPLES_VISITS, OUT));
        own.put("dispatched-teams", List.of(TOWN_VISITS, UP, OUT));
        own.put("telemedicine", List.of(UP, OUT, TOWN_BEDS, DOCTORS_BUSY));
        own.put("regional-cooperation", List.of(OUT, STAYS, PEOPLES_BEDS));
        own.put("cross-mountain-hub", List.of(TRAVEL, OUT, bedWait("county-hospital"), bedWait("hub-hospital")));
        own.put("peak-specialties", List.of(OUT, PEOPLES_BEDS, bedWait(PEOPLES)));
        own.put("two-way-referral", List.of(UP, DOWN, PEOPLES_BEDS, TOWN_BEDS, TO_SLOT));
        own.put("medical-community", List.of(UP, DOWN, TOWN_BEDS, LAB));
        own.put("family-doctor-contracts", List.of(FIRST, REFILLS, TOWN_BUSY));
        own.put("mobile-clinics", List.of(FIRST, TRAVEL));
        own.put("tcm-services", List.of(TOWN_VISITS, TOWN_BUSY, UP));
        own.put(
                "ai-assistance",
                List.of(
                        UP,
                        share(Text.of("how busy stations' staff is", "村卫生室人员忙碌程度"), "utilisation", STATION),
                        TOWN_BUSY));
        own.put("mental-health-network", List.of(TOWN_BUSY, TOWN_VISITS, OLD_VISITS));
        own.put("chronic-disease-management", List.of(OLD_VISITS, OLD_STAYS, TOWN_BUSY));
        own.put("screening", List.of(LAB, TOWN_BUSY, REFILLS));
        own.put("elderly-assessment", List.of(OLD_VISITS, OLD_STAYS, TOWN_BUSY));
    }

    private static void services(Map<String, List<Figure>> own) {
        own.put(
                "shared-registration",
                List.of(
                        TO_SLOT,
                        share(Text.of("appointments missed", "预约爽约率"), "missed_appointment_share"),
                        PEOPLES_VISITS));
        own.put(
                "shared-examinations",
                List.of(
                        LAB,
                        resource(Text.of("CT hours at work", "CT 工作小时"), "ct"),
                        resource(Text.of("ultrasound hours at work", "超声工作小时"), "ultrasound")));
        own.put("shared-beds", List.of(PEOPLES_BEDS, bedWait(PEOPLES), bedWait("tcm-hospital")));
        own.put(
                "unified-staffing",
                List.of(
                        queue(Text.of("TCM Hospital", "县中医院"), "tcm-hospital"),
                        reading(
                                Text.of("nine of ten wait at most, town centres, minutes", "乡镇卫生院九成患者等候不超过（分钟）"),
                                2,
                                "p90_wait_minutes",
                                TOWN),
                        UP));
        own.put(
                "health-platform",
                List.of(
                        LAB,
                        TO_SLOT,
                        reading(
                                Text.of("stability of published waits, share of bound", "公布等候时间的稳定性（占上限的比例）"),
                                3,
                                "stability_used",
                                "all")));
        own.put("one-visit-service", List.of(resource(Text.of("desks' hours at work", "窗口工作小时"), "desk"), LAB, TRAVEL));
    }

    private static void places(Map<String, List<Figure>> own) {
        own.put(
                "private-providers",
                List.of(
                        share(
                                Text.of("visits at private clinics, of all", "民营诊所就诊占比"),
                                "visits_share",
                                "private-clinic"),
                        share(
                                Text.of("visits at other hospitals, of all", "其他医院就诊占比"),
                                "visits_share",
                                "other-hospital"),
                        TRAVEL));
        own.put("capacity", List.of(PEOPLES_VISITS, PEOPLES_BEDS, TRAVEL));
    }

    private static void money(Map<String, List<Figure>> own) {
        own.put(
                "reimbursement",
                List.of(
                        FIRST,
                        reading(
                                Text.of("own payment, yuan a head and year", "自付费用（元/人·年）"),
                                1,
                                "own_yuan_per_person_year",
                                "all"),
                        UP));
        own.put(
                "payment-reform",
                List.of(
                        STAYS,
                        reading(
                                Text.of("stay at the People's Hospital, days", "县人民医院住院天数（天）"),
                                2,
                                "mean_stay_days",
                                PEOPLES),
                        PEOPLES_BEDS,
                        OUT));
        own.put("drug-supply", List.of(REFILLS, OLD_VISITS, TOWN_BUSY));
    }

    private static void shocks(Map<String, List<Figure>> own) {
        Figure gaveUpTown = share(Text.of("gave up the wait, town centres", "乡镇卫生院放弃等候占比"), "gave_up_share", TOWN);
        Figure gaveUpPeoples =
                share(Text.of("gave up the wait, People's Hospital", "县人民医院放弃等候占比"), "gave_up_share", PEOPLES);
        own.put("epidemic-wave", List.of(gaveUpTown, gaveUpPeoples, PEOPLES_BEDS));
        own.put(
                "facility-closure",
                List.of(
                        sum(
                                Text.of("visits begun at the Wuyuan centre", "在武原社区卫生服务中心开始的就诊数"),
                                0,
                                "waits",
                                "consultations",
                                Map.of(FACILITY, "centre-wuyuan")),
                        TRAVEL,
                        gaveUpTown));
        own.put(
                "road-closure",
                List.of(
                        sum(
                                Text.of("mean way of residents of Ganpu, minutes", "澉浦镇居民平均路程（分钟）"),
                                3,
                                "travel",
                                "mean_travel_minutes",
                                Map.of("town", "ganpu")),
                        sum(
                                Text.of("visits set out for by residents of Ganpu", "澉浦镇居民出门就诊次数"),
                                0,
                                "travel",
                                "visits",
                                Map.of("town", "ganpu"))));
        own.put("staff-absence", List.of(gaveUpTown, gaveUpPeoples, DOCTORS_BUSY));
        own.put(
                "link-down",
                List.of(TO_SLOT, sum(Text.of("appointments booked", "预约成功数"), 0, "bookings", "booked", Map.of()), LAB));
    }

    private static Figure bedWait(String tier) {
        return reading(
                Text.of("mean wait for a bed, {tier}, days", "{tier}候床（天）").with("tier", TierWord.of(tier)),
                3,
                "mean_bed_wait_days",
                tier);
    }

    private static Figure resource(Text title, String kind) {
        return new Figure(
                title.then(Text.of(", thousand", "（千）")),
                -3,
                2,
                new Figure.Sum("resource_use", "busy_hours", Map.of(RESOURCE, kind)));
    }
}
