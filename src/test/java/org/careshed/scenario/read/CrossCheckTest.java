package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.TravelMode;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules over several sections: one wrong county each, one problem each, at the right place. */
class CrossCheckTest {

    @TempDir
    private Path folder;

    @Test
    void placesCutOffAreCounted() {
        Folder island = county().change("places.csv", "hill,", "isle,Isle,,village,seat,120.97,30.51,test,C,\nhill,")
                .change("population.csv", "hill,old,5", "isle,old,7,test,C,\nhill,old,5");
        Problem problem = island.only(Code.NOT_CONNECTED);
        assertThat(problem.found().english()).isEqualTo("2 parts; cut off are 7 residents and 0 facilities, at `isle`");
        assertThat(Folder.spot(problem)).isEqualTo("places.csv:3:1");
        new ScenarioReader(Levers.CAPACITY).allowingUnreachable().read(island.file("small.yaml"));
    }

    @Test
    void roadsJoinTwoPlacesOnce() {
        assertThat(Folder.spot(county().change("roads.csv", "seat,hill", "seat,seat,1 km,lane,,,\nseat,hill")
                        .problems()
                        .get(0)))
                .isEqualTo("roads.csv:2:1");
        Problem twice = county().change("roads.csv", "seat,hill", "hill,seat,7 km,lane,,,\nseat,hill")
                .only(Code.BAD_ROAD);
        assertThat(twice.why().english()).contains("the first stands at").endsWith("roads.csv:2:1");
    }

    @Test
    void roadsAreNotMuchShorterOrLongerThanTheStraightLine() {
        Problem metres = county().change("roads.csv", "6.8 km", "6.8 m").only(Code.LENGTH_UNLIKELY);
        assertThat(metres.found().english()).isEqualTo("0.0 km, the straight line is 5.3 km");
        assertThat(metres.level()).isEqualTo(Problem.Level.WARNING);
        county().change("roads.csv", "6.8 km", "68 km").only(Code.LENGTH_UNLIKELY);
    }

    @Test
    void speedInMetresPerSecondIsNoticed() {
        county().yaml("25 km/h", "3 km/h").only(Code.SPEED_UNLIKELY);
        county().yaml("25 km/h", "140 km/h").only(Code.SPEED_UNLIKELY);
        assertThat(county().yaml("25 km/h", "10 m/s").read().scenario().travel().kmPerHour())
                .containsEntry("lane", 36.0);
    }

    @Test
    void someModeTakesEverybodyEverywhere() {
        Folder bikes = county().yaml("door: 5 min", "door: 5 min\n  modes: {e-bike: {speed: 20 km/h, share: 0.6}}");
        Problem problem = bikes.only(Code.NO_WAY_TO_TRAVEL);
        assertThat(problem.what().english()).isEqualTo("one of the `modes` must take everybody everywhere");
        assertThat(problem.fix().english()).contains("share: 1");
        Folder bus = county().yaml(
                        "door: 5 min",
                        "door: 5 min\n  modes: {e-bike: {speed: 20 km/h, longest: 45 min, share: 0.6}, bus: {wait: 9 min}}");
        assertThat(bus.read().scenario().travel().modes())
                .containsEntry("e-bike", new TravelMode(Optional.of(20.0), 0, Optional.of(45 * Ticks.MINUTE), 0.6))
                .containsEntry("bus", new TravelMode(Optional.empty(), 9 * Ticks.MINUTE, Optional.empty(), 1));
    }

    @Test
    void aRoadMayStateItsTime() {
        Folder timed = county().change("roads.csv", "from,to,length,speed,", "from,to,length,speed,time,")
                .change("roads.csv", "6.8 km,lane,", "6.8 km,lane,21 min,");
        assertThat(timed.read().scenario().roads())
                .anySatisfy(road -> assertThat(road.driveMs()).contains(21 * Ticks.MINUTE));
    }

    @Test
    void swappedCoordinatesAreNoticed() {
        List<Problem> swapped = county().change(
                        "places.csv",
                        "hill,Hill",
                        "end,End,,village,seat,30.5,80.9,test,C,\nmore,More,,village,seat,120.9,30.6,test,C,\nhill,Hill")
                .problems();
        assertThat(swapped).extracting(Problem::code).containsExactly(Code.COORDINATES_UNLIKELY);
        assertThat(Folder.spot(swapped.get(0))).isEqualTo("places.csv:3:23");
    }

    @Test
    void farFacilityIsNoticed() {
        Folder far = county().change("places.csv", "hill,Hill", "far,Far,,outside,far,125.5,30.5,test,C,\nhill,Hill")
                .change("roads.csv", "seat,hill", "seat,far,450 km,lane,,,\nseat,hill")
                .change("facilities.csv", "station-seat,", "station-far,Far,,station,far,,0,0,,,\nstation-seat,")
                .change("resources.csv", "station-seat,", "station-far,doctor,1,,,,,\nstation-seat,");
        assertThat(far.only(Code.FAR_AWAY).found().english()).endsWith("km to the nearest");
    }

