package org.careshed.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.careshed.report.drawing.Sheet;
import org.careshed.report.drawing.SvgText;
import org.careshed.report.input.ReportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class PicturesTest {
    @TempDir
    Path folder;

    @Test
    void aRunGetsAPageAndEveryPictureAsSvgAndPng() throws Exception {
        List<Path> drawn = Pictures.draw(PrintedRun.twoTowns().into(folder));

        List<String> pictures = List.of(
                "where-patients-go",
                "shares-by-town",
                "how-busy",
                "busy-by-week",
                "how-long",
                "beds-in-use",
                "day-by-day");
        List<String> files = new ArrayList<>(List.of("plots/index.html"));
        pictures.forEach(name -> files.addAll(List.of("plots/" + name + ".svg", "plots/" + name + ".png")));
        assertThat(drawn.stream().map(p -> folder.relativize(p).toString().replace('\\', '/')))
                .containsExactlyElementsOf(files);
        for (int i = 2; i < drawn.size(); i += 2) {
            assertThat(ImageIO.read(drawn.get(i).toFile()).getWidth()).isEqualTo(2400);
        }
    }

    @Test
    void picturesAreDrawnOnlyWhenThePageStandsThere() throws Exception {
        PrintedRun.twoTowns().into(folder);
        Files.createDirectories(folder.resolve("plots"));
        Files.writeString(folder.resolve("plots/how-busy.svg"), "cut short");
        assertThat(Pictures.drawn(folder)).isFalse();

        Pictures.draw(folder);

        assertThat(Pictures.drawn(folder)).isTrue();
        assertThat(Files.readString(folder.resolve("plots/how-busy.svg"))).endsWith("</svg>\n");
        try (Stream<Path> files = Files.list(folder.resolve("plots"))) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("tmp"));
        }
    }

    @Test
    void theSameResultsGiveTheSameBytes() throws Exception {
        PrintedRun.twoTowns().into(folder);
        List<byte[]> first = bytes(Pictures.draw(folder));
        List<byte[]> second = bytes(Pictures.draw(folder));

        for (int i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).isEqualTo(first.get(i));
        }
    }

    @Test
    void svgSpeaksToScreenReaders() throws Exception {
        Document map = svg("where-patients-go", PrintedRun.twoTowns());

        assertThat(map.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(first(map, "title")).isEqualTo("Where patients go 患者去哪里: Two towns 两个镇");
        assertThat(first(map, "desc")).contains("Care inside the county 85.7 %");
    }

    @Test
    void namesAppearInEnglishAndChinese() throws Exception {
        assertThat(texts(svg("where-patients-go", PrintedRun.twoTowns())))
                .contains("Willow Town 柳镇", "Stone Bridge Town 石桥镇", "Big City 大城市", "Village station 村卫生室");
    }

    @Test
    void barsShowTheSharesOfTheTable() throws Exception {
        Document map = svg("where-patients-go", PrintedRun.twoTowns());

        assertThat(texts(map)).contains("Whole county 全县", "1,200 visits", "750 visits", "450 visits");
        assertThat(tips(map))
                .contains("Whole county 全县, Village station 村卫生室: 25.8 %, 310 visits")
                .contains("Willow Town 柳镇, County hospital 县医院: 33.3 %, 250 visits");
    }

    @Test
    void careWhileAwayIsToldApartFromTheCityWhereItStands() throws Exception {
        Map<String, String> tables = PrintedRun.twoTowns().tables();
        PrintedRun away = PrintedRun.twoTowns()
                .with("tiers", tables.get("tiers") + "elsewhere,Where residents are away,外出地,false,false,invented,C\n")
                .with(
                        "facilities",
                        tables.get("facilities")
                                + "elsewhere,Hospitals there,外出地医院,elsewhere,big-city,,0,0,120.740000,30.740000,invented,C\n")
                .with("flows", tables.get("flows") + "east-field,elsewhere,minor,15\n");

        assertThat(texts(svg("where-patients-go", away)))
                .contains("Big City 大城市", "Hospital outside the county", "Where residents are away")
                .anyMatch(text -> text.startsWith("15 visits, 1.2 %"));
    }

    @Test
    void publicHolidaysAreMarkedOnTheDays() throws Exception {
        String daily = PrintedRun.twoTowns().tables().get("daily");
        String told = daily.replace("date,warm_up", "date,day_kind,warm_up")
                .replaceAll("(?m)^(\\d{4}-\\d\\d-\\d\\d),", "$1,weekday,")
                .replace("2022-01-01,weekday", "2022-01-01,holiday");

        assertThat(texts(svg("day-by-day", PrintedRun.twoTowns().with("daily", told))))
                .anyMatch(text -> text.contains("public holidays"));
    }

    @Test
    void daysWithoutAHolidaySpeakOfNone() throws Exception {
        assertThat(texts(svg("day-by-day", PrintedRun.twoTowns()))).noneMatch(text -> text.contains("public holidays"));
    }

    @Test
    void anArrowTellsWhoWentWhere() throws Exception {
        Document map = svg("where-patients-go", PrintedRun.twoTowns());

        assertThat(tips(map))
                .contains(
                        "Stone Bridge Town 石桥镇 → Willow Town 柳镇, County hospital 县医院: 90 visits, 20.0 % of the town's");
    }

    @Test
    void useAndWaitsAreTheNumbersOfTheTable() throws Exception {
        List<String> texts = texts(svg("how-busy", PrintedRun.twoTowns()));

        assertThat(texts).contains("64.4 %", "12 / 31", "4.2 / 13", "24.8 %", "doctor 医生 × 2");
    }

    @Test
    void visitsAreMeansOverReplications() throws Exception {
        List<String> texts =
                texts(svg("where-patients-go", PrintedRun.twoTowns().replicated(3)));

        assertThat(texts).contains("1,200 visits").anyMatch(text -> text.contains("Means over 3 replications"));
    }

    @Test
    void oneReplicationSaysThatItHasNoInterval() throws Exception {
        assertThat(String.join(" ", texts(svg("how-busy", PrintedRun.twoTowns()))))
                .contains("One replication: no interval.");
    }

    @Test
    void provisionalResultsSaySo() throws Exception {
        assertThat(texts(svg("how-busy", PrintedRun.twoTowns())))
                .contains("PROVISIONAL 暂定", "Provisional: constants are not calibrated.");
    }

    @Test
    void calibratedResultsCarryNoMark() throws Exception {
        assertThat(texts(svg("how-busy", PrintedRun.twoTowns().calibrated()))).doesNotContain("PROVISIONAL 暂定");
    }

    @Test
    void markupInNamesIsText() throws Exception {
        PrintedRun run = PrintedRun.twoTowns();
        String places = run.tables().get("places").replace("Willow Town", "</text><script>alert(1)</script>");
        Document map = svg("where-patients-go", run.with("places", places).titled("a & b <svg onload='x'>"));

        assertThat(map.getElementsByTagName("script").getLength()).isZero();
        assertThat(texts(map)).contains("a & b <svg onload='x'>").anyMatch(t -> t.startsWith("</text><script>"));
    }

    @Test
    void strangeNamesNeverBreakThePicture() throws Exception {
        PrintedRun run = PrintedRun.twoTowns();
        String places = run.tables()
                .get("places")
                .replace("East Field Village", "\u202Eevil\u0000\uD842\uDFB7野 e\u0301 😀 \uFFFF\uD800")
                .replace("Mulberry Village", "x".repeat(10_000))
                .replace("Stone Bridge Town", "\"two\nlines\"");
        Document map = svg("where-patients-go", run.with("places", places));

        assertThat(texts(map)).anyMatch(t -> t.startsWith("two lines"));
        assertThat(tips(map)).anyMatch(t -> t.startsWith("evil𠮷野 e\u0301 😀"));
    }

    @Test
    void emptyTablesAreDrawnEmpty() throws Exception {
        PrintedRun run = PrintedRun.twoTowns().emptied("flows").emptied("resource_use");

        assertThat(texts(svg("where-patients-go", run))).contains("no visits");
        assertThat(texts(svg("how-busy", run))).contains("No resource was staffed in this run. 本次运行没有资源。");
    }

    @Test
    void aTableWithoutRowsGivesASentenceInPlaceOfAPicture() throws Exception {
        PrintedRun run = PrintedRun.twoTowns();
        Map<String, List<String>> sentences = Map.of(
                "shares-by-town", List.of("town_shares", "Nobody was treated in this run. 本次运行没有就诊。"),
                "busy-by-week", List.of("weekly_use", "No resource was staffed in this run. 本次运行没有资源。"),
                "how-long", List.of("wait_distribution", "Nobody saw a doctor in this run. 本次运行没有接诊。"),
                "beds-in-use", List.of("bed_days", "This run has no beds. 本次运行没有床位。"),
                "day-by-day", List.of("daily", "This run has no days to show. 本次运行没有逐日数据。"));
        for (Map.Entry<String, List<String>> picture : sentences.entrySet()) {
            Path alone = folder.resolve(picture.getKey());
            Files.createDirectories(alone);
            Sheet sheet = Pictures.sheets(run.emptied(picture.getValue().get(0)).into(alone))
                    .get(picture.getKey());
            assertThat(texts(parsed(sheet))).contains(picture.getValue().get(1));
        }
    }

    @Test
    void aRunWithoutBedsHasNoPictureOfThem() {
        assertThat(Pictures.sheets(PrintedRun.twoTowns().emptied("bed_use").into(folder)))
                .doesNotContainKey("beds-in-use");
    }

    @Test
    void aRunWithoutACountyHasNoMap() {
        PrintedRun run = PrintedRun.twoTowns().headlines().emptied("places");
        PrintedRun queues =
                run.with("resource_use", PrintedRun.twoTowns().tables().get("resource_use"));

        assertThat(Pictures.sheets(queues.into(folder))).containsOnlyKeys("how-busy");
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
    void aMissingColumnIsNamed() {
        PrintedRun run = PrintedRun.twoTowns();
        String use = run.tables().get("resource_use").replace("utilisation", "use");

        assertThatThrownBy(() -> Pictures.sheets(run.with("resource_use", use).into(folder)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("resource_use.csv: column utilisation is missing");
    }

    @Test
    void anUnknownFacilityIsNamed() {
        PrintedRun run = PrintedRun.twoTowns();
        String flows = run.tables().get("flows").replace("station-mulberry", "nowhere");

        assertThatThrownBy(() -> Pictures.sheets(run.with("flows", flows).into(folder)))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("facility nowhere is missing");
    }

    private Document svg(String picture, PrintedRun run) throws Exception {
        return parsed(Pictures.sheets(run.into(folder)).get(picture));
    }

    static Document parsed(Sheet sheet) throws Exception {
        String xml = SvgText.of(sheet);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
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

    static List<String> texts(Document svg) {
        return contents(svg, "text");
    }

    static List<String> tips(Document svg) {
        return contents(svg, "title");
    }

    static List<String> contents(Document svg, String element) {
        NodeList found = svg.getElementsByTagName(element);
        List<String> contents = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            contents.add(found.item(i).getTextContent());
        }
        return contents;
    }
}
