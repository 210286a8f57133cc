package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.county.Story.hours;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.careshed.journal.Offer;
import org.careshed.journal.Witness.Told;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.reform.LinkDown;
import org.careshed.scenario.reform.RemoteAdvice;
import org.junit.jupiter.api.Test;

/** Stations of a small county that ask the People's Hospital. */
class TelemedicineStoryTest {

    private static final String CONSULTANT = "consultant.people";

    @Test
    void questionsGoToTheConsultantsInTheirHoursAndTakeTheirMinutes() {
        Tried tried = Tried.of(Arranged.everything(), asking(Map.of()));
        List<Told> answers = tried.at("serviceStarts", "people", CONSULTANT);
        assertThat(answers).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.atMs() % Ticks.DAY).isGreaterThanOrEqualTo(9 * Ticks.HOUR);
            assertThat(Ticks.day(answer.atMs())).isGreaterThanOrEqualTo(2);
        });
        assertThat(tried.used(Offer.TELECONSULTATION)).isEqualTo(answers.size());
        assertThat(tried.used(Offer.TELECONSULTATION)).isLessThanOrEqualTo(tried.offered(Offer.TELECONSULTATION));
    }

    @Test
    void adviceLetsStationsTreatWhatTheyWouldHaveReferred() {
        Tried without = Tried.of(Arranged.everything());
        Tried with = Tried.of(Arranged.everything(), asking(Map.of("avoided", 1.0, "asks", 1.0, "available", 1.0)));
        assertThat(fromStations(with)).isLessThan(fromStations(without));
        assertThat(with.all("contactPlanned").size())
                .isLessThan(without.all("contactPlanned").size());
    }

    @Test
    void whatNoConsultantCanTreatIsReferredAllTheSame() {
        LeverEntry always = asking(Map.of("avoided", 1.0, "asks", 1.0, "available", 1.0, "changed", 1.0, "queue", 99L));
        Tried tried = Tried.of(Arranged.everything(), always);
        List<Long> answered = tried.at("serviceStarts", "people", CONSULTANT).stream()
                .map(answer -> answer.number(3))
                .toList();
        List<Told> ends = tried.all("contactEnds").stream()
                .filter(end -> answered.contains(end.number(2)))
                .toList();
        assertThat(ends)
                .anyMatch(end -> end.words().get(7).toString().equals("REFERRED"))
                .noneMatch(end -> end.words().get(7).toString().equals("UNRESOLVED"))
                .filteredOn(end -> end.words().get(7).toString().equals("REFERRED"))
                .allMatch(end -> tried.county.levels().of((int) end.number(5), end.number(3)) == 3);
    }

    @Test
    void busyConsultantsRefuse() {
        Map<String, Object> slow = Map.of("queue", 0L, "consultation", Ticks.HOUR, "asks", 1.0, "available", 1.0);
        Tried tried = Tried.of(Arranged.everything(), asking(slow));
        long asked = tried.all("examinationArrives").stream()
                .filter(arrival -> arrival.number(1) == tried.facility("people"))
                .filter(arrival -> isQuestion(tried, arrival))
                .count();
        assertThat(tried.used(Offer.TELECONSULTATION)).isLessThan(asked).isPositive();
        assertThat(tried.used(Offer.TELECONSULTATION)).isLessThanOrEqualTo(tried.offered(Offer.TELECONSULTATION));
    }

    @Test
    void nobodyAsksWhenTheyAreClosedOrTheLinkIsDown() {
        Tried closed = Tried.of(Arranged.everything(), asking(Map.of("hours", hours(2, 3))));
        assertThat(closed.at("serviceStarts", "people", CONSULTANT)).isEmpty();
        Tried down = Tried.of(Arranged.everything(), asking(Map.of("available", 0.0)));
        assertThat(down.at("serviceStarts", "people", CONSULTANT)).isEmpty();
    }

    @Test
    void aFacilityThatIsCutOffCannotAsk() {
        Scenario stands = Course.of(
                        Arranged.everything().lever(asking(Map.of())).scenario())
                .byDate()
                .get(Tried.MONDAY.plusDays(2));
        RemoteAdvice advice = RemoteAdvice.of(stands);
        assertThat(advice.by("station-east")).isPresent();
        assertThat(advice.cutOff(new TreeSet<>(List.of("station-east"))).by("station-east"))
                .isEmpty();
        assertThat(advice.cutOff(new TreeSet<>(List.of("station-east"))).by("station-west"))
                .isPresent();
        assertThat(advice.cutOff(new TreeSet<>(List.of("people"))).by("station-west"))
                .isEmpty();
        assertThat(RemoteAdvice.of(LinkDown.cut(stands, List.of("people"))).by("station-west"))
                .isEmpty();
    }

    @Test
    void consultantsAreTakenFromTheClinicIfItIsSaidSo() {
        Scenario stands = Course.of(Arranged.everything()
                        .lever(asking(Map.of("takes", "doctor")))
                        .scenario())
                .byDate()
                .get(Tried.MONDAY.plusDays(2));
        assertThat(Additions.resource(stands, "people", "doctor")
                        .orElseThrow()
                        .servers()
                        .first())
                .isEqualTo(1);
        assertThat(Additions.resource(stands, "people", CONSULTANT)
                        .orElseThrow()
                        .servers()
                        .first())
                .isEqualTo(1);
    }

    @Test
    void aLeverWithNothingToActOnSaysSo() {
        assertThatThrownBy(() -> Tried.of(Arranged.everything(), asking(Map.of("local", "nurse"))))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("has a `nurse`");
        assertThatThrownBy(() -> Tried.of(Arranged.everything(), asking(Map.of("takes", "nurse"))))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("no `nurse` to take");
        assertThatThrownBy(() -> Tried.of(Arranged.everything(), asking(Map.of()), asking(Map.of())))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("whom facilities of tier `station` ask");
    }

    private static boolean isQuestion(Tried tried, Told arrival) {
        return tried.county.steps().get((int) arrival.number(3)).pathway().equals("advice.people");
    }

    private static long fromStations(Tried tried) {
        return tried.all("referralMade").stream()
                .filter(referral ->
                        tried.county.tier((int) referral.number(1)).id().equals("station"))
                .count();
    }

    private static LeverEntry asking(Map<String, Object> more) {
        Map<String, Object> settings =
                new TreeMap<>(Map.of("users", "station", "at", "people", "hours", hours(9, 16), "doctors", 1L));
        settings.putAll(more);
        return Tried.lever(Telemedicine.SHAPE, 2, settings);
    }
}
