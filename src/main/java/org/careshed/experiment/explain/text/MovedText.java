package org.careshed.experiment.explain.text;

import java.util.List;
import org.careshed.county.County;
import org.careshed.experiment.explain.Moved;
import org.careshed.experiment.explain.Replay;
import org.careshed.experiment.explain.story.Names;
import org.careshed.experiment.explain.story.Note;
import org.careshed.experiment.explain.story.ResidentId;
import org.careshed.language.Language;
import org.careshed.language.Text;

/** Those who move, one a paragraph. */
public final class MovedText {

    private MovedText() {}

    /** Who moved from where to where, and on which day; with a word about how to read more. */
    public static List<String> lines(Replay here, List<Moved> moved, Language language) {
        return lines(here.county(), moved, language);
    }

    /** The same of a county. */
    public static List<String> lines(County county, List<Moved> moved, Language language) {
        Names names = new Names(county);
        ResidentId ids = new ResidentId(county);
        Paper paper = new Paper(language);
        for (Moved one : moved) {
            paper.text(0, Text.same(ids.of(one.resident())));
            paper.text(
                    2,
                    Text.of(
                                    "{date}, {condition}: here {here}, there {there}",
                                    "{date}，{condition}：此处 {here}，彼处 {there}")
                            .with("date", county.scenario().calendar().date(one.day()))
                            .with("condition", names.condition(one.condition()))
                            .with("here", place(one.here(), names))
                            .with("there", place(one.there(), names)));
        }
        if (moved.isEmpty()) {
            paper.text(0, Text.of("Nobody's first choice for a need differs.", "没有人的首选就诊机构发生变化。"));
        }
        return paper.lines();
    }

    private static Text place(int facility, Names names) {
        return facility == Note.NOWHERE ? Text.of("no care", "不就医") : names.facility(facility);
    }
}
