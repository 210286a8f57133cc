package org.careshed.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.careshed.report.figure.flow.PaperArm;
import org.careshed.report.subject.Study;

/**
 * A made-up county as large as a prefecture, 500 facilities in 20 towns, with names that pages and pictures must not trip
 * over: markup, ends of scripts, quotes, braces of templates, and Chinese as long as a line.
 */
public final class LargeCounty {
    /** How many facilities it has. */
    public static final int FACILITIES = 500;

    /** Names that mean something to HTML, scripts, CSV or templates. */
    public static final String[] NASTY = {
        "<b>x</b>",
        "</script><script>document.title='taken'</script>",
        "<img src=x onerror=\"document.title='taken'\">",
        "\"quoted\" & 'single'",
        "{b} {name} ${x}",
        "=1+1"
    };

    private static final String LONG = "某某市某某区某某镇社区卫生服务中心暨中西医结合医院（含南北两院及十二个村级服务站）";
    private static final int TOWNS = 20;
    private static final int VILLAGES = 22;

    private LargeCounty() {}

    /** The county before, and after a reform that keeps every seventh patient of the hospitals in town. */
    public static Study study() {
        return PaperArm.study(arm("before", 0), arm("after", 7));
    }

    private static PaperArm arm(String id, int kept) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put("places", places());
        tables.put("facilities", facilities());
        tables.put("tiers", TIERS);
        tables.put("daily", daily());
        tables.put("flows", flows(kept));
        return new PaperArm(id, 3, tables);
    }

    private static final String TIERS = """
            tier,name_en,name_zh,grassroots,in_county
            hospital,<b>Hospitals</b>,县级医院,false,true
            centre,Town centres,乡镇卫生院,true,true
            station,Village stations,村卫生室,true,true
            outside,Outside,县外,false,false
            """;

    private static String places() {
        StringBuilder rows = new StringBuilder("place,name_en,name_zh,kind,town,longitude,latitude,residents\n");
        rows.append("city,\"Big \"\"City\"\"\",大城市,outside,city,121.9,31.2,0\n");
        for (int town = 0; town < TOWNS; town++) {
            double x = 120 + 0.11 * (town % 5);
            double y = 30 + 0.1 * (town / 5);
            String kind = town == 7 ? "county-seat" : "town-seat";
            row(
                    rows,
                    "t" + town,
                    name(town),
                    town % 4 == 0 ? LONG : "镇" + town,
                    kind,
                    "t" + town,
                    at(x),
                    at(y),
                    "4000");
            for (int v = 0; v < VILLAGES; v++) {
                double angle = 2 * StrictMath.PI * v / VILLAGES;
                double reach = v % 2 == 0 ? 0.02 : 0.04;
                row(
                        rows,
                        "t" + town + "v" + v,
                        "Village " + town + "." + v,
                        "村" + v,
                        "village",
                        "t" + town,
                        at(x + reach * StrictMath.cos(angle)),
                        at(y + reach * StrictMath.sin(angle)),
                        Integer.toString(300 + 37 * v));
            }
        }
        return rows.toString();
    }

    private static String daily() {
        StringBuilder rows =
                new StringBuilder("replication,date,day_kind,warm_up,tier,visits,mean_wait_minutes,busy_hours,"
                        + "gave_up,referrals,admissions,beds_occupied\n");
        for (int world = 0; world < 3; world++) {
            for (int day = 1; day <= 28; day++) {
                for (String tier : List.of("hospital", "centre", "station", "outside")) {
                    String date = String.format(Locale.ROOT, "2022-02-%02d", day);
                    String visits = Integer.toString(900 + 13 * (day % 7) + world);
                    row(
                            rows,
                            "" + world,
                            date,
                            "weekday",
                            "false",
                            tier,
                            visits,
                            "4.500",
                            "80.000",
                            "0",
                            "0",
                            "0",
                            "0");
                }
            }
        }
        return rows.toString();
    }

    private static String facilities() {
        StringBuilder rows = new StringBuilder("facility,name_en,name_zh,tier,place,physicians\n");
        row(rows, "far", "Far \"Hospital\"", "县外医院", "outside", "city", "0");
        for (int f = 1; f < FACILITIES; f++) {
            row(rows, "f" + f, name(f), f % 9 == 0 ? LONG : "机构" + f, tier(f), place(f), "3");
        }
        return rows.toString();
    }

    private static String flows(int kept) {
        StringBuilder rows = new StringBuilder("replication,home_place,facility,condition,visits\n");
        for (int world = 0; world < 3; world++) {
            for (int town = 0; town < TOWNS; town++) {
                for (int v = 0; v < VILLAGES; v++) {
                    String home = "t" + town + "v" + v;
                    int luck = (world * 31 + town * 17 + v * 7) % 11;
                    int hospital = 60 + luck;
                    int stay = kept == 0 ? 0 : hospital / kept;
                    visit(rows, world, home, 1 + (town + v) % 10, hospital - stay);
                    visit(rows, world, home, 10 + town, 90 + luck + stay);
                    visit(rows, world, home, 30 + (town * VILLAGES + v) % (FACILITIES - 30), 120 - luck);
                    row(rows, Integer.toString(world), home, "far", "minor", Integer.toString(10 + luck));
                }
            }
        }
        return rows.toString();
    }

    private static void visit(StringBuilder rows, int world, String home, int facility, int visits) {
        row(rows, Integer.toString(world), home, "f" + facility, "minor", Integer.toString(visits));
    }

    private static String tier(int facility) {
        return facility <= 10 ? "hospital" : facility < 30 ? "centre" : "station";
    }

    /** Hospitals in the county seat's neighbourhood, centres in their towns, stations in the villages. */
    private static String place(int facility) {
        if (facility <= 10) {
            return "t" + (5 + facility % 6);
        }
        if (facility < 30) {
            return "t" + (facility - 10);
        }
        int village = (facility - 30) % (TOWNS * VILLAGES);
        return "t" + village / VILLAGES + "v" + village % VILLAGES;
    }

    private static String name(int i) {
        return i % 3 == 0 ? NASTY[i / 3 % NASTY.length] + " " + i : "Place " + i;
    }

    private static String at(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    private static void row(StringBuilder rows, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            rows.append(i == 0 ? "\"" : ",\"")
                    .append(cells[i].replace("\"", "\"\""))
                    .append('"');
        }
        rows.append('\n');
    }
}
