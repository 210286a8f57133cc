package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.careshed.chance.Stable;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules over arrangements: one wrong county each, one problem each, at the right place. */
class ArrangementCheckTest {

    @TempDir
    private Path folder;

    @Test
    void theCountyWithEveryArrangementIsSound() {
        assertThat(county().problems()).isEmpty();
    }

    @Test
    void idsInArrangementsExist() {
        for (String[] wrong : new String[][] {
            {"employees: {young", "employees: {jung", "age band `jung`"},
            {"condition: refill", "condition: refil", "condition `refil`"},
            {"away_facility: city", "away_facility: citi", "facility `citi`"},
            {"days_to_slot: {outside", "days_to_slot: {outsid", "tier `outsid`"},
            {"tiers: {station: village", "tiers: {statoin: village", "tier `statoin`"},
            {"beyond: {cold", "beyond: {could", "condition `could`"},
            {"booking:\n  hospital", "booking:\n  hospitel", "tier `hospitel`"},
            {"class: medical", "class: medicle", "bed class `medicle`"},
            {
                "step_down: {offered: 0.208, accepted: 0.376, after: 0.6, tier: hospital",
                "step_down: {offered: 0.208, accepted: 0.376, after: 0.6, tier: hosptal",
                "tier `hosptal`"
            },
            {"users: station", "users: stetion", "tier `stetion`"},
            {"title: {hospital", "title: {hospitol", "tier `hospitol`"},
            {"visits: {station: {cold", "visits: {station: {cild", "condition `cild`"},
        }) {
            Problem problem = county().yaml(wrong[0], wrong[1]).problems().get(0);
            assertThat(problem.code()).as(wrong[1]).isEqualTo(Code.UNKNOWN_ID);
            assertThat(problem.what().english()).isEqualTo(wrong[2] + " does not exist");
            assertThat(problem.fix().english()).startsWith("did you mean `");
        }
        county().change("beds.csv", "hospital,surgical", "hospital,surgicle").only(Code.UNKNOWN_ID);
    }

    @Test
    void sharesOfOneThingSumToAtMostOne() {
        Problem sum = county().yaml("resolved: 0.3, referred: 0.5", "resolved: 0.6, referred: 0.7")
                .only(Code.PROBABILITIES);
        assertThat(sum.found().english()).isEqualTo("a sum of 1.3");
        assertThat(county().yaml("elsewhere: 0.5, other_day: 0.3", "elsewhere: 0.8, other_day: 0.3")
                        .only(Code.PROBABILITIES)
                        .found()
                        .english())
                .isEqualTo("a sum of 1.1");
        assertThat(county().yaml("{village: 0.8, town", "{village: 0.7, town")
                        .only(Code.LEVEL_SHARES)
                        .found()
                        .english())
                .isEqualTo("a sum of 0.9");
        county().yaml("{cold: {probability: 0.2", "{cold: {probability: 1").only(Code.OUT_OF_RANGE);
    }

    @Test
    void placesOfANestAreAtLeastAsUnlikeAsLuckCanBeDrawn() {
        Problem alike =
                county().yaml("dissimilarity: 0.7", "dissimilarity: 0.09").only(Code.OUT_OF_RANGE);
        assertThat(alike.line()).isPositive();
        assertThat(county().yaml("dissimilarity: 0.7", "dissimilarity: " + Stable.LEAST_INDEX)
                        .problems())
                .isEmpty();
    }

    @Test
    void moneyIsTheSameInYuanAndFen() {
        String hash = county().read().hash();
        for (String same : List.of("85.50 yuan", "8550 fen", "85.5元", "\"85.5 元\"")) {
            assertThat(county().yaml("85.5 CNY", same).read().hash()).isEqualTo(hash);
        }
        assertThat(county().yaml("85.5 CNY", "85.505 CNY")
                        .only(Code.TOO_PRECISE)
                        .fix()
                        .english())
                .isEqualTo("write `85.5 CNY`");
        county().yaml("85.5 CNY", "-1 CNY").only(Code.OUT_OF_RANGE);
        assertThat(county().yaml("85.5 CNY", "85.5 USD")
                        .only(Code.WRONG_UNIT)
                        .fix()
                        .english())
                .isEqualTo("units of an amount of money are `CNY`, `yuan`, `元`, `fen`");
    }

    @Test
    void refillsHaveNoRateOfTheirOwn() {
        Problem twice = county().yaml("rate: {young: 0 /year, old: 0 /year}", "rate: {young: 0 /year, old: 7 /year}")
                .only(Code.REFILL_RATE);
        assertThat(twice.found().english()).isEqualTo("7 /year for `old`");
        assertThat(twice.lineText()).contains("refills: {condition: refill");
        county().yaml("jitter: 3 d", "jitter: 26 d").only(Code.OUT_OF_RANGE);
    }

    @Test
    void factorsStayBelowTheCeiling() {
        Problem passed = county().yaml("{ill: 1.3}", "{ill: 1.6}").only(Code.CEILING);
        assertThat(passed.found().english()).isEqualTo("a factor of 1.6 in a month of 1, the ceiling is 1.5");
        assertThat(passed.fix().english()).isEqualTo("raise `needs.ceiling` to 1.6 or more");
    }

    @Test
    void careAwayIsOutsideTheCounty() {
        Problem inside =
                county().yaml("away_facility: city", "away_facility: hospital").only(Code.NOT_OUTSIDE);
        assertThat(inside.found().english()).isEqualTo("one of tier `hospital`, which is in the county");
        county().yaml("\n  outside: city", "\n  outside: hospital").only(Code.NOT_OUTSIDE);
        county().yaml("{outside: 1.5 d}", "{hospital: 1.5 d}").only(Code.NOT_OUTSIDE);
        county().yaml("  away_facility: city\n", "").only(Code.MISSING_KEY);
    }

