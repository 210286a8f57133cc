package org.careshed.experiment.explain.text;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.careshed.county.County;
import org.careshed.experiment.explain.story.Happening;
import org.careshed.experiment.explain.story.NeedStory;
import org.careshed.experiment.explain.story.Note;
import org.careshed.experiment.explain.story.ResidentId;
import org.careshed.experiment.explain.story.ResidentStory;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Excluded;
import org.careshed.people.told.Explained;
import org.careshed.people.told.Seeking;
import org.careshed.people.told.Term;
import org.careshed.quantity.Fixed;
import org.careshed.quantity.Ticks;
import org.careshed.result.file.Json;
import org.careshed.scenario.Name;

/** Stories for programs: everything that the text says, with more decimals. */
public final class StoryJson {

    private static final int DECIMALS = 9;

    private final ResidentStory story;
    private final County county;

    private StoryJson(ResidentStory story) {
        this.story = story;
        county = story.county();
    }

    /** The bytes of a file with one story, or with two: {@code here} and {@code there}. */
    public static byte[] bytes(List<ResidentStory> stories) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("careshed_explain", 1);
        file.put("here", new StoryJson(stories.get(0)).story());
        if (stories.size() > 1) {
            file.put("there", new StoryJson(stories.get(1)).story());
        }
        return Json.bytes(file);
    }

    private Map<String, Object> story() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("scenario", county.scenario().id());
        object.put("name", name(county.scenario().name()));
        object.put("seed", story.seed());
        object.put("replication", story.replication());
        object.put("resident", new ResidentId(county).of(story.resident()));
        object.put("resident_number", story.resident());
        object.put("needs", story.needs().stream().map(this::need).toList());
        return object;
    }

    private Map<String, Object> need(NeedStory need) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("number", need.number());
        object.put("key", need.key().map(Object.class::cast).orElse(Json.NULL));
        object.put("condition", county.kinds().get(need.condition()));
        object.put("onset_ms", need.onsetMs());
        object.put("ended", need.ended());
        object.put("happenings", need.happenings().stream().map(this::happening).toList());
        return object;
    }

    private Map<String, Object> happening(Happening happening) {
        Note note = happening.note();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("at_ms", happening.atMs());
        object.put(
                "date",
                county.scenario().calendar().date(Ticks.day(happening.atMs())).toString());
        object.put("phase", word(happening.phase()));
        object.put("kind", note.kind());
        object.put("facility", facility(note.facility()));
        note.visit().ifPresent(visit -> object.put("visit", visit));
        if (!note.words().isEmpty()) {
            object.put("words", note.words().english());
        }
        if (!note.numbers().isEmpty()) {
            object.put("numbers", numbers(note.numbers()));
        }
        happening.decision().ifPresent(decision -> object.put("decision", decision(decision)));
        return object;
    }

    private Map<String, Object> decision(Decision decision) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("occasion", word(decision.occasion()));
        object.put("lambda", number(decision.lambda()));
        decision.seeking().ifPresent(seeking -> object.put("seeking", seeking(seeking)));
        object.put(
                "places",
                DecisionText.ranked(decision).stream()
                        .map(place -> place(place, decision))
                        .toList());
        object.put("excluded", decision.excluded().stream().map(this::excluded).toList());
        return object;
    }

    private static Map<String, Object> seeking(Seeking seeking) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("constant", number(seeking.constant()));
        object.put("per_log_sum", number(seeking.perLogSum()));
        object.put("log_sum", number(seeking.logSum()));
        object.put("probability", number(seeking.probability()));
        object.put("uniform", number(seeking.uniform()));
        object.put("sought", seeking.sought());
        return object;
    }

    private Map<String, Object> place(Explained place, Decision decision) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("facility", facility(place.facility()));
        object.put("name", name(county.facility(place.facility()).name()));
        object.put("channel", word(place.channel()));
        object.put("worth", number(place.utility()));
        object.put("terms", place.terms().stream().map(StoryJson::term).toList());
        object.put("share", number(place.share()));
        object.put("luck", number(place.luck()));
        object.put("nest_luck", number(place.nestLuck()));
        object.put("total", number(place.total(decision.lambda())));
        object.put("wins", place.chosen());
        return object;
    }

    private static Map<String, Object> term(Term term) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("term", word(term.kind()));
        object.put("amount", number(term.amount()));
        object.put("utils", number(term.utils()));
        return object;
    }

    private Map<String, Object> excluded(Excluded place) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("facility", facility(place.facility()));
        object.put("reason", word(place.reason()));
        return object;
    }

    private Object facility(int facility) {
        return facility < 0 ? Json.NULL : county.facility(facility).id();
    }

    private static Map<String, Object> name(Name name) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("en", name.english());
        object.put("zh", name.chinese());
        return object;
    }

    private static Map<String, Object> numbers(SortedMap<String, Double> numbers) {
        Map<String, Object> object = new LinkedHashMap<>();
        numbers.forEach((key, value) -> object.put(key, number(value)));
        return object;
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(Fixed.of(value, DECIMALS));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
