package org.careshed.bench.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QueueTest {

    @Test
    void bothReferencesServeTheSameCustomersWithTheSameWait() {
        QueueAnswer heap = QueueHeap.run(3, 20_000);
        QueueAnswer mason = QueueMason.run(3, 20_000);

        assertThat(heap.customers()).isEqualTo(20_000);
        assertThat(mason.customers()).isEqualTo(20_000);
        assertThat(heap.meanWait()).isCloseTo(mason.meanWait(), within(1e-9));
    }

    /** One run of a million customers scatters by 0.018 about Erlang C; four of it allowed. */
    @Test
    void aMillionCustomersWaitAsErlangSays() {
        assertThat(QueueHeap.run(1, 1_000_000).meanWait()).isCloseTo(QueueAnswer.THEORY, within(4 * 0.018));
    }
}
