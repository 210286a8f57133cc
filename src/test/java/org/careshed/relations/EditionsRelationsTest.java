package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.Editions;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.model.RunControl;
import org.careshed.quantity.Halt;
import org.careshed.scenario.Scenario;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a county hands over when another edition of it comes into force: everything, and nothing else. */
class EditionsRelationsTest {

    @TempDir
    Path folder;

    static Stream<Named<ScenarioText>> counties() {
        return Stream.iterate(61L, seed -> seed + 1)
                .limit(4)
                .flatMap(seed -> Stream.of(
                        Named.of("seed " + seed, RandomCounty.of(seed)),
                        Named.of("seed " + seed + ", arranged", RandomCounty.arranged(seed))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("counties")
    void aCountyThatTurnsEveryDayIntoItselfIsTheSameByteForByte(ScenarioText text) {
        Prepared still = Runs.prepared(text, folder);
        Prepared turning = new Prepared(everyDayAnother(still.county()), still.seed(), still.acts());
        assertThat(lines(turning)).isEqualTo(lines(still)).isNotEmpty();
    }

    private static Editions everyDayAnother(County county) {
        Scenario scenario = county.scenario();
        SortedMap<Integer, County> byDay = new TreeMap<>();
        byDay.put(0, county);
        for (int day = 1; day < scenario.calendar().days(); day++) {
            byDay.put(day, CountyBuilder.revise(county, scenario, Halt.NEVER));
        }
        return new Editions(byDay);
    }

    private static List<String> lines(Prepared prepared) {
        Chronicle chronicle = new Chronicle(prepared.county());
        prepared.world(0, Facts.to(Runs.withEveryMeasure(prepared.county(), chronicle)))
                .run(RunControl.NONE);
        return chronicle.lines();
    }
}