    @Test
    void facilitiesHaveWhatTheirPathwaysUse() {
        Problem problem = county().yaml("pay: {time", "pay: {resource: desk, time")
                .change("resources.csv", "station-seat,doctor", "station-seat,desk,1,,,,,\nstation-seat,doctor")
                .change("facilities.csv", "station-seat,", "station-hill,Hill,,station,hill,,0,0,,,\nstation-seat,")
                .problems()
                .get(0);
        assertThat(problem.code()).isEqualTo(Code.RESOURCE_MISSING);
        assertThat(problem.found().english()).isEqualTo("none at `station-hill`");
        assertThat(problem.why().english()).isEqualTo("step `consult` of pathway `visit` uses it");
    }

    @Test
    void streamsArriveWhereTheirPathwayCanRun() {
        Folder.pathways(folder)
                .yaml("  clinic:\n", "  desk:\n    name: {en: Desk}\n    resources: {clerk: {servers: 1}}\n  clinic:\n")
                .yaml("facility: clinic", "facility: desk")
                .only(Code.RESOURCE_MISSING);
    }

    @Test
    void everyAgeBandHasARate() {
        assertThat(county().yaml("young: 3 /year, old", "old")
                        .only(Code.BANDS_MISSING)
                        .found()
                        .english())
                .isEqualTo("none for `young`");
    }

    @Test
    void ageBandsCoverEveryAgeOnce() {
        assertThat(county().yaml("0-59", "0-49").only(Code.AGE_BANDS).found().english())
                .isEqualTo("ages 50 to 59 in no band");
        assertThat(county().yaml("0-59", "0-64").only(Code.AGE_BANDS).found().english())
                .isEqualTo("ages 60 to 64 in two bands");
        assertThat(county().yaml("60-120", "60-99").only(Code.AGE_BANDS).found().english())
                .isEqualTo("ages 100 to 120 in no band");
        county().yaml("60-120", "60-").only(Code.NOT_AGES);
        county().yaml("60-120", "60-130").only(Code.NOT_AGES);
    }

    @Test
    void probabilitiesSumToAtMostOne() {
        Problem sum = county().yaml("next: {pay: 0.5}", "next: {pay: 0.7, consult: 0.5}")
                .only(Code.PROBABILITIES);
        assertThat(sum.found().english()).isEqualTo("a sum of 1.2");
        assertThat(county().yaml("next: {pay: 0.5}", "next: {pay: 0.9, consult: 0.1}")
                        .problems())
                .isEmpty();
    }

    @Test
    void pathwaysEndSomewhere() {
        Problem endless = county().yaml("pay: {time: 1 min}", "pay: {time: 1 min, next: {pay: 1}}")
                .only(Code.ENDLESS_PATHWAY);
        assertThat(endless.what().english()).startsWith("from `pay`");
    }

    @Test
    void nextStepsExist() {
        assertThat(county().yaml("{pay: 0.5}", "{pai: 0.5}")
                        .only(Code.UNKNOWN_ID)
                        .fix()
                        .english())
                .isEqualTo("did you mean `pay`?");
        county().yaml(
                        "  visit:\n    consult: {resource: doctor",
                        "  empty: {}\n  visit:\n    consult: {resource: doctor")
                .only(Code.NO_VALUE);
    }

    @Test
    void monthsAverageOneAndStayBelowTheCeiling() {
        String rate = "rate: {young: 3 /year, old: 4 /year}";
        Problem mean = county().yaml(rate, rate + "\n    by_month: [1,1,1,1,1,1,1,1,1,1,1,2]")
                .only(Code.MONTH_FACTORS);
        assertThat(mean.found().english()).isEqualTo("a mean of 1.083333");
        assertThat(county().yaml(rate, rate + "\n    by_month: [2,0,1,1,1,1,1,1,1,1,1,1]")
                        .only(Code.CEILING)
                        .fix()
                        .english())
                .isEqualTo("raise `needs.ceiling` to 2 or more");
    }

    @Test
    void ratesBeyondReasonAreNoticed() {
        county().yaml("young: 3 /year", "young: 6 /month").only(Code.RATE_UNLIKELY);
    }

    @Test
    void everyConditionIsTreatedAndWeighed() {
        county().yaml("{cold: visit}", "{}").only(Code.NOTHING_TREATS);
        assertThat(county().yaml("severity: minor", "severity: severe")
                        .only(Code.MISSING_KEY)
                        .what()
                        .english())
                .isEqualTo("`weights` must have `severe`");
    }

    @Test
    void residentsWeighAtMostTwelve() {
        county().yaml("{station: 2}", "{station: 0}").only(Code.TOO_MANY_CONSIDERED);
    }

    @Test
    void consultationsLastMinutes() {
        assertThat(county().yaml("mean: 5 min", "mean: 5 s")
                        .only(Code.CONSULTATION_UNLIKELY)
                        .found()
                        .english())
                .isEqualTo("a mean of 5 s");
        county().yaml("mean: 5 min", "mean: 5 h").only(Code.CONSULTATION_UNLIKELY);
    }

