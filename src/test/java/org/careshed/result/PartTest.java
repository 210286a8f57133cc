package org.careshed.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {
    private static final String KEY = Fingerprint.sha256("key");
    private static final Table TABLE = new Table(
            "names",
            "Names\twith all that hurts.",
            List.of(Column.text("name", "A\nname."), Column.decimal("share", "share", "A share.")),
            List.of(
                    List.of("", "0.5"),
                    List.of("a\tb\nc\rd\\e\\t", ""),
                    List.of("\\", "-1.25"),
                    List.of("海盐 𠮷野 \u0000 end", "100")));
    private static final Part PART = new Part(
            4, List.of(Reading.ratio("share", "a/b", "share", Long.MIN_VALUE, Long.MAX_VALUE)), List.of(TABLE));

    @Test
    void aPartReadsBackExactly() throws CorruptFileException {
        byte[] bytes = PART.bytes(KEY);

        assertThat(Part.read("x.part", bytes, KEY)).isEqualTo(PART);
        assertThat(PART.bytes(KEY)).isEqualTo(bytes);
        assertThat(PART.rows()).isEqualTo(4);
    }

    @Test
    void theFileSaysWhatItIs() {
        assertThat(new String(PART.bytes(KEY), StandardCharsets.UTF_8))
                .startsWith("careshed-part 1\nkey\t" + KEY + "\nreplication\t4\nreadings\t1\nshare\ta/b\tshare\t")
                .contains("table\tnames\t2\t4\tNames\\twith all that hurts.\nname\tTEXT\t\tA\\nname.\n");
    }

    @Test
    void emptyPartsAreParts() throws CorruptFileException {
        Part empty = new Part(0, List.of(), List.of(new Table("none", "", List.of(Column.text("a", "")), List.of())));

        assertThat(Part.read("x.part", empty.bytes(KEY), KEY)).isEqualTo(empty);
    }

    @Test
    void aPartOfOtherInputsIsRefused() {
        assertThatThrownBy(() -> Part.read("x.part", PART.bytes(KEY), Fingerprint.sha256("other")))
                .isInstanceOf(CorruptFileException.class)
                .hasMessageContaining("x.part: line 2 belongs to other inputs");
    }

    @Test
    void everyFlippedBitIsRefused() {
        byte[] bytes = PART.bytes(KEY);
        for (int bit = 0; bit < bytes.length * 8; bit += 3) {
            byte[] bent = bytes.clone();
            bent[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> Part.read("x.part", bent, KEY)).isInstanceOf(CorruptFileException.class);
        }
    }

    /** Whoever renews the checksum still has to write a part. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "careshed-part 2\n",
                "careshed-part 1\nkey\tKEY",
                "careshed-part 1\nkey\tKEY\treplication\n",
                "careshed-part 1\nkey\tKEY\nreplication\tx\n",
                "careshed-part 1\nkey\tKEY\nreplication\t-1\n",
                "careshed-part 1\nkey\tKEY\nreplication\t1\nreadings\t99999999999\n",
                "careshed-part 1\nkey\tKEY\nreplication\t1\nreadings\t1\na\tb\tc\t1\n",
                "careshed-part 1\nkey\tKEY\nreplication\t1\nreadings\t1\na\tb\tc\t1\tx\n",
                "careshed-part 1\nkey\tKEY\nreplication\t1\nreadings\t0\nchair\tx\t0\t0\tm\n",
                "careshed-part 1\nkey\tKEY\nreplication\t1\nreadings\t0\ntable\tx\t1\t0\tm\na\tFLOAT\tb\tc\n",
                "careshed-part 1\nkey\tKEY\nreplication\t1\nreadings\t0\ntable\tx\t1\t1\tm\na\tDECIMAL\tb\tc\nNaN\n",
                "careshed-part 1\nkey\tKEY\nreplication\t1\nreadings\t0\ntable\tx\t1\t2000000000\tm\na\tTEXT\tb\tc\n"
            })
    void malformedPartsAreRefusedWithTheLine(String text) {
        String content = text.replace("KEY", KEY);
        String sealed = content + "end\t" + Fingerprint.sha256(content) + "\n";

        assertThatThrownBy(() -> Part.read("x.part", sealed.getBytes(StandardCharsets.UTF_8), KEY))
                .isInstanceOfSatisfying(
                        CorruptFileException.class,
                        e -> assertThat(e.what().english()).startsWith("line "));
    }

    @Test
    void wrongPartsAreNotMade() {
        Reading reading = Reading.ratio("share", "all", "share", 1, 2);
        assertThatThrownBy(() -> new Part(-1, List.of(), List.of())).hasMessageContaining("replication (-1)");
        assertThatThrownBy(() -> new Part(1, List.of(reading, reading), List.of()))
                .hasMessageContaining("share of all is read twice");
        assertThatThrownBy(() -> new Part(1, List.of(), List.of(TABLE, TABLE)))
                .hasMessageContaining("table names comes twice");
        assertThatThrownBy(() -> new Part(1, List.of(Reading.ratio("Share", "all", "", 1, 2)), List.of()))
                .hasMessageContaining("snake case");
        assertThatThrownBy(() -> new Part(1, List.of(Reading.ratio("share", "", "", 1, 2)), List.of()))
                .hasMessageContaining("what it is of");
        Table broken = new Table("t", "", List.of(Column.text("a", "")), List.of(List.of("\ud800")));
        assertThatThrownBy(() -> new Part(1, List.of(), List.of(broken)).bytes(KEY))
                .hasMessageContaining("not Unicode");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1e5", "Infinity", "1,5", "１２", "+1", "-", ".5", "5.", "--1", "1.2.3", " 1", "0x1"})
    void cellsThatAreNoNumbersAreNotMade(String cell) {
        List<Column> columns = List.of(Column.decimal("a", "", ""));
        assertThatThrownBy(() -> new Table("t", "", columns, List.of(List.of(cell))))
                .hasMessageContaining("must be DECIMAL");
        assertThat(Column.integer("a", "", "").holds(cell)).isFalse();
    }

    @Test
    void rowsHaveACellForEachColumn() {
        assertThatThrownBy(() -> new Table("t", "", List.of(Column.text("a", "")), List.of(List.of("1", "2"))))
                .hasMessageContaining("1 columns, a row has 2 cells");
        assertThat(Column.integer("a", "", "").holds("1.5")).isFalse();
    }
}
