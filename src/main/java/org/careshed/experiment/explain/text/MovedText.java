package org.careshed.experiment.explain.text;

import java.util.List;
import org.careshed.county.County;
import org.careshed.experiment.explain.Moved;
import org.careshed.experiment.explain.Replay;
import org.careshed.experiment.explain.story.Names;
import org.careshed.experiment.explain.story.Note;
import org.careshed.experiment.explain.story.ResidentId;

/** Those who move, one a paragraph. */
public final class MovedText {

    private MovedText() {}

    /** Who moved from where to where, and on which day; with a word about how to read more. */
    public static List<String> lines(Replay here, List<Moved> moved) {
        return lines(here.county(), moved);
    }

    /** The same of a county. */
    public static List<String> lines(County county, List<Moved> moved) {
        Names names = new Names(county);
        ResidentId ids = new ResidentId(county);
        Paper paper = new Paper();
        for (Moved one : moved) {
            paper.text(0, ids.of(one.resident()));
            paper.text(
                    2,
                    county.scenario().calendar().date(one.day()) + ", " + names.condition(one.condition()) + ": here "
                            + place(one.here(), names) + ", there " + place(one.there(), names));
        }
        if (moved.isEmpty()) {
            paper.text(0, "Nobody's first choice for a need differs.");
        }
        return paper.lines();
    }

    private static String place(int facility, Names names) {
        return facility == Note.NOWHERE ? "no care" : names.facility(facility);
    }
}
