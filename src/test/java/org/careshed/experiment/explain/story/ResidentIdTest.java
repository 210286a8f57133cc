package org.careshed.experiment.explain.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.careshed.county.County;
import org.careshed.experiment.explain.Tiny;
import org.careshed.result.ResultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Willow has 80 children, 480 adults and 140 elders; 2,000 residents live in the county. */
class ResidentIdTest {

    private static final County COUNTY = Tiny.asItIs().county();

    private final ResidentId ids = new ResidentId(COUNTY);

    @Test
    void everyResidentIsFoundByTheNameItIsGiven() {
        for (int resident = 0; resident < COUNTY.population().size(); resident++) {
            assertThat(ids.index(ids.of(resident))).isEqualTo(resident);
        }
    }

    @Test
    void aSerialInThePlaceCountsThroughItsAgeBands() {
        String first = ids.of(ids.index("willow/1"));
        String last = ids.of(ids.index("willow/700"));
        assertThat(first).startsWith("willow/").endsWith("/1");
        assertThat(last).startsWith("willow/");
        assertThat(ids.index("willow/700") - ids.index("willow/1")).isEqualTo(699);
    }

    @Test
    void aNumberAloneIsThatOfTheVisitLog() {
        assertThat(ids.index("0")).isZero();
        assertThat(ids.index(" 17 ")).isEqualTo(17);
    }

    @ParameterizedTest
    @CsvSource({
        "wilow/adult/1, did you mean `willow`?",
        "willow/adlut/1, did you mean `adult`?",
        "willow/adult/481, '`willow/adult` has 480 residents, 1 to 480'",
        "willow/adult/0, '`willow/adult` has 480 residents, 1 to 480'",
        "willow/adult/x, '`willow/adult` has 480 residents, 1 to 480'",
        "willow/701, '`willow` has 700 residents, 1 to 700'",
        "2000, 'the county has 2000 residents, 0 to 1999'",
        "big-city/1, nobody lives in `big-city`",
    })
    void whoIsNotThereIsAnsweredWithWhoIs(String name, String said) {
        assertThatThrownBy(() -> ids.index(name))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"willow", "willow/adult/1/2", "", "12345678901"})
    void otherFormsAreAnsweredWithTheFormWanted(String name) {
        assertThatThrownBy(() -> ids.index(name)).hasMessageContaining("A resident is PLACE/AGE/SERIAL, for example ");
    }
}
