package org.careshed.experiment.explain;

import java.util.List;
import java.util.stream.IntStream;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
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
        requireSame("seed", here.seed(), there.seed());
        requireSame(
                "number of residents",
                one.population().size(),
                other.population().size());
        requireSame("places", places(one), places(other));
        requireSame("age bands", one.scenario().ageBands(), other.scenario().ageBands());
        requireSame("residents by place and age", rows(one), rows(other));
        requireSame("days", one.scenario().calendar(), other.scenario().calendar());
    }

    /**
     * Indexes mean the same in both.
     *
     * @throws ResultException that says what differs
     */
    public static void requirePlaces(Prepared here, Prepared there) {
        requireSame("conditions", here.county().kinds(), there.county().kinds());
        requireSame("facilities", facilities(here.county()), facilities(there.county()));
    }

    private static void requireSame(String what, Object here, Object there) {
        if (!here.equals(there)) {
            String shown = here instanceof Number ? " (" + here + " and " + there + ")" : "";
            throw new ResultException(
                    ResultException.BAD_RESULTS,
                    "these are not the same worlds under two policies: their " + what + " differ" + shown);
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
