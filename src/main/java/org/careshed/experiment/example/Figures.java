package org.careshed.experiment.example;

import static org.careshed.experiment.example.Figure.queue;
import static org.careshed.experiment.example.Figure.reading;
import static org.careshed.experiment.example.Figure.share;
import static org.careshed.experiment.example.Figure.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which figures the page of each lever shows: some of every county, and a few that the lever is about. */
final class Figures {
    private static final String TOWN = "town-health-centre";
    private static final String STATION = "village-station";
    private static final String PEOPLES = "peoples-hospital";
    private static final String FACILITY = "facility";
    private static final String RESOURCE = "resource";

    private static final List<Figure> ALWAYS = List.of(
            share("visits in the county", "care_in_county_share"),
            share("grassroots share of visits in the county", "grassroots_share_of_in_county_visits"),
            share("admissions in the county", "admissions_in_county_share"),
            reading("visits a head and year", 3, "visits_per_person_year", "all"),
            share("needs left unmet", "unmet_need_share"),
            queue("People's Hospital", PEOPLES),
            queue("county hospitals", "county-hospital"),
            queue("town centres", TOWN),
            share("own payment of all charges", "own_payment_share"),
            reading("fund, yuan a head and year", 1, "fund_yuan_per_person_year", "all"));

    private static final Figure UP = reading("referrals up, a head and year", 4, "referrals_per_person_year", "up");
    private static final Figure OUT = reading("referrals out, a head and year", 4, "referrals_per_person_year", "out");
    private static final Figure DOWN =
            reading("referrals down, a head and year", 4, "referrals_per_person_year", "down");
    private static final Figure TRAVEL = reading("mean way, minutes", 3, "mean_travel_minutes", "all");
    private static final Figure TO_SLOT = reading("days to an appointment", 3, "mean_days_to_slot", "all");
    private static final Figure FIRST = share("first contacts at the grassroots", "first_contact_grassroots_share");
    private static final Figure TOWN_BUSY = share("how busy town centres' staff is", "utilisation", TOWN);
    private static final Figure TOWN_BEDS = share("beds of town centres occupied", "bed_occupancy", TOWN);
    private static final Figure PEOPLES_BEDS =
            share("beds of the People's Hospital occupied", "bed_occupancy", PEOPLES);
    private static final Figure PEOPLES_VISITS =
            share("visits at the People's Hospital, of all", "visits_share", PEOPLES);
    private static final Figure TOWN_VISITS = share("visits at town centres, of all", "visits_share", TOWN);
    private static final Figure REFILLS = share("refills at the grassroots", "refill_visits_share", "grassroots");
    private static final Figure OLD_VISITS =
            reading("visits a head and year, 60 and over", 3, "visits_per_person_year_by_age", "60-and-over");
    private static final Figure OLD_STAYS =
            reading("admissions a head and year, 60 and over", 4, "admissions_per_person_year_by_age", "60-and-over");
    private static final Figure STAYS = reading("admissions a head and year", 4, "admissions_per_person_year", "all");
    private static final Figure DOCTORS_BUSY = resource("doctors' hours at work", "doctor");
    private static final Figure LAB = resource("laboratories' hours at work", "lab");

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

    /** Levers that have figures of their own. */
    static List<String> levers() {
        return List.copyOf(OWN.keySet());
    }

    private static Map<String, List<Figure>> own() {
        Map<String, List<Figure>> own = new TreeMap<>();
        care(own);
        services(own);
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
        own.put("ai-assistance", List.of(UP, share("how busy stations' staff is", "utilisation", STATION), TOWN_BUSY));
        own.put("mental-health-network", List.of(TOWN_BUSY, TOWN_VISITS, OLD_VISITS));
        own.put("chronic-disease-management", List.of(OLD_VISITS, OLD_STAYS, TOWN_BUSY));
        own.put("screening", List.of(LAB, TOWN_BUSY, REFILLS));
        own.put("elderly-assessment", List.of(OLD_VISITS, OLD_STAYS, TOWN_BUSY));
    }

    private static void services(Map<String, List<Figure>> own) {
        own.put(
                "shared-registration",
                List.of(TO_SLOT, share("appointments missed", "missed_appointment_share"), PEOPLES_VISITS));
        own.put(
                "shared-examinations",
                List.of(LAB, resource("CT hours at work", "ct"), resource("ultrasound hours at work", "ultrasound")));
        own.put("shared-beds", List.of(PEOPLES_BEDS, bedWait(PEOPLES), bedWait("tcm-hospital")));
        own.put(
                "unified-staffing",
                List.of(
                        queue("TCM Hospital", "tcm-hospital"),
                        reading("nine of ten wait at most, town centres, minutes", 2, "p90_wait_minutes", TOWN),
                        UP));
        own.put(
                "health-platform",
                List.of(
                        LAB,
                        TO_SLOT,
                        reading("stability of published waits, share of bound", 3, "stability_used", "all")));
        own.put("one-visit-service", List.of(resource("desks' hours at work", "desk"), LAB, TRAVEL));
        own.put(
                "private-providers",
                List.of(
                        share("visits at private clinics, of all", "visits_share", "private-clinic"),
                        share("visits at other hospitals, of all", "visits_share", "other-hospital"),
                        TRAVEL));
        own.put("capacity", List.of(PEOPLES_VISITS, PEOPLES_BEDS, TRAVEL));
    }

    private static void money(Map<String, List<Figure>> own) {
        own.put(
                "reimbursement",
                List.of(FIRST, reading("own payment, yuan a head and year", 1, "own_yuan_per_person_year", "all"), UP));
        own.put(
                "payment-reform",
                List.of(
                        STAYS,
                        reading("stay at the People's Hospital, days", 2, "mean_stay_days", PEOPLES),
                        PEOPLES_BEDS,
                        OUT));
        own.put("drug-supply", List.of(REFILLS, OLD_VISITS, TOWN_BUSY));
    }

    private static void shocks(Map<String, List<Figure>> own) {
        Figure gaveUpTown = share("gave up the wait, town centres", "gave_up_share", TOWN);
        Figure gaveUpPeoples = share("gave up the wait, People's Hospital", "gave_up_share", PEOPLES);
        own.put("epidemic-wave", List.of(gaveUpTown, gaveUpPeoples, PEOPLES_BEDS));
        own.put(
                "facility-closure",
                List.of(
                        sum(
                                "visits begun at the Wuyuan centre",
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
                                "mean way of residents of Ganpu, minutes",
                                3,
                                "travel",
                                "mean_travel_minutes",
                                Map.of("town", "ganpu")),
                        sum(
                                "visits set out for by residents of Ganpu",
                                0,
                                "travel",
                                "visits",
                                Map.of("town", "ganpu"))));
        own.put("staff-absence", List.of(gaveUpTown, gaveUpPeoples, DOCTORS_BUSY));
        own.put("link-down", List.of(TO_SLOT, sum("appointments booked", 0, "bookings", "booked", Map.of()), LAB));
    }

    private static Figure bedWait(String tier) {
        return reading("mean wait for a bed, " + tier + ", days", 3, "mean_bed_wait_days", tier);
    }

    private static Figure resource(String title, String kind) {
        return new Figure(
                title + ", thousand", -3, 2, new Figure.Sum("resource_use", "busy_hours", Map.of(RESOURCE, kind)));
    }
}
