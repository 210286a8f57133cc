package org.careshed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.careshed.report.drawing.Sheet;
import org.careshed.report.input.ReportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** The numbers of the tables of towns, weeks, waits, beds and days stand in their pictures. */
class TablesInPicturesTest {
    @TempDir
    Path folder;

    private Sheet sheet(String picture, PrintedRun run) {
        return Pictures.sheets(run.into(folder)).get(picture);
    }

    private Document svg(String picture, PrintedRun run) throws Exception {
        return PicturesTest.parsed(sheet(picture, run));
    }

    @Test
    void eachTownHasItsSharesBesideTheCountys() throws Exception {
        Document towns = svg("shares-by-town", PrintedRun.twoTowns());

        assertThat(PicturesTest.tips(towns))
                .contains(
                        "Whole county 全县, in the county: 95.1 %",
                        "Stone Bridge Town 石桥镇, in the county: 93.3 %",
                        "Stone Bridge Town 石桥镇, grassroots: 78.6 %",
                        "Willow Town 柳镇, grassroots: 65.3 %");
        assertThat(PicturesTest.texts(towns)).contains("750", "450", "(part of 0 to 100 %) （局部刻度）");
    }

    @Test
    void eachKindOfNeedHasItsSharesOnTheWholeAxis() throws Exception {
        assertThat(PicturesTest.tips(svg("shares-by-town", PrintedRun.twoTowns())))
                .contains("minor illness 轻症, in the county: 100.0 %", "severe illness 重症, in the county: 85.2 %");
    }

    @Test
    void aTownOfManyReplicationsHasAnInterval() throws Exception {
        assertThat(PicturesTest.texts(
                        svg("shares-by-town", PrintedRun.twoTowns().replicated(3))))
                .contains("65.3 % ± <0.1")
                .anyMatch(text -> text.contains("Means over 3 replications"));
    }

    @Test
    void weeksAreNamedByTheirFirstDayAndCountersAreLeftOut() throws Exception {
        Document weeks = svg("busy-by-week", PrintedRun.twoTowns());

        assertThat(PicturesTest.tips(weeks))
                .contains(
                        "County Hospital 县医院, doctor 医生, week of 2022-01-01: 75.0 %",
                        "County Hospital 县医院, doctor 医生, week of 2022-01-08: 112.5 %",
                        "County Hospital 县医院, CT, week of 2022-01-01: 25.0 %")
                .noneMatch(tip -> tip.contains("desk"));
    }

    @Test
    void aWeekWithoutStaffIsMarkedAndNotZero() throws Exception {
        assertThat(PicturesTest.tips(svg("busy-by-week", PrintedRun.twoTowns())))
                .contains("Lakeside Station 湖边村卫生室, doctor 医生, week of 2022-01-08: not staffed");
    }

    @Test
    void manyStationsAreSummarisedInThreeRows() throws Exception {
        StringBuilder facilities =
                new StringBuilder(PrintedRun.twoTowns().tables().get("facilities"));
        StringBuilder use = new StringBuilder(PrintedRun.twoTowns().tables().get("weekly_use"));
        for (int i = 1; i <= 30; i++) {
            facilities.append("many-" + i + ",Station " + i + ",站,village-station,willow,,1,0,120.9,30.5,invented,C\n");
            use.append("many-" + i + ",doctor,1," + 10 * i + ".000,1000.000\n");
        }
        PrintedRun run =
                PrintedRun.twoTowns().with("facilities", facilities.toString()).with("weekly_use", use.toString());
        Document weeks = svg("busy-by-week", run);

        assertThat(PicturesTest.texts(weeks)).contains("of 31 facilities", "median 中位数", "busiest 最忙");
        assertThat(PicturesTest.tips(weeks))
                .contains(
                        "doctor 医生, busiest 最忙, week of 2022-01-01: 30.0 %",
                        "doctor 医生, median 中位数, week of 2022-01-01: 15.0 %")
                .noneMatch(tip -> tip.startsWith("Station 1 "));
    }

    @Test
    void waitsAreReadFromTheCountsWhereTheSummaryHasNone() throws Exception {
        Document waits = svg("how-long", PrintedRun.twoTowns());

        assertThat(PicturesTest.texts(waits)).contains("11 min", "p90 21", "50.0 %", "10.0 %", "100 consultations");
        assertThat(PicturesTest.tips(waits))
                .contains("Village station 村卫生室: seen within 1 min 90.0 %, 5 min 100.0 %, 15 min 100.0 %,"
                        + " 30 min 100.0 %, 60 min 100.0 %");
    }

    @Test
    void aTierWithoutConsultationsHasNoCurve() throws Exception {
        assertThat(PicturesTest.texts(svg("how-long", PrintedRun.twoTowns())))
                .contains("Village station")
                .doesNotContain("Town health centre");
    }

    @Test
    void aWardTellsBedsUseAndWait() throws Exception {
        List<String> texts = PicturesTest.texts(svg("beds-in-use", PrintedRun.twoTowns()));

        assertThat(texts)
                .contains(
                        "medical 内科: 20 beds, 90.0 % in use, wait 0.4 d",
                        "ICU 重症监护: 2 beds, 25.0 % in use, wait <0.1 d",
                        "waiting for a bed 等候床位",
                        "nobody waits for a bed 无人等候床位");
    }

    @Test
    void daysTellTheWarmUpAndHowTheyAreSmoothed() throws Exception {
        List<String> texts = PicturesTest.texts(svg("day-by-day", PrintedRun.twoTowns()));

        assertThat(texts)
                .contains("warm-up 预热期", "Village station", "村卫生室", "Care inside the county")
                .anyMatch(text -> text.contains("does not begin at 0"));
        assertThat(String.join(" ", texts)).contains("mean of the 7 days around");
    }

    @Test
    void aSheetMayBeCutOnlyInsideItselfFromTopToBottom() {
        for (Sheet sheet : Pictures.sheets(PrintedRun.twoTowns().into(folder)).values()) {
            assertThat(sheet.cuts()).isSorted().allMatch(cut -> cut > 0 && cut < sheet.height());
        }
    }

    @Test
    void aWeekThatIsNoNumberIsNamed() {
        String use = PrintedRun.twoTowns().tables().get("weekly_use").replace("doctor,1,", "doctor,0,");

        assertThatThrownBy(() -> sheet("busy-by-week", PrintedRun.twoTowns().with("weekly_use", use)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("weekly_use.csv: week (0) must be 1 to");
    }

    @Test
    void aDayThatIsNoDayIsNamed() {
        String days = PrintedRun.twoTowns().tables().get("daily").replace("2022-01-02", "2 January");

        assertThatThrownBy(() -> sheet("day-by-day", PrintedRun.twoTowns().with("daily", days)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("daily.csv: date (2 January) must be a day");
    }
}
