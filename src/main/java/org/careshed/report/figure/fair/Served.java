package org.careshed.report.figure.fair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.careshed.language.Text;
import org.careshed.report.input.Row;
import org.careshed.report.input.Spread;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.UsualName;

/**
 * How one group of residents was served, over replications.
 *
 * @param group what residents are told apart by: town, age-band, scheme or poverty
 * @param value which of them
 * @param residents in the group, on average
 * @param visits counted visits per resident
 * @param travel mean way, minutes
 * @param queue mean time in queues of a visit, minutes
 * @param own yuan that a resident paid
 * @param admissions per resident
 */
record Served(
        String group,
        String value,
        double residents,
        Spread visits,
        Spread travel,
        Spread queue,
        Spread own,
        Spread admissions) {
    /** All groups in the order of the table. */
    static List<Served> of(List<Row> rows) {
        Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
        rows.forEach(
                row -> groups.computeIfAbsent(List.of(row.text("group"), row.text("value")), k -> new ArrayList<>())
                        .add(row));
        List<Served> served = new ArrayList<>();
        groups.forEach((key, of) -> served.add(new Served(
                key.get(0),
                key.get(1),
                spread(of, row -> row.number("residents")).mean(),
                spread(of, row -> row.number("visits") / row.number("residents")),
                spread(of, row -> row.figure("travel_minutes").orElse(Double.NaN)),
                spread(of, row -> row.figure("wait_minutes").orElse(Double.NaN)),
                spread(of, row -> row.figure("own_yuan").orElse(Double.NaN)),
                spread(of, row -> row.number("admissions") / row.number("residents")))));
        return served;
    }

    private static Spread spread(List<Row> rows, ToDoubleFunction<Row> value) {
        return Spread.of(rows.stream().mapToDouble(value).toArray());
    }

    /** What people call it. */
    Text name(Atlas atlas) {
        if (group.equals("town") && atlas.towns().containsKey(value)) {
            return atlas.towns().get(value).name().words();
        }
        return UsualName.words(value);
    }
}
