package org.careshed.relations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.policy.Policies;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;

/** Each lever as a newcomer would first write it in the tiny county: what must be said, and little more. */
final class TinyLevers {

    /** First counted day of {@link #scenario}. */
    static final LocalDate FIRST = LocalDate.of(2022, 5, 5);

    /** A day after the end of its run. */
    static final LocalDate AFTER_THE_END = LocalDate.of(2023, 1, 1);

    private static final String SESSION =
            "days: [monday, thursday, friday], hours: \"08:30-11:00\", slots: 8, conditions: [moderate]";

    /** Keys of an entry by lever, as YAML in one line. */
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("ai-assistance", "coverage_before: 0"),
            Map.entry("capacity", "where: {facilities: [county-hospital]}, resource: doctor, add: 1"),
            Map.entry("chronic-disease-management", "share: 0.5"),
            Map.entry(
                    "cross-mountain-hub",
                    "where: {facilities: [centre-willow]}, hub: county-hospital,"
                            + " sessions: [{host: centre-willow, home: county-hospital, " + SESSION + "}]"),
            Map.entry("dispatched-teams", "sessions: [{host: county-hospital, home: city-hospital, " + SESSION + "}]"),
            Map.entry("drug-supply", "long_prescriptions: 0.3"),
            Map.entry("elderly-assessment", "share: 0.5, conditions: [severe]"),
            Map.entry("epidemic-wave", "conditions: [minor], factor: 1.2"),
            Map.entry("facility-closure", "where: {facilities: [station-mulberry]}"),
            Map.entry("family-doctor-contracts", "elderly: 0.3"),
            Map.entry(
                    "famous-doctor-workshops",
                    "sessions: [{host: county-hospital, home: city-hospital, " + SESSION + "}]"),
            Map.entry("health-platform", "resources: [lab], recognised: 0.5"),
            Map.entry("link-down", "where: {facilities: [county-hospital]}"),
            Map.entry("medical-community", "groups: [{id: group-east, lead: county-hospital, towns: [willow]}]"),
            Map.entry("mental-health-network", "reached: 0.3"),
            Map.entry(
                    "mobile-clinics",
                    "base: centre-stone-bridge, like: station-mulberry, debits: doctor, vehicles: 1, rounds: 2"),
            Map.entry("one-visit-service", "resource: desk, share: 0.5"),
            Map.entry("payment-reform", "where: {towns: [willow]}, per_head: 1000 CNY"),
            Map.entry("peak-specialties", "where: {facilities: [county-hospital]}, conditions: [severe]"),
            Map.entry("private-providers", "open: [{id: clinic-new, like: station-mulberry, place: north-hill}]"),
            Map.entry(
                    "regional-cooperation",
                    "partner: city-hospital, users: county-hospital, hours: clinic,"
                            + " departments: [{facility: county-hospital, conditions: [severe]}]"),
            Map.entry("reimbursement", "grassroots: 0.05"),
            Map.entry("road-closure", "roads: [{from: stone-bridge, to: mulberry}]"),
            Map.entry("screening", "elderly: 0.5"),
            Map.entry("shared-beds", "where: {tiers: [county-hospital, town-health-centre]}"),
            Map.entry("shared-examinations", "recognised_resources: [lab], recognised: 0.5"),
            Map.entry("shared-registration", "where: {facilities: [county-hospital]}, share: 0.3"),
            Map.entry(
                    "specialist-clinics",
                    "sessions: [{host: centre-stone-bridge, home: county-hospital, " + SESSION + "}]"),
            Map.entry("staff-absence", "share: 0.2"),
            Map.entry("tcm-services", "where: {tiers: [town-health-centre]}, conditions: [minor]"),
            Map.entry("telemedicine", "users: village-station, at: county-hospital, hours: clinic, doctors: 1"),
            Map.entry("two-way-referral", "green_channel: 0.8"),
            Map.entry("unified-staffing", "resource: doctor"));

    private TinyLevers() {}

    /** Every lever of the catalogue. */
    static Stream<String> names() {
        return Policies.catalogue().stream().map(Policies.Entry::name);
    }

    /** The tiny county, {@code county.yaml} or {@code arranged.yaml}, for a few days, without levers. */
    static Scenario without(String county, Path folder) {
        return resolvedWithout(county, folder).scenario();
    }

    /** As it was read. */
    static Resolved resolvedWithout(String county, Path folder) {
        return read(county, folder, "[]");
    }

    /** The same with a lever from a date on. */
    static Scenario with(String county, Path folder, String lever, LocalDate from, double strength) {
        return resolved(county, folder, lever, from, strength).scenario();
    }

    /** As it was read. */
    static Resolved resolved(String county, Path folder, String lever, LocalDate from, double strength) {
        String entry = "{lever: " + lever + ", from: " + from + ", strength: " + strength + ", "
                + new TreeMap<>(KEYS).getOrDefault(lever, "not: written") + "}";
        return read(county, folder, "[" + entry + "]");
    }

    private static Resolved read(String county, Path folder, String levers) {
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            Files.createDirectories(folder);
            for (Path file : files.toList()) {
                Path copy = folder.resolve(file.getFileName());
                if (Files.notExists(copy)) {
                    Files.copy(file, copy);
                }
            }
            List<String> lines = List.of(
                    "careshed: 1",
                    "kind: county",
                    "extends: " + county,
                    "id: tiny-lever",
                    "calendar: {warm_up: 1 d, length: 4 d}",
                    "levers: " + levers);
            Path file = Files.write(folder.resolve("lever.yaml"), lines);
            return new ScenarioReader(Policies.shapes()).read(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
