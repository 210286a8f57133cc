package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The relations of whole counties where nothing is arranged: {@code RandomCounty.of(seed)}. */
class CountyRelationsTest extends CountyRelations {

    CountyRelationsTest() {
        super(6, List.of(5 * Ticks.MINUTE, 15 * Ticks.MINUTE, Ticks.HOUR, 8 * Ticks.HOUR, Ticks.DAY));
    }

    @Override
    ScenarioText county(long seed) {
        return RandomCounty.of(seed);
    }

    @Override
    ScenarioText besideTwin(long seed) {
        return county(seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aHermitIsSeenAtTheHermitageAlone(long seed) {
        List<String> lines = lines(county(seed).withRow("population", "hermitage,hermit,1,test,C,"));
        assertThat(lines.stream().filter(line -> line.contains(" hermitage/hermit/0 ")))
                .allMatch(line ->
                        line.contains(" need ") || line.contains("hermitage-station") || line.contains(" forgone "));
    }

    @Test
    void withoutDemandNobodyComes() {
        assertThat(lines(RandomCounty.withoutDemand(1))).isNotEmpty().allMatch(line -> line.contains(" staffed "));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whereNobodyIsRosteredNobodyIsServed(long seed) {
        ScenarioText text = RandomCounty.of(seed);
        String none = text.rows("resources").stream()
                .filter(row -> row.startsWith("hospital,doctor,"))
                .findFirst()
                .orElseThrow()
                .replaceFirst("doctor,\\d+,", "doctor,0,");
        List<String> lines =
                lines(text.withoutRows("resources", "hospital,doctor,").withRow("resources", none));
        assertThat(lines).anyMatch(line -> line.contains(" arrives hospital "));
        assertThat(lines).noneMatch(line -> line.contains(" starts hospital/doctor "));
    }
}
