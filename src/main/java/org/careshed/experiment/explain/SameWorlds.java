package org.careshed.experiment.explain;

import java.util.List;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.language.Text;
import org.careshed.result.ResultException;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Place;

/** Whether two counties can be laid side by side: person by person, and place by place. */
public final class SameWorlds {
    private SameWorlds() {}

    /**
     * Persons can be compared if they have the same luck, live in the same places and are of the same ages.
     *
     * @throws ResultException that says what differs
     */
    public static void requirePeople(Prepared here, Prepared there) {
        County one = here.county();
        County other = there.county();
        requireSame(Text.of("seed", "种子"), here.seed(), there.seed());
        requireSame(
                Text.of("number of residents", "居民人数"),
                one.population().size(),
                other.population().size());
        requireSame(Text.of("places", "地点"), places(one), places(other));
        requireSame(
                Text.of("age bands", "年龄段"),
                one.scenario().ageBands(),
                other.scenario().ageBands());
        requireSame(Text.of("residents by place and age", "各地点各年龄段的居民"), rows(one), rows(other));
        requireSame(
                Text.of("days", "日期"),
                one.scenario().calendar(),
                other.scenario().calendar());
    }

    /**
     * Indexes mean the same in both.
     *
     * @throws ResultException that says what differs
     */
    public static void requirePlaces(Prepared here, Prepared there) {
        requireSame(
                Text.of("conditions", "病情"),
                here.county().kinds(),
                there.county().kinds());
        requireSame(Text.of("facilities", "机构"), facilities(here.county()), facilities(there.county()));
    }

    private static void requireSame(Text what, Object here, Object there) {
        if (!here.equals(there)) {
            Text shown = here instanceof Number
                    ? Text.of(" ({here} and {there})", "（{here} 与 {there}）")
                            .with("here", here)
                            .with("there", there)
                    : Text.NONE;
            throw new ResultException(
                    ResultException.BAD_RESULTS,
                    Text.of(
                                    "these are not the same worlds under two policies: their {what} differ{shown}",
                                    "这不是两项政策下的相同世界：{what}不同{shown}")
                            .with("what", what)
                            .with("shown", shown));
        }
    }

    private static List<String> places(County county) {
        return county.scenario().places().stream().map(Place::id).toList();
    }

    private static List<Integer> rows(County county) {
        int rows =
                county.scenario().places().size() * county.scenario().ageBands().size();
        return IntStream.rangeClosed(0, rows)
                .mapToObj(row -> county.population().start(row))
                .toList();
    }

    private static List<String> facilities(County county) {
        return county.scenario().facilities().stream().map(Facility::id).toList();
    }
}
