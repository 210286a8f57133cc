package org.careshed.report.figure.moved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.careshed.experiment.switching.why.Reason;
import org.careshed.language.Language;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.flow.PaperArm;
import org.careshed.report.input.ReportException;
import org.careshed.report.subject.Study;
import org.careshed.report.subject.Switchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitcherFlowsTest {
    private static final String REASONS = """
            level,from,to,reason,mean,half_width,first
            all,all,all,cost,12.000000000,3.000000000,9.000000000
            tier,hospital,centre,cost,12.000000000,3.000000000,9.000000000
            tier,at-home,centre,readiness,3.000000000,4.000000000,2.000000000
            facility,hospital,clinic,cost,12.000000000,3.000000000,9.000000000
            """;
    private static final String NEEDS = """
            needs,mean,half_width
            same-place,985.000000000,20.000000000
            switched,15.000000000,3.000000000
            undecided,7.000000000,1.000000000
            """;

    @TempDir
    private Path folder;

    @Test
    void everyMoveGoesFromItsTierOverItsReasonToItsTier() throws IOException {
        assertThat(of(only(), Language.ENGLISH, "links"))
                .extracting(
                        link -> link.get("source"),
                        link -> link.get("target"),
                        link -> link.get("value"),
                        link -> ((Map<?, ?>) link.get("lineStyle")).get("opacity"))
                .containsExactly(
                        tuple("a-hospital", "reason-cost", 12.0, 0.6),
                        tuple("reason-cost", "b-centre", 12.0, 0.6),
                        tuple("a-at-home", "reason-readiness", 3.0, 0.25),
                        tuple("reason-readiness", "b-centre", 3.0, 0.25));
    }

    @Test
    void nodesAreToldApartByIdsAndNamedByTiersAndReasons() throws IOException {
        assertThat(of(only(), Language.CHINESE, "data"))
                .extracting(node -> node.get("id"), node -> node.get("name"))
                .containsExactly(
                        tuple("a-hospital", "医院\u00a0A"),
                        tuple("a-at-home", "未就诊\u00a0A"),
                        tuple("reason-cost", "就诊自付"),
                        tuple("reason-readiness", "就诊意愿"),
                        tuple("b-centre", "卫生院\u00a0B"));
    }

    @Test
    void captionAndTableTellHowManyOfHowMany() throws IOException {
        Figure figure = only();
        assertThat(figure.caption().english()).contains("15 of 1,000 needs");
        assertThat(figure.caption().chinese()).contains("1,000 个需求中有 15 个");
        assertThat(figure.data().rows())
                .containsExactly(
                        List.of("hospital", "centre", "cost", "12.000", "3.000"),
                        List.of("at-home", "centre", "readiness", "3.000", "4.000"));
    }

    @Test
    void withoutAFolderOfSwitchersThereIsNoSuchFigure() {
        PaperArm arm = PaperArm.of("a", 1, "0,lake,hospital,minor,20\n");
        assertThat(new SwitcherFlows().of(PaperArm.study(arm, arm))).isEmpty();
    }

    @Test
    void aMissingTableIsNamed() throws IOException {
        write();
        Files.delete(folder.resolve("switchers_reasons.csv"));
        assertThatThrownBy(() -> Switchers.open(folder))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("switchers_reasons.csv: is missing");
    }

    @Test
    void everyReasonHasWordsInBothLanguages() {
        assertThat(Arrays.stream(Reason.values()).map(Reason::id).filter(id -> !Reasons.known(id)))
                .isEmpty();
    }

    private Figure only() throws IOException {
        write();
        Study study = PaperArm.study(PaperArm.of("a", 1, "0,lake,hospital,minor,20\n"))
                .with(Switchers.open(folder));
        return new SwitcherFlows().of(study).get(0);
    }

    private void write() throws IOException {
        Files.writeString(folder.resolve("switchers_needs.csv"), NEEDS);
        Files.writeString(folder.resolve("switchers_flows.csv"), "level,from,to,place,mean,half_width\n");
        Files.writeString(folder.resolve("switchers_reasons.csv"), REASONS);
        assertThat(Switchers.wrote(folder)).isTrue();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> of(Figure figure, Language language, String part) {
        Map<String, Object> option = figure.frames().get(0).chart().option(language);
        return (List<Map<String, Object>>)
                ((List<Map<String, Object>>) option.get("series")).get(0).get(part);
    }
}
