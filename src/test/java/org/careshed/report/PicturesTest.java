package org.careshed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.careshed.language.Language;
import org.careshed.report.figure.Catalogue;
import org.careshed.report.figure.Figure;
import org.careshed.report.input.ReportException;
import org.careshed.report.input.ResultsTables;
import org.careshed.report.plot.ChartEngine;
import org.careshed.report.plot.Paper;
import org.careshed.report.subject.Studies;
import org.careshed.report.subject.Study;
import org.careshed.result.Provisional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class PicturesTest {
    @TempDir
    Path folder;

    private List<Figure> figures(PrintedRun run) {
        return Catalogue.of(ResultsArm.alone(ResultsTables.open(run.into(folder))));
    }

    @Test
    void aRunGetsAPageAndEveryFigureAsSvgPngAndCsvTheSameBytesEachTime() throws Exception {
        PrintedRun.twoTowns().into(folder);
        List<Path> drawn = Pictures.draw(folder);
        List<byte[]> first = bytes(drawn);

        assertThat(drawn.get(0)).isEqualTo(folder.resolve("plots/index.html"));
        assertThat(drawn.stream().map(file -> file.getFileName().toString()))
                .contains("shares-by-town.svg", "how-busy.png", "busy-by-week.csv", "how-long.svg", "beds-in-use.png")
                .contains("day-by-day.csv", "against-what-is-known.svg")
                .noneMatch(name -> name.contains("tmp"));
        for (Path file : drawn) {
            if (file.toString().endsWith(".png")) {
                assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThan(1900);
            }
        }
        List<byte[]> second = bytes(Pictures.draw(folder));
        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).as(drawn.get(i).toString()).isEqualTo(first.get(i));
        }
    }

    @Test
    void aChartIsTheSameAfterOthersAndInAnotherEngine() {
        List<Figure> figures = figures(PrintedRun.twoTowns());
        ChartEngine used = ChartEngine.start();
        for (Figure figure : figures) {
            String after = used.svg(figure, figure.frames().get(0), Language.ENGLISH, Paper.LIGHT);
            String first = ChartEngine.start().svg(figure, figure.frames().get(0), Language.ENGLISH, Paper.LIGHT);

            assertThat(after).as(figure.id()).isEqualTo(first);
        }
    }

    @Test
    void severalResultsAreDrawnIntoAFolderOfTheirOwn() {
        Path one = PrintedRun.twoTowns().replicated(3).into(folder.resolve("one"));
        Path two = PrintedRun.twoTowns().replicated(3).shifted(40).into(folder.resolve("two"));
        Study study = Studies.open(List.of(one, two), false, scenario -> Optional.empty());

        List<Path> drawn =
                Pictures.draw(study, Language.CHINESE, EnumSet.of(Pictures.Form.SVG), folder.resolve("compared"));

        assertThat(drawn)
                .allMatch(file -> file.toString().endsWith(".svg"))
                .contains(folder.resolve("compared/what-changes.svg"));
        assertThat(Pictures.drawn(one)).isFalse();
    }

    @Test
    void picturesAreDrawnOnlyWhenThePageStandsThere() throws Exception {
        PrintedRun.twoTowns().headlines().into(folder);
        assertThat(Pictures.drawn(folder)).isFalse();

        Pictures.draw(folder);

        assertThat(Pictures.drawn(folder)).isTrue();
        try (Stream<Path> files = Files.list(folder.resolve("plots"))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("tmp"));
        }
    }

    @Test
    void aPictureAloneTellsItsTitleItsScenarioAndThatItIsProvisional() throws Exception {
        PrintedRun.twoTowns().into(folder);
        Pictures.draw(folder, Language.CHINESE);
        Document busy = svg("how-busy");

        assertThat(busy.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(first(busy, "title")).startsWith("医疗机构有多忙").endsWith(": 两个镇");
        assertThat(first(busy, "desc")).contains("平均等候12分钟");
        assertThat(String.join("", texts(busy))).contains("暂定：constants are not calibrated。", "仅一次重复，无区间。", "县医院");
    }

    @Test
    void theProgramsOwnReasonIsToldInBothLanguages() throws Exception {
        PrintedRun towns = PrintedRun.twoTowns();
        new PrintedRun(towns.title(), Optional.of(Provisional.PRIOR.english()), 1, 0, towns.tables()).into(folder);
        Pictures.draw(folder, Language.CHINESE);

        assertThat(String.join("", texts(svg("how-busy")))).contains("尚未校准").doesNotContain("not calibrated");
        assertThat(Files.readString(folder.resolve("plots/index.html"))).contains("not calibrated yet.", "尚未校准。");
    }

    @Test
    void calibratedResultsCarryNoMarkAndManyReplicationsAnInterval() {
        Figure busy = figures(PrintedRun.twoTowns().calibrated().replicated(3)).stream()
                .filter(figure -> figure.id().equals("how-busy"))
                .findFirst()
                .orElseThrow();

        assertThat(busy.caption().english()).doesNotContain("Provisional").contains("Means over 3 replications");
    }

    @Test
    void markupInNamesIsText() throws Exception {
        PrintedRun run = PrintedRun.twoTowns();
        String facilities =
                run.tables().get("facilities").replace("County Hospital", "</text><script>alert(1)</script>");
        run.with("facilities", facilities).titled("a & b <svg onload='x'>").into(folder);
        Pictures.draw(folder);
        Document busy = svg("how-busy");

        assertThat(busy.getElementsByTagName("script").getLength()).isZero();
        assertThat(texts(busy)).contains("a & b <svg onload='x'>").anyMatch(t -> t.startsWith("</text><script>"));
        assertThat(Files.readString(folder.resolve("plots/index.html"))).doesNotContain("<script");
    }

    @Test
    void strangeNamesNeverBreakThePicture() throws Exception {
        PrintedRun run = PrintedRun.twoTowns();
        String facilities = run.tables()
                .get("facilities")
                .replace("County Hospital", "\u202Eevil\u0000\uD842\uDFB7野 e\u0301 \uFFFF\uD800")
                .replace("Willow Health Centre", "x".repeat(10_000))
                .replace("Stone Bridge Health Centre", "\"two\nlines\"");
        run.with("facilities", facilities).into(folder);
        Pictures.draw(folder);

        assertThat(texts(svg("how-busy"))).contains("two lines").anyMatch(t -> t.startsWith("evil𠮷野"));
    }

    @Test
    void headlinesAloneMakeAPageWithoutFigures() throws Exception {
        PrintedRun.twoTowns().headlines().emptied("places").into(folder);

        assertThat(Pictures.draw(folder)).hasSize(1);
        assertThat(Files.readString(folder.resolve("plots/index.html"))).contains("there is nothing to draw");
    }

    @Test
    void aFolderThatIsNotResultsIsRefused() {
        assertThatThrownBy(() -> Pictures.draw(folder))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("COMPLETE");
        assertThatThrownBy(() -> Pictures.draw(folder.resolve("nowhere")))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void aFaultOfATableNamesFileAndColumn() {
        Map<String, String> tables = PrintedRun.twoTowns().tables();
        refused(
                "resource_use",
                tables.get("resource_use").replace("utilisation", "use"),
                "column utilisation is missing");
        refused("flows", tables.get("flows").replace("station-mulberry", "nowhere"), "facility nowhere is missing");
        refused("weekly_use", tables.get("weekly_use").replace("doctor,1,", "doctor,0,"), "week (0) must be 1 to");
        refused("daily", tables.get("daily").replace("2022-01-02", "2 January"), "date (2 January) must be a day");
    }

    private void refused(String table, String csv, String why) {
        Path own = folder.resolve(table);
        PrintedRun.twoTowns().with(table, csv).into(own);

        assertThatThrownBy(() -> Catalogue.of(ResultsArm.alone(ResultsTables.open(own))))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining(why);
    }

    private Document svg(String figure) throws Exception {
        byte[] xml = Files.readAllBytes(folder.resolve("plots/" + figure + ".svg"));
        assertThat(new String(xml, StandardCharsets.UTF_8)).endsWith("</svg>\n");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<byte[]> bytes(List<Path> files) throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        for (Path file : files) {
            bytes.add(Files.readAllBytes(file));
        }
        return bytes;
    }

    private static String first(Document svg, String element) {
        return svg.getElementsByTagName(element).item(0).getTextContent();
    }

    private static List<String> texts(Document svg) {
        NodeList found = svg.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
