package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;
import static org.careshed.county.Story.step;

import java.util.List;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Pathway;
import org.careshed.scenario.Sharing;
import org.junit.jupiter.api.Test;

/** A station whose pathway needs the hospital's laboratory. */
class ExaminationsStoryTest {

    @Test
    void thePatientTravelsThereAndBackAndGoesOnWhenTheDoorsAreOpen() {
        goesAndComesBackAfter(Sharing.Way.PATIENT, Lived.TO_HOSPITAL_MS);
    }

    @Test
    void aSampleIsHandedOverAndItsResultComesBack() {
        goesAndComesBackAfter(Sharing.Way.SAMPLE, 5 * Ticks.MINUTE);
    }

    private static void goesAndComesBackAfter(Sharing.Way way, long wayMs) {
        Lived lived = withLaboratory(way);
        assertThat(lived.all("patientGoesOut")).isNotEmpty();
        for (Told back : lived.all("patientComesBack")) {
            Told out = of(lived, "patientGoesOut", 2, back.number(2));
            Told arrives = of(lived, "examinationArrives", 2, back.number(2));
            Told leaves = of(lived, "examinationLeaves", 2, back.number(2));
            assertThat(arrives.atMs()).isEqualTo(out.atMs() + wayMs);
            long soonestMs = leaves.atMs() + wayMs;
            boolean open = soonestMs % Ticks.DAY < 16 * Ticks.HOUR;
            long morningMs = (Ticks.day(soonestMs) + 1) * Ticks.DAY + 8 * Ticks.HOUR;
            assertThat(back.atMs()).isEqualTo(open ? soonestMs : morningMs);
        }
        assertThat(lived.episodes(20)).hasSizeGreaterThan(20);
    }

    private static Told of(Lived lived, String name, int place, long visit) {
        List<Told> found = lived.all(name).stream()
                .filter(fact -> fact.number(place) == visit)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Lived withLaboratory(Sharing.Way way) {
        return Lived.of(
                Lived.village(Arrangements.NONE.withSharing(List.of(new Sharing("station", "lab", "hospital", way))))
                        .resource("hospital", "lab", 1, hours(8, 17))
                        .insteadOf(
                                "station",
                                step("consult", "doctor", minutes(10), new Pathway.Next("test", 1)),
                                step("test", "lab", minutes(7), new Pathway.Next("read", 1)),
                                step("read", "doctor", minutes(2))));
    }
}
