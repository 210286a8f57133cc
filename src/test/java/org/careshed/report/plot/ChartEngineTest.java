package org.careshed.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.careshed.language.Language;
import org.careshed.report.figure.Chart;
import org.junit.jupiter.api.Test;

class ChartEngineTest {
    private static final ChartEngine ENGINE = ChartEngine.start();

    private static Map<String, Object> bars(String name) {
        return Map.of(
                "xAxis", Map.of("type", "category", "data", List.of(name, "B")),
                "yAxis", Map.of("type", "value", "axisLabel", Map.of("color", "$muted")),
                "aria", Map.of("enabled", true, "label", Map.of("enabled", false), "decal", Map.of("show", true)),
                "series", List.of(Map.of("type", "bar", "data", List.of(3.5, 2))));
    }

    private static String svg(Map<String, Object> option, Paper paper) {
        return ENGINE.svg("bars", language -> option, Language.ENGLISH, 400, 300, paper);
    }

    @Test
    void theSameChartGivesTheSameBytesFromEveryEngineAndThread() {
        String first = svg(bars("A"), Paper.LIGHT);
        String elsewhere = CompletableFuture.supplyAsync(() ->
                        ChartEngine.start().svg("bars", language -> bars("A"), Language.ENGLISH, 400, 300, Paper.LIGHT))
                .join();

        assertThat(svg(bars("A"), Paper.LIGHT)).isEqualTo(first).isEqualTo(elsewhere);
        assertThat(first).contains("bars-p0").doesNotContain("zr0").doesNotContain("<style");
    }

    @Test
    void paperDecidesColours() {
        assertThat(svg(bars("A"), Paper.LIGHT)).contains("#52606d", "#ffffff").doesNotContain("#a9b4bf");
        assertThat(svg(bars("A"), Paper.DARK)).contains("#a9b4bf", "#14191f").doesNotContain("#52606d");
    }

    @Test
    void namesAreDataAndNeverCodeOrMarkup() {
        String evil = "\"});java.lang.System.exit(1);//</script><script>x</script>";

        assertThat(svg(bars(evil), Paper.LIGHT))
                .contains("&quot;});java.lang.System.exit(1);//&lt;/script&gt;")
                .doesNotContain("<script");
    }

    @Test
    void onlyPlainDataIsDrawn() {
        assertThatThrownBy(() -> svg(Map.of("series", new Object()), Paper.LIGHT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a chart holds");
    }

    @Test
    void mapsAreDrawnFromTheShapesInTheChart() {
        Map<String, Object> square = Map.of(
                "type",
                "FeatureCollection",
                "features",
                List.of(Map.of(
                        "type", "Feature",
                        "properties", Map.of("name", "here"),
                        "geometry",
                                Map.of(
                                        "type",
                                        "Polygon",
                                        "coordinates",
                                        List.of(List.of(
                                                List.of(0, 0),
                                                List.of(1, 0),
                                                List.of(1, 1),
                                                List.of(0, 1),
                                                List.of(0, 0)))))));
        Chart chart = new Chart() {
            @Override
            public Map<String, Object> option(Language language) {
                return Map.of("geo", Map.of("map", "square", "itemStyle", Map.of("areaColor", "$land")));
            }

            @Override
            public Map<String, Map<String, Object>> maps() {
                return Map.of("square", square);
            }
        };

        assertThat(ENGINE.svg("map", chart, Language.ENGLISH, 400, 300, Paper.LIGHT))
                .contains("#e9e6de");
    }

    /** The letters' room decides where things stand: a Chinese letter is as wide as it is high. */
    @Test
    void chineseLettersTakeTheRoomTheyNeed() {
        Map<String, Object> option = Map.of(
                "xAxis", Map.of("type", "value", "max", 1),
                "yAxis", Map.of("type", "category", "data", List.of("武原街道社区卫生服务中心")),
                "grid", Map.of("left", 0, "containLabel", true),
                "series", List.of(Map.of("type", "bar", "data", List.of(1))));
        Matcher label = Pattern.compile("translate\\(([0-9.]+) ").matcher(svg(option, Paper.LIGHT));
        List<Double> places = new ArrayList<>();
        while (label.find()) {
            places.add(Double.valueOf(label.group(1)));
        }

        assertThat(places).anySatisfy(x -> assertThat(x).isEqualTo(12 * 12.0));
    }

    @Test
    void aPictureHasTwoDotsAPixel() throws Exception {
        byte[] png = PngPicture.of(svg(bars("武原"), Paper.DARK), 400, 300);

        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(800);
    }

    @Test
    void everyColourOfThePaletteShowsOnBothPapers() {
        for (Paper paper : Paper.values()) {
            Map<String, String> colours = paper.colours();
            for (String digits : Paper.PALETTE) {
                assertThat(contrast(colours.get("$" + digits), colours.get("$paper")))
                        .as(paper + " " + digits)
                        .isGreaterThanOrEqualTo(3);
            }
            assertThat(contrast(colours.get("$ink"), colours.get("$paper"))).isGreaterThan(7);
            assertThat(contrast(colours.get("$muted"), colours.get("$paper"))).isGreaterThan(4.5);
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(Integer.parseInt(one.substring(1), 16));
        double b = luminance(Integer.parseInt(other.substring(1), 16));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
