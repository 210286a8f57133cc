package org.careshed.report.figure.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.figure.Detail;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;
import org.junit.jupiter.api.Test;

class FlowMapTest {
    private static final PaperArm BASE = PaperArm.of("base", 3, """
            0,lake,hospital,minor,20
            0,lake,centre,minor,10
            0,farm,far,minor,10
            1,lake,hospital,minor,22
            1,farm,far,minor,12
            2,lake,hospital,minor,24
            2,farm,far,minor,8
            """);

    /** Ten visits a replication fewer to the hospital, in a table whose worlds stand in another order; luck decides about far. */
    private static final PaperArm REFORM = PaperArm.of("reform", 3, """
            2,lake,hospital,minor,14
            2,farm,far,minor,12
            1,lake,hospital,minor,11
            1,farm,far,minor,4
            0,lake,hospital,minor,11
            0,farm,far,minor,11
            """);

    @Test
    void beforeAndAfterAndTheChangeAreFrames() {
        assertThat(only(BASE, REFORM).frames())
                .extracting(frame -> frame.label().english())
                .containsExactly("Arm base", "Arm reform", "Change: Arm reform");
    }

    @Test
    void numbersAreVisitsAYearAndChangesAreBetweenTheSameWorlds() {
        assertThat(only(BASE, REFORM).data().rows())
                .contains(
                        List.of("base", "lake", "hill", "hospital", "110.000", "", ""),
                        List.of("reform", "lake", "hill", "hospital", "60.000", "-50.000", "12.421"),
                        List.of("reform", "lake", "city", "outside", "45.000", "-5.000", "77.567"),
                        List.of("reform", "lake", "lake", "centre", "0.000", "-16.667", "71.711"));
    }

    @Test
    void changesThatMayBeNothingAreBroken() {
        Frame change = only(BASE, REFORM).frames().get(2);
        assertThat(items(change, Language.ENGLISH, "arrows-less"))
                .extracting(item -> item.get("name"), item -> ((Map<?, ?>) item.get("lineStyle")).containsKey("type"))
                .containsExactly(
                        tuple("Lake → Hill, Hospitals: −50 (±12) visits", false),
                        tuple("Lake → City, Outside: −5.0 (±78) visits", true));
        assertThat(items(change, Language.ENGLISH, "facilities-centre"))
                .extracting(
                        item -> ((Map<?, ?>) item.get("itemStyle")).get("color").toString())
                .containsExactly("$paper");
    }

    @Test
    void oneWorldGivesNoIntervalSoNothingIsSure() {
        PaperArm one = PaperArm.of("one", 1, "0,lake,hospital,minor,20\n");
        PaperArm other = PaperArm.of("other", 1, "0,lake,hospital,minor,90\n");
        assertThat(items(only(one, other).frames().get(2), Language.ENGLISH, "arrows-more"))
                .allMatch(item -> ((Map<?, ?>) item.get("lineStyle")).containsKey("type"));
    }

    @Test
    void aTownTellsWhereItsResidentsGo() {
        Detail lake = detail(only(BASE), "town-lake");
        assertThat(lake.title()).isEqualTo(Text.of("Lake", "湖镇"));
        assertThat(lake.rows())
                .extracting(row -> row.stream().map(Text::english).toList())
                .containsExactly(
                        List.of("All visits of its residents", "177", "100.0 %"),
                        List.of("Centres", "17", "9.4 %"),
                        List.of("Hospitals", "110", "62.3 %"),
                        List.of("Outside", "50", "28.3 %"),
                        List.of("– Hospital", "110", "62.3 %"),
                        List.of("– Far", "50", "28.3 %"),
                        List.of("– Lake Centre", "17", "9.4 %"));
    }

    @Test
    void aFacilityTellsWhereItsPatientsComeFrom() {
        assertThat(detail(only(BASE, REFORM), "facility-hospital").rows().get(1))
                .extracting(Text::chinese)
                .containsExactly("湖镇", "110", "100.0%", "60", "100.0%", "−50 (±12)");
    }

    @Test
    void markupStaysANameAndNoTemplateHoldsOne() {
        Frame base =
                only(PaperArm.of("base", 1, "0,farm,clinic,minor,5\n")).frames().get(0);
        Map<String, Object> option = base.chart().option(Language.ENGLISH);
        assertThat(items(base, Language.ENGLISH, "facilities-centre"))
                .extracting(item -> item.get("name"))
                .containsExactly("</script>, Centres: 25 visits");
        assertThat(((Map<?, ?>) option.get("tooltip")).get("formatter")).isEqualTo("{b}");
        assertThat(option.toString()).doesNotContain("formatter=<").contains("formatter={b}");
    }

    @Test
    void everyTownIsARegionOfTheOutlineInBothLayouts() {
        Map<String, Map<String, Object>> maps =
                only(BASE).frames().get(0).chart().maps();
        assertThat(maps).containsOnlyKeys("county", "county-narrow");
        assertThat(maps.values())
                .allSatisfy(map -> assertThat(map.get("features").toString())
                        .contains("name=town-hill")
                        .contains("name=town-lake"));
    }

    @Test
    void townsThatAComparisonKeepsAreAtHomeAtTheirSeats() {
        Map<String, String> tables = new LinkedHashMap<>(BASE.without("flows").tables());
        tables.put("town_flows", "replication,town,facility,visits\n0,lake,hospital,20\n");
        assertThat(only(new PaperArm("kept", 1, tables)).data().rows())
                .containsExactly(List.of("kept", "lake", "hill", "hospital", "100.000", "", ""));
    }

    @Test
    void withoutFlowsThereIsNoMap() {
        assertThat(new FlowMap().of(PaperArm.study(BASE.without("flows")))).isEmpty();
    }

    private static Figure only(PaperArm... arms) {
        return new FlowMap().of(PaperArm.study(arms)).get(0);
    }

    private static Detail detail(Figure figure, String id) {
        return figure.details().stream()
                .filter(detail -> detail.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Frame frame, Language language, String series) {
        return ((List<Map<String, Object>>) frame.chart().option(language).get("series"))
                .stream()
                        .filter(one -> series.equals(one.get("id")))
                        .flatMap(one -> ((List<Map<String, Object>>) one.get("data")).stream())
                        .toList();
    }
}
