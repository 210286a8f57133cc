package org.careshed.experiment.switched;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What bounds the visits that each lever can move, with the lever as the small county has it. */
final class LeverCeilings {
    /** Offers of contacts to which programmes ask residents. */
    static final List<String> PROGRAMMES =
            List.of("contract-contact", "chronic-contact", "screening", "elderly-assessment", "mental-health-contact");

    private static final List<Statement> STATEMENTS = new ArrayList<>();

    private LeverCeilings() {}

    /** What bounds a lever. */
    enum Bound {
        /** Slots are held ready, and a visit takes one: visits there that would be elsewhere <= slots used <= slots held. */
        SLOTS,
        /** Questions can be answered, up to a number a day: needs that take another way after one <= asked <= held. */
        ADVICE,
        /** Contacts that a programme asks for: those that count as visits <= carried out <= fallen due. */
        PROGRAMME,
        /** Something held ready that nobody's visit takes, such as kept slots or doctor days: used <= held. */
        KEPT,
        /** Beds of one pool: given <= patients whom another hospital had no bed for, as the census of beds counts them. */
        BEDS,
        /** A service that a visit takes without a ceiling of its own: visits that it brought there <= uses. */
        TAKEN,
        /** Nothing is offered: what moves is at most the visits at the places whose terms, staff or doors changed. */
        PLACES
    }

    /**
     * What is stated of a lever.
     *
     * @param lever its name
     * @param bound what bounds it
     * @param offers what it offers, each used in the small county
     * @param tiers of the places whose visits bound it
     * @param levers the scenario's levers
     */
    record Statement(String lever, Bound bound, List<String> offers, List<String> tiers, String levers) {}

    static List<Statement> statements() {
        return STATEMENTS;
    }

    static {
        sessions();
        programmes();
        shared();
        services();
        places();
        shocks();
        STATEMENTS.sort(Comparator.comparing(Statement::lever));
    }

    private static void sessions() {
        String days = "days: [monday, tuesday, wednesday, thursday, friday]";
        String slots = days + ", hours: \"08:30-11:00\", slots: 6, conditions: [minor, moderate]}]";
        offering(
                Bound.SLOTS,
                "specialist-clinics",
                "specialist-session",
                "level: county",
                "title: 0.8",
                "sessions: [{host: centre-stone-bridge, home: county-hospital, " + slots);
        offering(
                Bound.SLOTS,
                "famous-doctor-workshops",
                "workshop-session",
                "level: outside",
                "title: 1.0",
                "sessions: [{host: county-hospital, home: city-hospital, " + slots);
        offering(
                Bound.SLOTS,
                "dispatched-teams",
                "team-session",
                "level: outside",
                "title: 0.9",
                "sessions: [{host: centre-willow, home: city-hospital, " + slots);
        offering(
                Bound.SLOTS,
                "cross-mountain-hub",
                "team-session",
                "where: {tiers: [county-hospital]}",
                "hub: city-hospital",
                "level: outside",
                "title: 0.9",
                "sessions: [{host: county-hospital, home: city-hospital, " + slots);
        offering(
                Bound.ADVICE,
                "telemedicine",
                "teleconsultation",
                "users: town-health-centre",
                "at: county-hospital",
                "hours: clinic",
                "doctors: 1",
                "asks: 1",
                "avoided: 0.9");
        offering(
                Bound.ADVICE,
                "regional-cooperation",
                "second-opinion",
                "partner: city-hospital",
                "users: county-hospital",
                "hours: clinic",
                "doctors: 1",
                "green: 0.5");
    }

    private static void programmes() {
        String where = "where: {tiers: [village-station, town-health-centre]}";
        offering(Bound.PROGRAMME, "chronic-disease-management", "chronic-contact", where, "share: 0.9", "contacts: 12");
        offering(Bound.PROGRAMME, "elderly-assessment", "elderly-assessment", where, "share: 0.9", "every: 60 d");
        offering(
                Bound.PROGRAMME,
                "family-doctor-contracts",
                "contract-contact",
                where,
                "others: 0.5",
                "contacts: 12",
                "by_phone: 0.3");
        offering(
                Bound.PROGRAMME,
                "mental-health-network",
                "mental-health-contact",
                where,
                "in_need: 0.5",
                "reached: 0.5",
                "contacts: 12");
        offering(
                Bound.PROGRAMME,
                "screening",
                "screening",
                "where: {tiers: [town-health-centre]}",
                "elderly: 0.9",
                "adults: 0.5",
                "every: 60 d");
    }

