package org.careshed.report.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.report.answer.Told.arm;
import static org.careshed.report.answer.Told.contrast;
import static org.careshed.report.answer.Told.english;
import static org.careshed.report.answer.Told.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.report.subject.Contrast.Verdict;
import org.junit.jupiter.api.Test;

/** Each kind of answer to a small made-up question; the numbers expected are worked out by hand. */
class AnswersTest {
    private static final String FLOWS = "replication,facility,visits";

    @Test
    void everyQuestionHasItsKindAndEveryKindItsQuestion() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/questions"))) {
            List<String> asked = files.map(AnswersTest::answer).toList();
            assertThat(asked).containsExactlyInAnyOrderElementsOf(Answers.names());
        }
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(english("beds", study(arm("base", 1))))
                .containsExactly(
                        "This cannot be told: the results of “base” have no table bed_use, as its scenario does not"
                                + " arrange what it measures.");
    }

    @Test
    void whoLeavesAndCouldBeTreatedHere() {
        var base = arm("base", 1)
                .with(
                        "visits_by_level",
                        "replication,level,condition,tier,visits",
                        "0,village,minor,away,3",
                        "0,county,severe,away,5",
                        "0,outside,severe,away,2",
                        "0,village,minor,village,90");
        assertThat(english("who-leaves", study(base)))
                .contains(
                        "Of 10.0 visits outside the county, 8.00 visits could have been treated in it by what their need takes:"
                                + " 80.0 %. Those outside are 10.0 % of all visits of residents.",
                        "It takes a county hospital for 5.00 visits of those outside.");
    }

    @Test
    void theBestChoiceOfPlacesIsHeldAgainstTheNext() {
        String head = "replication,offer,used";
        var study = study(
                arm("base", 2).with("offers", head, "0,specialist-session,10", "1,specialist-session,12"),
                arm("far", 2).with("offers", head, "0,specialist-session,20", "1,specialist-session,22"),
                arm("near", 2)
                        .with("offers", head, "0,specialist-session,40", "1,specialist-session,42", "1,screening,9"));
        assertThat(english("three-clinics", study))
                .containsExactly(
                        "“near” sees most patients, 20.00 visits more than “far”.",
                        "With “near”: patients seen at specialist sessions: 30.00 visits more (95 % interval 30.00 to 30.00),"
                                + " 41.00 instead of 11.00.",
                        "With “far”: patients seen at specialist sessions: 10.00 visits more (95 % interval 10.00 to 10.00),"
                                + " 21.00 instead of 11.00.");
    }

    @Test
    void whoseWayGrows() {
        String head = "replication,town,mean_travel_minutes";
        var study = study(
                arm("base", 2).with("travel", head, "0,west,10", "1,west,11", "0,east,5", "1,east,5"),
                arm("moved", 2).with("travel", head, "0,west,14", "1,west,15", "0,east,4", "1,east,7"));
        assertThat(english("hospital-moves", study))
                .containsExactly(
                        "With “moved”: the mean way to care is longer in 1 of 2 towns, shorter in 0; in 1 no effect is"
                                + " detectable.",
                        "West: 4.00 minutes more (95 % interval 4.00 to 4.00), 14.50 instead of 10.50.");
    }

    @Test
    void claimsMayShowWhatPeopleDoNotDo() {
        var study = study(
                List.of(
                        contrast("settled", "care_in_county_share", -0.001, Verdict.NONE_DETECTED),
                        contrast("settled", "care_in_county_share_claims", -0.05, Verdict.LESS)),
                arm("base", 2),
                arm("settled", 2));
        assertThat(english("direct-settlement", study))
                .endsWith("Only what claims show changes: no detectable effect on where people go.")
                .anyMatch(sentence ->
                        sentence.startsWith("With “settled”: truly. ") && sentence.contains("no detectable effect"));
    }

    @Test
    void anotherNumberOfGroups() {
        var study = study(
                List.of(
                        contrast("one", "care_in_county_share", 0.001, Verdict.NONE_DETECTED),
                        contrast("one", "mean_travel_minutes", 0.5, Verdict.MORE)),
                arm("base", 2),
                arm("one", 2));
        assertThat(english("one-or-two-groups", study))
                .first()
                .isEqualTo("With “one”: no detectable effect on any of 1 figures.");
    }

    @Test
    void bedsThatKeepTheOccupancy() {
        String use = "replication,facility,beds,bed_days";
        String nights = "replication,day,facility,occupied,counted";
        var study = study(
                arm("base", 2)
                        .with("bed_use", use, "0,hospital,100,800", "1,hospital,100,800", "0,city,9,9", "1,station,5,5")
                        .with(
                                "bed_days",
                                nights,
                                "0,d1,hospital,90,true",
                                "1,d1,hospital,80,true",
                                "1,d0,hospital,99,false"),
                arm("short", 2)
                        .with("bed_use", use, "0,hospital,100,600", "1,hospital,100,600")
                        .with("bed_days", nights, "0,d1,hospital,70,true", "1,d1,hospital,60,true"));
        assertThat(english("beds", study))
                .containsExactly(
                        "With “short”: hospital beds that keep the occupancy of “base”: 25.00 beds less (95 % interval 25.00 to"
                                + " 25.00), 75.00 instead of 100.00.",
                        "The fullest midnight: 20.00 beds less (95 % interval 20.00 to 20.00), 65.00 instead of 85.00.");
    }

    @Test
    void refillsThatAreSaved() {
        String head = "replication,origin,tier,visits";
        var study = study(
                arm("base", 2)
                        .with(
                                "origins",
                                head,
                                "0,refill,village,50",
                                "1,refill,village,60",
                                "0,need,village,5",
                                "1,need,village,5"),
                arm("long", 2)
                        .with(
                                "origins",
                                head,
                                "0,refill,village,20",
                                "1,refill,village,30",
                                "0,need,village,5",
                                "1,need,village,5"));
        assertThat(english("long-prescriptions", study))
                .contains(
                        "Refills at Village: 30.00 visits less (95 % interval 30.00 to 30.00), 25.00 instead of 55.00.");
    }

    @Test
    void theFirstLongWaitIsThatOfTheScenario() {
        String head = "replication,date,facility,consultations,gave_up";
        var study = study(
                arm("base", 2).with("long_waits", head, "0,2022-02-01,hospital,1,0", "1,2022-01-01,city,7,0"),
                arm("wave", 2)
                        .with(
                                "long_waits",
                                head,
                                "0,2022-02-01,hospital,1,0",
                                "0,2022-12-05,station,1,1",
                                "1,2022-12-06,hospital,0,1"));
        assertThat(english("winter-wave", study))
                .startsWith(
                        "With “wave” somebody waits over two hours who would not without it, in 2 of 2 worlds.",
                        "First on 2022-12-05 at Station, in 1 of 2 worlds.",
                        "First on 2022-12-06 at Hospital, in 1 of 2 worlds.",
                        "Under “base” somebody waits over two hours in 1 of 2 worlds.",
                        "First on 2022-02-01 at Hospital, in 1 of 2 worlds.");
    }

    @Test
    void aBudgetInNovember() {
        var study = study(arm("packaged", 2)
                .with(
                        "budgets",
                        "replication,month,group,balance_yuan,left_yuan,exhausted_since",
                        "0,2022-11,hospital,10,50,",
                        "0,2022-12,hospital,-5,-5,2022-12-20",
                        "1,2022-11,hospital,-20,-1,2022-11-29",
                        "1,2022-12,hospital,-40,-40,2022-11-29"));
        assertThat(english("budget", study))
                .hasSize(2)
                .contains("Its year's budget is gone in: 2022-11 in 1 of 2 worlds, 2022-12 in 1 of 2 worlds.")
                .first()
                .asString()
                .startsWith(
                        "“packaged”, group of Hospital: at the end of 2022-11 no more than planned is paid in 1 of 2 worlds; the"
                                + " whole year's budget is gone in 1 of 2 worlds.");
    }

    @Test
    void hoursOfAdviceWithoutAnEffectAreSaidToHaveNone() {
        String use = "replication,resource,busy_hours";
        var study = study(
                arm("none", 2)
                        .with("resource_use", use, "0,doctor,500", "1,doctor,500")
                        .with("flows", FLOWS, "0,city,10", "1,city,10"),
                arm("advice", 2)
                        .with(
                                "resource_use",
                                use,
                                "0,consultant.hospital,30",
                                "1,consultant.hospital,30",
                                "0,doctor,400")
                        .with(
                                "service_waits",
                                "replication,service,served,mean_service_minutes",
                                "0,ask,60,10",
                                "1,ask,60,10",
                                "1,consult,60,10")
                        .with("flows", FLOWS, "0,city,8", "1,city,13"));
        assertThat(english("telemedicine", study))
                .startsWith(
                        "“advice” takes 40.00 hours; on visits that leave the county it has no detectable effect.",
                        "Hours of consultants and of doctors who ask: 40.00 hours more (95 % interval 40.00 to 40.00), 40.00"
                                + " instead of 0.00.");
    }

    private static String answer(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("answer: "))
                    .map(line -> line.substring("answer: ".length()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
