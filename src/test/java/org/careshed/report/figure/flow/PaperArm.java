package org.careshed.report.figure.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Summary;
import org.careshed.result.file.Csv;

/** An arm whose tables are written in a test. */
public record PaperArm(String id, int replications, Map<String, String> tables) implements Arm {
    private static final String PLACES = """
            place,name_en,name_zh,kind,town,longitude,latitude,residents
            hill,Hill,山镇,county-seat,hill,120.8,30.5,900
            lake,Lake,湖镇,town-seat,lake,120.9,30.5,600
            farm,<b>Farm</b>,田村,village,lake,120.92,30.52,300
            city,City,城,outside,city,121.5,30.9,0
            """;
    private static final String FACILITIES = """
            facility,name_en,name_zh,tier,place,physicians
            hospital,Hospital,医院,hospital,hill,9
            centre,Lake Centre,湖镇卫生院,centre,lake,2
            clinic,</script>,"田""村",centre,farm,1
            far,Far,远,outside,city,0
            """;
    private static final String TIERS = """
            tier,name_en,name_zh,grassroots,in_county
            hospital,Hospitals,医院,false,true
            centre,Centres,卫生院,true,true
            outside,Outside,县外,false,false
            """;
    private static final String DAILY = "replication,date,warm_up\n0,2022-01-01,true\n" + days();

    /** Two towns with a village, a hospital, two centres and a city, in which 73 days count. */
    public static PaperArm of(String id, int replications, String flows) {
        return new PaperArm(
                id,
                replications,
                Map.of(
                        "places", PLACES,
                        "facilities", FACILITIES,
                        "tiers", TIERS,
                        "daily", DAILY,
                        "flows", "replication,home_place,facility,condition,visits\n" + flows));
    }

    public static Study study(PaperArm... arms) {
        Atlas atlas = Atlas.of(arms[0].rows("places"), arms[0].rows("facilities"), arms[0].rows("tiers"));
        return new Study(List.of(arms), atlas, List.of(), List.of());
    }

    public PaperArm without(String table) {
        Map<String, String> fewer = new LinkedHashMap<>(tables);
        fewer.remove(table);
        return new PaperArm(id, replications, fewer);
    }

    @Override
    public Text title() {
        return Text.of("Arm " + id, "方案" + id);
    }

    @Override
    public Summary summary() {
        return new Summary(id, id, "", replications, Optional.empty(), List.of());
    }

    @Override
    public boolean has(String table) {
        return tables.containsKey(table);
    }

    @Override
    public List<Row> rows(String table) {
        try {
            List<List<String>> lines = Csv.read(table, tables.get(table));
            Map<String, Integer> columns = new LinkedHashMap<>();
            lines.get(0).forEach(column -> columns.put(column, columns.size()));
            return lines.stream()
                    .skip(1)
                    .map(cells -> new Row(table, columns, cells))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String days() {
        StringBuilder days = new StringBuilder();
        for (int day = 1; day <= 73; day++) {
            days.append("0,day-").append(day).append(",false\n");
        }
        return days.toString();
    }
}
