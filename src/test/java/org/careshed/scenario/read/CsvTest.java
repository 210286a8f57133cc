package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as they come out of spreadsheets, and as they should not. */
class CsvTest {

    @TempDir
    private Path folder;

    @Test
    void rowsHaveAsManyCellsAsTheHeader() {
        Problem more = county().change("roads.csv", "6.8 km", "6,8 km").only(Code.ROW_LENGTH);
        assertThat(more.found().english()).isEqualTo("8 cells");
        assertThat(more.fix().english()).contains("decimals with a point");
        assertThat(Folder.spot(county().change("roads.csv", ",test,C,\n", "\n").only(Code.ROW_LENGTH)))
                .isEqualTo("roads.csv:2:18");
    }

    @Test
    void semicolonsAndDecimalCommasAreNamed() {
        Folder excel = county();
        excel.put("roads.csv", excel.text("roads.csv").replace(",", ";").replace("6.8 km", "6,8 km"));
        Problem comma = excel.only(Code.NOT_A_NUMBER);
        assertThat(comma.found().english()).isEqualTo("`6,8` with a comma");
        assertThat(comma.fix().english()).isEqualTo("write a point: `6.8`");
        assertThat(Folder.spot(comma)).isEqualTo("roads.csv:2:11");
        assertThat(comma.width()).isEqualTo(6);
    }

    @Test
    void wideCommasAreNamedOnce() {
        Folder wide = county();
        wide.put("roads.csv", wide.text("roads.csv").replace(',', '，'));
        assertThat(wide.only(Code.CSV_SYNTAX).fix().english()).contains("write `,` instead of the wide `，`");
    }

    @Test
    void quotedCellsMayHoldLineEnds() {
        Folder quoted = county().change("roads.csv", "test,C,", "test,C,\"two\nlines, \"\"quoted\"\"\"")
                .change("roads.csv", "quoted\"\"\"\n", "quoted\"\"\"\nhill,seat,9 km,lane,,,\n");
        assertThat(Folder.spot(quoted.only(Code.BAD_ROAD))).isEqualTo("roads.csv:2:1");
    }

    @Test
    void placeInALineCountsQuotedCommas() {
        Folder county = county().change("places.csv", "seat,Seat,", "seat,\"Seat, the\",")
                .change("places.csv", "120.90", "x");
        assertThat(Folder.spot(county.only(Code.NOT_A_NUMBER))).isEqualTo("places.csv:2:38");
    }

    @Test
    void unclosedQuotesAndHugeCellsAreRefused() {
        county().change("roads.csv", "seat,hill", "\"seat,hill").only(Code.CSV_SYNTAX);
        county().change("roads.csv", "test,C,", "test,C," + "x".repeat(10_000_000))
                .only(Code.CSV_SYNTAX);
        county().change("roads.csv", "seat,hill", "\"seat\"x,hill").only(Code.CSV_SYNTAX);
    }

    @Test
    void headersAreComplete() {
        Problem misspelt = county().change("roads.csv", "length", "lenght").only(Code.COLUMN_MISSING);
        assertThat(misspelt.what().english()).isEqualTo("the table of roads must have the column `length`");
        assertThat(misspelt.found().english()).isEqualTo("`lenght`");
        assertThat(county().change("roads.csv", "source", "sauce")
                        .only(Code.COLUMN_UNKNOWN)
                        .fix()
                        .english())
                .startsWith("did you mean `source`?");
        assertThat(Folder.spot(county().change("roads.csv", "note\n", "speed\n").only(Code.COLUMN_TWICE)))
                .isEqualTo("roads.csv:1:35");
        county().change("roads.csv", "from,to,length,speed,source,grade,note\n", "")
                .only(Code.COLUMN_MISSING);
        county().put("roads.csv", "a,".repeat(100_000) + "\n").only(Code.CSV_SYNTAX);
        assertThat(county().change("roads.csv", "note\n", "note,\n")
                        .problems()
                        .get(0)
                        .found()
                        .english())
                .isEqualTo("a column without a name");
    }

    @Test
    void swappedTablesAreRecognised() {
        List<Problem> swapped =
                county().yaml("roads: roads.csv", "roads: population.csv").problems();
        assertThat(swapped).extracting(Problem::code).containsExactly(Code.WRONG_TABLE);
        assertThat(swapped.get(0).found().english()).isEqualTo("the header of population");
        assertThat(swapped.get(0).fix().english())
                .isEqualTo("the columns are `from,to,length,speed,time,source,grade`");
    }

    @Test
    void tablesHaveRows() {
        county().put("roads.csv", "from,to,length,speed\n").only(Code.NO_ROWS);
        county().put("roads.csv", "").only(Code.EMPTY_FILE);
        county().put("roads.csv", "\n\n").only(Code.EMPTY_FILE);
    }

    @Test
    void emptyCellsTakeDefaultsWhereThereAreAny() {
        assertThat(Folder.spot(county().change("roads.csv", ",lane,", ",,").only(Code.NO_VALUE)))
                .isEqualTo("roads.csv:2:18");
        assertThat(county().change("facilities.csv", ",2,0,", ",,,")
                        .read()
                        .scenario()
                        .facilities()
                        .get(0)
                        .beds())
                .isZero();
    }

    @Test
    void blankLinesAndSpacesAroundCellsAreNothing() {
        assertThat(county().change("roads.csv", "seat,hill,", "\n seat , hill ,")
                        .problems())
                .isEmpty();
    }

    private Folder county() {
        return Folder.county(folder);
    }
}
