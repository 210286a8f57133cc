package org.careshed.report.figure.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Language;
import org.careshed.report.figure.Figure;
import org.junit.jupiter.api.Test;

class MonthFlowsTest {
    private static final PaperArm PLAIN = PaperArm.of("a", 2, "0,lake,hospital,minor,30\n1,lake,hospital,minor,30\n");

    @Test
    void everyMonthIsAFrameWithItsMeans() {
        Figure figure = new MonthFlows().of(PaperArm.study(monthly("""
                        replication,month,town,to,tier,visits
                        0,2022-02,lake,hill,hospital,20
                        0,2022-01,lake,hill,hospital,10
                        1,2022-01,lake,hill,hospital,20
                        """))).get(0);
        assertThat(figure.frames()).extracting(frame -> frame.label().english()).containsExactly("2022-01", "2022-02");
        assertThat(figure.data().rows())
                .containsExactly(
                        List.of("a", "2022-01", "lake", "hill", "hospital", "15.000"),
                        List.of("a", "2022-02", "lake", "hill", "hospital", "10.000"));
        assertThat(figure.frames().get(0).chart().option(Language.CHINESE).toString())
                .contains("湖镇 → 山镇，医院：15 人次");
    }

    @Test
    void runsWithoutTheTableHaveNoSuchMap() {
        assertThat(new MonthFlows().of(PaperArm.study(PLAIN))).isEmpty();
    }

    private static PaperArm monthly(String table) {
        Map<String, String> tables = new LinkedHashMap<>(PLAIN.tables());
        tables.put("monthly_flows", table);
        return new PaperArm("a", 2, tables);
    }
}
