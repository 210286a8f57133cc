package org.careshed.report.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.careshed.language.Text;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Contrast;
import org.careshed.report.subject.Contrast.Verdict;
import org.careshed.report.subject.Study;
import org.careshed.result.Summary;

/** A made-up scenario whose tables are written by hand: two worlds unless said otherwise. */
record Told(String id, int replications, Map<String, List<Row>> tables) implements Arm {

    static Told arm(String id, int replications) {
        return new Told(id, replications, new LinkedHashMap<>());
    }

    /** With a table; the head and each row as comma-separated cells. */
    Told with(String table, String head, String... lines) {
        tables.put(table, table(table, head, lines));
        return this;
    }

    /** A county of a village station, a hospital and a hospital outside. */
    static Study study(Told... arms) {
        return study(List.of(), arms);
    }

    static Study study(List<Contrast> contrasts, Told... arms) {
        return new Study(List.of(arms), atlas(), contrasts, List.of());
    }

    static Contrast contrast(String arm, String measure, double difference, Verdict verdict) {
        return new Contrast(
                arm, measure, "all", "share", 0.9, 0.9 + difference, difference, OptionalDouble.of(0.01), verdict, 2);
    }

    static List<String> english(String answer, Study study) {
        return Answers.of(answer, study).stream().map(Text::english).toList();
    }

    @Override
    public Text title() {
        return Text.same(id);
    }

    @Override
    public Summary summary() {
        throw new UnsupportedOperationException("no answer asks for it");
    }

    @Override
    public boolean has(String table) {
        return tables.containsKey(table);
    }

    @Override
    public List<Row> rows(String table) {
        return tables.get(table);
    }

    private static Atlas atlas() {
        String place = "place,name_en,name_zh,kind,town,longitude,latitude";
        String facility = "facility,name_en,name_zh,tier,place,physicians";
        String tier = "tier,name_en,name_zh,grassroots,in_county";
        return Atlas.of(
                table("places", place, "west,West,西,town-seat,west,1,1", "east,East,东,town-seat,east,2,1"),
                table(
                        "facilities",
                        facility,
                        "station,Station,站,village,west,1",
                        "hospital,Hospital,医院,county,east,9",
                        "city,City,市,away,east,99"),
                table(
                        "tiers",
                        tier,
                        "village,Village,村,true,true",
                        "county,County,县,false,true",
                        "away,Away,外,false,false"));
    }

    private static List<Row> table(String name, String head, String... lines) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (String column : head.split(",")) {
            columns.put(column, columns.size());
        }
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new Row(name, columns, List.of(line.split(",", -1))));
        }
        return rows;
    }
}
