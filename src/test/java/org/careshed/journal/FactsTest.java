package org.careshed.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {

    private final List<String> heard = new ArrayList<>();

    @Test
    void eachFactReachesThoseWhoListenInTheOrderGiven() {
        NeedArises first = (at, resident, condition) -> heard.add("first " + at + " " + resident + " " + condition);
        NeedArises second = (at, resident, condition) -> heard.add("second " + at + " " + resident + " " + condition);
        DayEnds night = (at, day) -> heard.add("night " + day);

        Facts facts = Facts.to(List.of(first, night, second, "a listener to nothing"));
        facts.needArises(5, 6, 7);
        facts.dayEnds(86_400_000, 0);

        assertThat(heard).containsExactly("first 5 6 7", "second 5 6 7", "night 0");
    }

    @Test
    void aRecorderBehindFactsInsideFactsHearsEveryKindOfFactUnchanged() {
        Recorder recorder = new Recorder();

        tellEverything(Facts.to(List.of(Facts.to(List.of(recorder)))));

        assertThat(recorder.story())
                .containsExactly(
                        "PoolStaffed[at=00:00:00.000, facility=2, pool=1, servers=3, inHours=true]",
                        "NeedArises[at=00:00:00.001, resident=4, condition=5]",
                        "CareForgone[at=00:00:00.002, resident=4, condition=5, reason=NOWHERE_OPEN]",
                        "FacilityChosen[at=00:00:00.003, resident=4, condition=5, facility=2, travelMs=9]",
                        "PatientArrives[at=00:00:00.012, facility=2, visit=7, resident=4, condition=5]",
                        "WaitBegins[at=00:00:00.012, facility=2, pool=1, visit=7, step=6]",
                        "PatientTurnedAway[at=00:00:00.013, facility=2, pool=1, visit=8, step=6]",
                        "ServiceStarts[at=00:00:00.020, facility=2, pool=1, visit=7, step=6, waitedMs=8, lastsMs=10]",
                        "ConsultationBegins[at=00:00:00.020, facility=2, visit=7, condition=5, waitedMs=8]",
                        "ServiceEnds[at=00:00:00.030, facility=2, pool=1, visit=7, step=6, lastedMs=10]",
                        "PatientLeaves[at=00:00:00.030, facility=2, visit=7, resident=4, condition=5, branch=1,"
                                + " arrivedMs=12, waitedMs=8]",
                        "WarmUpEnds[at=1 d 00:00:00.000]",
                        "DayEnds[at=2 d 00:00:00.000, day=1]",
                        "RunEnds[at=2 d 00:00:00.000]");
    }

    @Test
    void nobodyHearsFactsToNone() {
        assertThatCode(() -> tellEverything(Facts.none())).doesNotThrowAnyException();
    }

    private static void tellEverything(Facts facts) {
        facts.poolStaffed(0, 2, 1, 3, true);
        facts.needArises(1, 4, 5);
        facts.careForgone(2, 4, 5, CareForgone.Reason.NOWHERE_OPEN);
        facts.facilityChosen(3, 4, 5, 2, 9);
        facts.patientArrives(12, 2, 7, 4, 5);
        facts.waitBegins(12, 2, 1, 7, 6);
        facts.patientTurnedAway(13, 2, 1, 8, 6);
        facts.serviceStarts(20, 2, 1, 7, 6, 8, 10);
        facts.consultationBegins(20, 2, 7, 5, 8);
        facts.serviceEnds(30, 2, 1, 7, 6, 10);
        facts.patientLeaves(30, 2, 7, 4, 5, 1, 12, 8);
        facts.warmUpEnds(86_400_000);
        facts.dayEnds(172_800_000, 1);
        facts.runEnds(172_800_000);
    }
}