    @Test
    void inflowComesToWhoTreatsIt() {
        county().yaml("{facility: hospital, condition: ill", "{facility: station-seat, condition: ill")
                .only(Code.NOT_TREATED);
    }

    @Test
    void bookedAndSharedResourcesExist() {
        assertThat(county().yaml("{resource: doctor, per", "{resource: ct, per").problems())
                .isEmpty();
        Problem booked = county().yaml("booking:\n  hospital: {resource: doctor", "booking:\n  station: {resource: ct")
                .only(Code.RESOURCE_MISSING);
        assertThat(booked.found().english()).isEqualTo("none at `station-seat`");
        county().yaml("per_server_day: 20", "per_server_day: 1000")
                .change("resources.csv", "hospital,doctor,4", "hospital,doctor,40")
                .only(Code.TOO_BIG);
        Problem unshared = county().yaml(
                        "sharing:\n  - {users: station, resource: ct",
                        "sharing:\n  - {users: station, resource: doctor")
                .problems()
                .get(0);
        assertThat(unshared.code()).isEqualTo(Code.RESOURCE_MISSING);
        assertThat(unshared.fix().english()).endsWith("or name under `sharing` a facility that has one");
        assertThat(county().yaml("at: hospital", "at: station-seat")
                        .only(Code.RESOURCE_MISSING)
                        .found()
                        .english())
                .isEqualTo("none there");
        assertThat(county().change("resources.csv", "hospital,ct", "station-seat,ct,1,,,,,\nhospital,ct")
                        .only(Code.NOTHING_TO_SHARE)
                        .found()
                        .english())
                .isEqualTo("one at each of `station-seat`");
        county().yaml(
                        "  - {users: station",
                        "  - {users: station, resource: ct, at: hospital, way: patient}\n  - {users: station")
                .only(Code.DUPLICATE_ID);
    }

    @Test
    void everyLevelOfNeedIsSomebodys() {
        Problem nobody = county().yaml(
                        "{station: village, hospital: county}", "{station: village, hospital: town, outside: town}")
                .only(Code.NOTHING_TREATS);
        assertThat(nobody.level()).isEqualTo(Problem.Level.WARNING);
        assertThat(nobody.found().english()).contains("the highest level is `town`");
    }

    @Test
    void bedsAreThereForWhoIsAdmitted() {
        String surgical = "hospital,surgical,20,test,C,\n";
        county().yaml("class: medical", "class: surgical")
                .yaml("\n  outside: city", "")
                .change("beds.csv", surgical, "")
                .change("facilities.csv", ",20,60,", ",20,40,")
                .only(Code.NO_BED);
        county().yaml("after: 0.6, tier: hospital", "after: 0.6, tier: station").only(Code.NO_BED);
        Problem differ = county().change("facilities.csv", ",20,60,", ",20,66,").only(Code.BEDS_DIFFER);
        assertThat(differ.found().english()).isEqualTo("66 here, 60 in the table of beds");
        county().change("beds.csv", surgical, surgical + surgical).only(Code.DUPLICATE_ID);
        county().yaml("{en: Surgical}", "{en: Surgical}, a: {en: A}, b: {en: B}, c: {en: C}, d: {en: D}, e: {en: E}")
                .only(Code.WRONG_COUNT);
    }

    @Test
    void statedAdmissionsFitIntoTheBeds() {
        String expect = "expect:\n  - {measure: admissions, of: hospital, value: 3600}\n";
        Problem full = county().append("small.yaml", expect).only(Code.OCCUPANCY);
        assertThat(full.found().english())
                .isEqualTo("3600 admissions a year x 6.0 d / 365 = 59 beds in use of 60, occupancy 0.99");
        assertThat(full.level()).isEqualTo(Problem.Level.ERROR);
        assertThat(county().append("small.yaml", expect.replace("3600", "3500")).problems())
                .isEmpty();
    }

    @Test
    void estimatedAdmissionsAreAWarning() {
        Problem likely = county().yaml("per_day: 12", "per_day: 40").only(Code.OCCUPANCY_LIKELY);
        assertThat(likely.found().english())
                .startsWith("4")
                .contains(" d / 365 = ", " beds in use of 60, occupancy 1.2");
    }

    @Test
    void staffStayUntilTheDoorsClose() {
        Problem early = county().yaml("  clinic: {", "  morning: {weekday: \"08:00-12:00\"}\n  clinic: {")
                .change("resources.csv", "station-seat,doctor,1,clinic", "station-seat,doctor,1,morning")
                .only(Code.CLOSES_EARLY);
        assertThat(early.found().english()).isEqualTo("12:00 on a weekday, doors until 17:00, at `station-seat`");
        assertThat(early.level()).isEqualTo(Problem.Level.WARNING);
        assertThat(Folder.spot(early)).isEqualTo("resources.csv:4:23");
    }

    @Test
    void pathwaysHaveLimitedFacilities() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= 8_192; i++) {
            many.append("  c").append(i).append(": {name: {en: C}, resources: {doctor: {servers: 1}}}\n");
        }
        Problem big = Folder.pathways(folder)
                .yaml("facilities:\n", "facilities:\n" + many)
                .only(Code.TOO_BIG);
        assertThat(big.found().english()).isEqualTo("8194 facilities");
        assertThat(Folder.spot(big)).isEqualTo("small.yaml:4:1");
    }

    private Folder county() {
        return Arranged.county(folder);
    }
}
