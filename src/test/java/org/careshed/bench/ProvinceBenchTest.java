package org.careshed.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.careshed.language.Language;
import org.junit.jupiter.api.Test;

/** Counties live the same year alone and in one world, whoever simulates them. */
class ProvinceBenchTest {

    private static final CountyDay SMALL = CountyDay.named("450k").scaledTo(3_000, 60);

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final BenchReport report =
            new BenchReport(new PrintStream(text, true, StandardCharsets.UTF_8), Language.ENGLISH);

    @Test
    void aProvinceIsTheSumOfItsCountiesOnOneThreadOrThree() throws InterruptedException {
        CountyDayAnswer alone = new ProvinceBench(report, 1).countyDay(SMALL, 4);
        CountyDayAnswer together = new ProvinceBench(report, 3).countyDay(SMALL, 4);

        assertThat(together).isEqualTo(alone);
        assertThat(text.toString(StandardCharsets.UTF_8))
                .contains(
                        "province_counties_visits", "province_one_world_seconds", "the same visits and the same waits");
    }

    @Test
    void eachCountyHasItsOwnLuck() {
        CountyDayAnswer first = new CountyDayCareshed(SMALL, List.of("000-"), 1).answer();

        assertThat(new CountyDayCareshed(SMALL, List.of("001-"), 1).answer()).isNotEqualTo(first);
    }

    @Test
    void whatFailsInAWorkerFailsForWhoeverAsked() {
        assertThatThrownBy(() -> Workers.run(5, 2, job -> {
                    if (job == 3) {
                        throw new IllegalArgumentException("the third");
                    }
                    return 1;
                }))
                .hasMessage("the third");
    }
}
