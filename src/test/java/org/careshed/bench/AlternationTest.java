package org.careshed.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.careshed.language.Text;
import org.junit.jupiter.api.Test;

class AlternationTest {

    @Test
    void subjectsTakeTurnsAndEverySecondRoundRunsBackwards() {
        List<String> order = new ArrayList<>();
        Alternation timed = Alternation.of(List.of(subject("A", 10, order), subject("B", 20, order)), 1, 3);

        assertThat(String.join("", order)).isEqualTo("AB" + "AB" + "BA" + "AB");
        assertThat(timed.units(1)).isEqualTo(20);
    }

    private static Subject subject(String name, long units, List<String> order) {
        return new Subject(Text.same(name), () -> {
            order.add(name);
            return units;
        });
    }
}
