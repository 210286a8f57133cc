package org.careshed.measure.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.measure.TestCounty;
import org.careshed.quantity.Halt;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Wards;
import org.junit.jupiter.api.Test;

/** The hospital has two beds of one class; later none, or three. */
class OpenBedsTest {

    private final County county = TestCounty.arranged();
    private final int cell = new BedCells(county).cell(TestCounty.HOSPITAL, 0);
    private final OpenBeds open = new OpenBeds(new BedCells(county));

    @Test
    void bedsAreOpenAsLongAsThereAreAny() {
        open.turn(withBeds(3), 100);
        open.turn(withBeds(0), 150);

        assertThat(open.openMs(cell, 200)).isEqualTo(2 * 100 + 3 * 50);
    }

    @Test
    void aBedThatIsClosedIsOpenUntilItsPatientHasLeft() {
        open.taken(cell, 10, 1);
        open.taken(cell, 20, 1);
        open.turn(withBeds(0), 100);
        open.taken(cell, 130, -1);
        open.taken(cell, 140, -1);

        assertThat(open.openMs(cell, 200)).isEqualTo(2 * 130 + 10);
    }

    @Test
    void aRestartForgetsWhatWasBefore() {
        open.restart(150);

        assertThat(open.openMs(cell, 160)).isEqualTo(2 * 10);
    }

    private BedCells withBeds(int beds) {
        Arrangements arrangements = county.scenario().arrangements();
        Wards wards = arrangements.wards();
        Wards other = new Wards(
                wards.classes(),
                List.of(new Wards.Beds("hospital", "general", beds, new Evidence("seen", Evidence.Grade.A))),
                wards.admissions(),
                wards.outlying(),
                wards.patienceMs(),
                Optional.empty(),
                Optional.empty(),
                wards.handoverMs());
        return new BedCells(CountyBuilder.revise(
                county, county.scenario().withArrangements(arrangements.withWards(other)), Halt.NEVER));
    }
}
