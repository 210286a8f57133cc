package org.careshed.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.careshed.bench.queue.QueueAnswer;
import org.careshed.bench.queue.QueueCareshed;
import org.junit.jupiter.api.Test;

/** The product does the same work as the references: other luck, the same law. */
class CareshedWorkloadTest {

    /**
     * One residents' year gives 608,333 needs, sd 780 (Poisson); the wait scatters by 0.16 about 7.07 min. Four of each
     * allowed: false alarm 1 in 8,000.
     */
    @Test
    void aYearOfTheSmallCountyGivesTheStatedVisitsAndWait() {
        CountyDayAnswer answer = new CountyDayCareshed(CountyDay.named("100k"), 1).answer();

        assertThat((double) answer.visits()).isCloseTo(608_333, within(4 * 780.0));
        assertThat(answer.meanWaitMinutes()).isCloseTo(7.07, within(4 * 0.16));
    }

    /** One run of 400,000 customers scatters by about 0.028 about Erlang C; four of it allowed. */
    @Test
    void theClinicOfTenDoctorsMakesPatientsWaitAsErlangSays() {
        QueueAnswer answer = new QueueCareshed(1, 400_000).run();

        assertThat((double) answer.customers()).isCloseTo(400_000, within(4 * 633.0));
        assertThat(answer.meanWait()).isCloseTo(QueueAnswer.THEORY, within(4 * 0.028));
    }

    @Test
    void aScaledCountyKeepsAtLeastOneDoctorAtEveryFacility() {
        CountyDay small = CountyDay.named("450k").scaledTo(4_500, 10);

        assertThat(Arrays.stream(small.doctors()).boxed()).hasSize(12).allMatch(number -> number >= 1);
        assertThat(new CountyDayCareshed(small, 1).answer().visits()).isPositive();
    }
}