    @Test
    void holidaysLieInTheRun() {
        county().yaml("[2022-03-05]", "[2021-03-05]").only(Code.DATE_OUTSIDE);
        county().yaml("[2022-03-05]", "[2022-03-05, 2022-03-05]").only(Code.DUPLICATE_ID);
    }

    @Test
    void hoursAreInOrder() {
        for (String wrong :
                List.of("12:00-08:00", "08:00-12:00 11:00-13:00", "08:00-12:00 12:00-13:00", "08:00-08:00")) {
            assertThat(Folder.spot(county().yaml("weekend: \"08:00-12:00\"", "weekend: \"" + wrong + "\"")
                            .only(Code.HOURS_ORDER)))
                    .isEqualTo("small.yaml:15:57");
        }
        for (String wrong :
                List.of("8:00-12:00", "08:00-25:00", "08:00-11:60", "08:00-24:01", "no", "0800-1200", "08:00–12:00")) {
            county().yaml("weekend: \"08:00-12:00\"", "weekend: \"" + wrong + "\"")
                    .only(Code.NOT_HOURS);
        }
    }

    @Test
    void idsAreGivenOnceAndDoNotLookAlike() {
        Problem twice = county().change(
                        "places.csv", "hill,Hill", "seat,Seat,,village,seat,120.9,30.5,test,C,\nhill,Hill")
                .only(Code.DUPLICATE_ID);
        assertThat(twice.why().english()).endsWith("places.csv:2:1");
        assertThat(Folder.spot(twice)).isEqualTo("places.csv:3:1");
        Problem alike = county().change(
                        "places.csv", "hill,Hill", "Seat,Seat,,village,seat,120.9,30.5,test,C,\nhill,Hill")
                .only(Code.LOOK_ALIKE);
        assertThat(alike.what().english()).isEqualTo("`Seat` looks like `seat`");
        county().change("resources.csv", "station-seat,doctor", "station-seat,doctor,3,,,,,\nstation-seat,doctor")
                .only(Code.DUPLICATE_ID);
        county().change("population.csv", "hill,old,5", "seat,old,5").only(Code.DUPLICATE_ID);
    }

    @Test
    void wrongReferencesNameTheNearestAndHowOften() {
        Problem band = county().change("population.csv", ",old,", ",olt,").only(Code.UNKNOWN_ID);
        assertThat(band.found().english()).isEqualTo("`olt`, 2 times");
        assertThat(band.fix().english()).isEqualTo("did you mean `old`?");
        county().change("resources.csv", ",clinic,", ",clinik,").only(Code.UNKNOWN_ID);
        county().change("roads.csv", ",lane,", ",lame,").only(Code.UNKNOWN_ID);
    }

    @Test
    void countiesBeyondMemoryAreRefused() {
        Problem many = county().change("population.csv", "seat,young,100", "seat,young,50000000")
                .change("population.csv", "hill,old,5", "hill,old,20000000")
                .only(Code.TOO_BIG);
        assertThat(many.what().english()).isEqualTo("residents must be at most 67108864");
    }

    @Test
    void aProvinceOfSixtyFiveMillionIsNotRefused() {
        county().change("population.csv", "seat,young,100", "seat,young,50000000")
                .change("population.csv", "hill,old,5", "hill,old,14800000")
                .read();
    }

    @Test
    void moreNeedsThanADayCanHoldAreRefused() {
        List<Problem> problems = county().change("population.csv", "seat,young,100", "seat,young,50000000")
                .yaml("young: 3 /year", "young: 90 /year")
                .problems();
        assertThat(problems)
                .filteredOn(problem -> problem.code() == Code.TOO_BIG)
                .extracting(problem -> problem.what().english())
                .containsExactly("needs a day must be at most 12000000");
    }

    @Test
    void needsThatCouldPassTheirLastNumberAreRefused() {
        Problem many = county().yaml("young: 3 /year", "young: 59 /year")
                .yaml("length: 30 d", "length: 7300 d")
                .only(Code.TOO_BIG);
        assertThat(many.found().english()).isEqualTo("1770 expected for a person of `young`");
    }

    @Test
    void aCountyRunsForWholeDays() {
        county().yaml("length: 30 d", "length: 30.5 d").only(Code.OUT_OF_RANGE);
        assertThat(Folder.pathways(folder).read().scenario().calendar().lengthMs())
                .isEqualTo(19 * 3_600_000L);
    }

    @Test
    void publishedThinningNeedsPatientsInEveryHour() {
        String hourly = "[1,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]";
        Folder.pathways(folder)
                .yaml("per_hour: 12", "per_hour: " + hourly + ", thinning: previous-arrival")
                .only(Code.OUT_OF_RANGE);
    }

    private Folder county() {
        return Folder.county(folder);
    }
}
