package org.careshed.report.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.language.Text;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.result.folder.CodeVersion;
import org.careshed.result.folder.ResultFolder;
import org.careshed.result.folder.Results;
import org.careshed.result.folder.RunContent;
import org.careshed.result.folder.RunPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cells of a results table are called in both languages. */
class CellNameTest {
    @TempDir
    private Path folder;

    private CellName called;

    @BeforeEach
    void aFolderWithATier() {
        called = CellName.in(folderWith(new Table(
                "tiers",
                "Kinds of facility.",
                List.of("tier", "name_en", "name_zh", "in_county", "grassroots").stream()
                        .map(name -> Column.text(name, "Cell."))
                        .toList(),
                List.of(List.of("township-centre", "Town health centre", "乡镇卫生院", "true", "true")))));
    }

    @Test
    void aQuantityIsAMeasureAndWhoseItIs() {
        assertThat(called.names("quantity")).isTrue();
        said("quantity", "care_in_county_share", "Visits treated inside the county", "县域内就诊率");
        said("quantity", "visits_share township-centre", "Visits: Town health centre", "就诊占比：乡镇卫生院");
        said("quantity", "visits_per_person_year_by_age elder", "Visits per resident and year: elderly", "人均年就诊次数：老年人");
    }

    @Test
    void aMeasureWithoutANameIsToldByItsIdInWords() {
        said("quantity", "made_up_share", "Made up share", "Made up share");
    }

    @Test
    void aVerdictIsToldWithItsNote() {
        assertThat(called.of("verdict", "within")).contains(Text.of("within", "范围内"));
        said("verdict", "note: above", "note: above", "注：偏高");
        said("verdict", "not measured", "not measured", "未测");
    }

    private void said(String column, String cell, String english, String chinese) {
        Optional<Text> name = called.of(column, cell);
        assertThat(name.map(Text::english)).contains(english);
        assertThat(name.map(Text::chinese)).contains(chinese);
    }

    private Results folderWith(Table tiers) {
        Table facilities = new Table(
                "facilities",
                "Facilities.",
                List.of("facility", "name_en", "name_zh", "tier", "place", "physicians").stream()
                        .map(name -> Column.text(name, "Cell."))
                        .toList(),
                List.of());
        RunPlan plan = new RunPlan(
                "made-up",
                "Made up",
                Optional.empty(),
                "0".repeat(64),
                1,
                List.of(0),
                List.of("visits"),
                new CodeVersion("0.1.0", "abc", "0123"));
        try (ResultFolder results =
                ResultFolder.open(folder, plan, new RunContent(new TreeMap<>(), List.of(tiers, facilities)))) {
            results.add(new Part(0, List.of(Reading.ratio("care_in_county_share", "all", "share", 1, 2)), List.of()));
            results.finish(1);
        }
        return Results.open(folder);
    }
}
