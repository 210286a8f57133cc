package org.careshed.experiment.explain.story;

import java.util.List;
import java.util.OptionalInt;
import org.careshed.county.County;
import org.careshed.county.Population;
import org.careshed.language.Text;
import org.careshed.result.ResultException;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Place;
import org.careshed.scenario.problem.Nearest;

/**
 * What people call a resident: {@code willow/adult/17}, the 17th adult of a place. It is permanent: one more child at the
 * place changes no adult's. {@code willow/17}, the 17th resident of the place, and the number that the visit log gives are
 * understood too.
 */
public final class ResidentId {

    private static final Text FORM =
            Text.of("A resident is PLACE/AGE/SERIAL, for example {example}.", "居民写作 地点/年龄段/序号，例如 {example}。");

    private final County county;
    private final List<String> places;
    private final List<String> bands;

    /** The names of a county's residents. */
    public ResidentId(County county) {
        this.county = county;
        places = county.scenario().places().stream().map(Place::id).toList();
        bands = county.scenario().ageBands().stream().map(AgeBand::id).toList();
    }

    /** The permanent name of a resident, by index. */
    public String of(int resident) {
        Population population = county.population();
        int row = population.row(resident);
        return places.get(population.place(resident)) + "/" + bands.get(population.ageBand(resident)) + "/"
                + (resident - population.start(row) + 1);
    }

    /**
     * The index of a resident.
     *
     * @throws ResultException that says what there is, if there is no such resident
     */
    public int index(String name) {
        String[] parts = name.strip().split("/", -1);
        if (parts.length == 1 && isNumber(parts[0])) {
            return within(
                    name, Text.of("the county", "该县"), 0, county.population().size(), number(parts[0]), 0);
        }
        if (parts.length != 2 && parts.length != 3) {
            throw fault(Text.of("`{name}` names no resident. {form}", "`{name}` 不是居民的名称。{form}")
                    .with("name", name)
                    .with("form", form()));
        }
        int place = known(Text.of("place", "地点"), parts[0], places);
        if (parts.length == 2) {
            return inRows(name, parts[0], place * bands.size(), bands.size(), number(parts[1]));
        }
        int band = known(Text.of("age band", "年龄段"), parts[1], bands);
        return inRows(name, parts[0] + "/" + parts[1], place * bands.size() + band, 1, number(parts[2]));
    }

    private int inRows(String name, String where, int row, int rows, OptionalInt serial) {
        Population population = county.population();
        int first = population.start(row);
        return first + within(name, Text.same("`" + where + "`"), 1, population.start(row + rows) - first, serial, 1);
    }

    /** The serial counted from 0, if there is one. */
    private int within(String name, Text where, int least, int residents, OptionalInt serial, int counted) {
        if (residents == 0) {
            throw fault(Text.of("`{name}`: nobody lives in {where}. {form}", "`{name}`：{where}没有居民。{form}")
                    .with("name", name)
                    .with("where", where)
                    .with("form", form()));
        }
        int most = least + residents - 1;
        if (serial.isEmpty() || serial.getAsInt() < least || serial.getAsInt() > most) {
            throw fault(Text.of(
                            "`{name}`: {where} has {residents} residents, {least} to {most}. {form}",
                            "`{name}`：{where}有 {residents} 位居民，序号 {least} 至 {most}。{form}")
                    .with("name", name)
                    .with("where", where)
                    .with("residents", residents)
                    .with("least", least)
                    .with("most", most)
                    .with("form", form()));
        }
        return serial.getAsInt() - counted;
    }

    private static int known(Text what, String id, List<String> ids) {
        int at = ids.indexOf(id);
        if (at < 0) {
            throw fault(Text.of("there is no {what} `{id}`: {advice}", "没有{what} `{id}`：{advice}")
                    .with("what", what)
                    .with("id", id)
                    .with("advice", Nearest.advice(id, ids)));
        }
        return at;
    }

    private Text form() {
        return FORM.with("example", county.population().size() > 0 ? of(0) : "willow/adult/1");
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,9}");
    }

    private static OptionalInt number(String text) {
        return isNumber(text) ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static ResultException fault(Text message) {
        return new ResultException(ResultException.BAD_RESULTS, message);
    }
}
