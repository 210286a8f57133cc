package org.careshed.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CountyDayTest {

    private static final CountyDay SMALL = CountyDay.named("100k").scaledTo(5_000, 60);

    @Test
    void allReferencesGiveTheSameAnswer() {
        CountyDayAnswer loop = CountyDayLoop.run(SMALL, 7);

        assertThat(CountyDayMason.run(SMALL, 7, false)).isEqualTo(loop);
        assertThat(CountyDayMason.run(SMALL, 7, true)).isEqualTo(loop);
    }

    @Test
    void theSameSeedGivesTheSameCountyAndAnotherSeedAnother() {
        assertThat(CountyDayLoop.run(SMALL, 7)).isEqualTo(CountyDayLoop.run(SMALL, 7));
        assertThat(CountyDayLoop.run(SMALL, 8)).isNotEqualTo(CountyDayLoop.run(SMALL, 7));
    }

    /** Stated for this workload over 60 seeds: 608,352 visits (sd 767), wait 7.07 min (sd 0.16); four of each allowed. */
    @Test
    void aYearOfTheSmallCountyGivesTheStatedVisitsAndWait() {
        CountyDayAnswer answer = CountyDayLoop.run(CountyDay.named("100k"), 1);

        assertThat((double) answer.visits()).isCloseTo(608_352, within(4 * 767.0));
        assertThat(answer.meanWaitMinutes()).isCloseTo(7.07, within(4 * 0.16));
    }

    @Test
    void theFilesSayWhatTheyAreSaidToHold() {
        CountyDay county = CountyDay.named("450k");

        assertThat(county.residents()).isEqualTo(450_000);
        assertThat(county.doctors()).containsExactly(3, 3, 4, 4, 5, 5, 6, 7, 8, 10, 15, 40);
        assertThat(county.towns()).isEqualTo(10);
        assertThat(county.travelMinutes()[9][2]).isEqualTo(5.0);
    }
}
