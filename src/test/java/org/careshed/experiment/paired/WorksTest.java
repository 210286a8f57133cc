package org.careshed.experiment.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorksTest {
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final Works works = new Works();

    @Test
    void whatFollowsGoesBeforeWhatWasNotBegun() {
        works.addLast(() -> {
            done.add("first");
            works.addFirst(() -> done.add("its second"));
            works.addFirst(() -> done.add("its first"));
        });
        works.addLast(() -> done.add("second"));
        works.run(1);
        assertThat(done).containsExactly("first", "its first", "its second", "second");
    }

    @Test
    void threadsWaitForWorkThatIsStillToBeMade() {
        works.addLast(() ->
                IntStream.range(0, 20).forEach(each -> works.addFirst(() -> works.addFirst(() -> done.add("leaf")))));
        works.run(3);
        assertThat(done).hasSize(20);
    }

    @Test
    void theFirstFaultEndsItAndIsThrown() {
        works.addLast(() -> {
            works.addFirst(() -> done.add("late"));
            throw new OutOfMemoryError("heap");
        });
        works.addLast(() -> done.add("later"));
        assertThatThrownBy(() -> works.run(1)).isInstanceOf(OutOfMemoryError.class);
        works.addLast(() -> done.add("latest"));
        assertThat(done).isEmpty();
    }

    @Test
    void nothingToDoIsDoneAtOnce() {
        works.run(2);
        assertThat(done).isEmpty();
    }
}