    private static void shared() {
        offering(
                Bound.KEPT,
                "shared-registration",
                "shared-slot",
                "where: {facilities: [county-hospital]}",
                "share: 0.5",
                "members: [village-station, town-health-centre]");
        offering(
                Bound.TAKEN,
                "shared-examinations",
                "recognised-result",
                "where: {tiers: [town-health-centre, county-hospital]}",
                "recognised_resources: [lab]",
                "recognised: 0.9");
        offering(
                Bound.BEDS,
                "shared-beds",
                "shared-bed",
                "where: {facilities: [county-hospital, hospital-two]}",
                "looks_after: 1 h",
                "accepted: 1");
        offering(
                Bound.KEPT,
                "unified-staffing",
                "dispatched-doctor",
                "where: {tiers: [town-health-centre, county-hospital]}",
                "resource: doctor",
                "most: 2",
                "least_gap: 1 min",
                "stay: 1",
                "training: 0.05");
        offering(
                Bound.TAKEN,
                "health-platform",
                "recognised-result",
                "where: {tiers: [town-health-centre, county-hospital]}",
                "resources: [lab]",
                "recognised: 0.9");
        offering(
                Bound.TAKEN,
                "medical-community",
                "recognised-result",
                "groups: [{id: one, lead: county-hospital, towns: [willow, stone-bridge]}]",
                "recognised_resources: [lab]",
                "recognised: 0.9");
    }

    private static void services() {
        offering(
                Bound.TAKEN, "ai-assistance", "aided-consultation", "coverage_before: 0", "coverage: 1", "effect: 0.2");
        offering(
                Bound.TAKEN,
                "tcm-services",
                "new-service",
                "where: {tiers: [town-health-centre]}",
                "conditions: [minor, moderate]",
                "share: 0.5",
                "worth: 0.5");
        offering(
                Bound.TAKEN,
                "mobile-clinics",
                "mobile-contact",
                "base: centre-stone-bridge",
                "like: station-mulberry",
                "debits: doctor",
                "villages: [north-hill]",
                "vehicles: 1",
                "rounds: 8",
                "stop: 2 h");
        offering(Bound.TAKEN, "two-way-referral", "green-channel", "green_channel: 0.9", "accepts_up: 0.95");
        offering(
                Bound.KEPT,
                "drug-supply",
                "long-prescription",
                "where: {tiers: [village-station, town-health-centre]}",
                "long_prescriptions: 0.9",
                "length: 42 d");
        offering(
                Bound.KEPT,
                "one-visit-service",
                "spared-step",
                "resource: desk",
                "share: 0.5",
                "shorter: 0.3",
                "results: 0.1");
    }

    private static void places() {
        changing(
                "capacity",
                "village-station",
                "open: [{id: station-north, like: station-mulberry, place: north-hill, scale: 1}]");
        changing(
                "private-providers",
                "village-station",
                "open: [{id: clinic-new, like: station-mulberry, place: stone-bridge, scale: 1, name: {en: New, zh: 新}}]");
        changing(
                "peak-specialties",
                "county-hospital",
                "where: {facilities: [county-hospital, hospital-two]}",
                "conditions: [severe, moderate]",
                "covers: 0.8",
                "title: 0.2");
        changing(
                "reimbursement",
                "town-health-centre county-hospital outside-city",
                "grassroots: 0.15",
                "hospitals: -0.2",
                "outside: -0.3",
                "stays: true",
                "scheme: both",
                "bypass: 0.5");
        changing(
                "payment-reform",
                "county-hospital",
                "where: {facilities: [county-hospital], towns: [willow, stone-bridge]}",
                "per_head: 100 CNY",
                "elasticity: 0.3");
    }

    private static void shocks() {
        changing("facility-closure", "town-health-centre", "to: 2022-06-01", "where: {facilities: [centre-willow]}");
        changing(
                "road-closure",
                "village-station town-health-centre county-hospital outside-city",
                "to: 2022-06-01",
                "roads: [{from: willow, to: stone-bridge}]");
        changing("staff-absence", "town-health-centre", "to: 2022-06-01", "share: 0.9");
        changing("link-down", "county-hospital", "to: 2022-06-10", "where: {facilities: [county-hospital]}");
        changing(
                "epidemic-wave",
                "village-station town-health-centre county-hospital outside-city",
                "to: 2022-06-20",
                "conditions: [minor]",
                "factor: 1.3",
                "peak_after: 14 d",
                "width: 7 d");
    }

    private static void offering(Bound bound, String lever, String offer, String... settings) {
        STATEMENTS.add(new Statement(lever, bound, List.of(offer), List.of(), levers(lever, settings)));
    }

    private static void changing(String lever, String tiers, String... settings) {
        STATEMENTS.add(
                new Statement(lever, Bound.PLACES, List.of(), List.of(tiers.split(" ")), levers(lever, settings)));
    }

    private static String levers(String lever, String... settings) {
        return Arrays.stream(settings)
                .map(setting -> "    " + setting + "\n")
                .collect(Collectors.joining("", "levers:\n  - lever: " + lever + "\n    from: 2022-05-10\n", ""));
    }
}
