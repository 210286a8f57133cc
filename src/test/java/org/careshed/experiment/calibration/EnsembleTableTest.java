package org.careshed.experiment.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.result.ResultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnsembleTableTest {

    @TempDir
    private Path temp;

    @Test
    void columnsWithASlashAreNumbersOfTheScenario() throws IOException {
        EnsembleTable table = read("draw,kept,misses,travel,a/b,a/c\n0,yes,,,1,\n1,no,wait,2,-1.5,0\n2,yes,,3,2,1\n");
        assertThat(table.kept()).containsExactly(2);
        assertThat(table.numbers(0)).containsOnlyKeys("a/b");
        assertThat(table.numbers(1))
                .isEqualTo(new TreeMap<>(Map.of("a/b", new BigDecimal("-1.5"), "a/c", BigDecimal.ZERO)));
    }

    @Test
    void aDrawThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> read("draw,kept,a/b\n0,yes,1\n").numbers(3)).hasMessageContaining("no draw 3");
    }

    @Test
    void anotherTableIsRefused() {
        for (String text : new String[] {"", "a,b\n1,2\n", "draw,kept,a/b\n0,yes,one\n", "draw,kept\n\"0,yes\n"}) {
            assertThatThrownBy(() -> read(text))
                    .isInstanceOf(ResultException.class)
                    .hasMessageContaining("no ensemble table");
        }
        assertThatThrownBy(() -> EnsembleTable.read(temp.resolve("missing.csv")))
                .hasMessageContaining("cannot be read");
    }

    private EnsembleTable read(String text) throws IOException {
        return EnsembleTable.read(Files.writeString(temp.resolve("ensemble.csv"), text));
    }
}
