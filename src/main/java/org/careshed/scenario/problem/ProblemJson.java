package org.careshed.scenario.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.careshed.language.Text;

/**
 * Problems as a program reads them: a JSON list with the fields of {@link Problem}, words in English and, under {@code _zh},
 * in Chinese, whatever the language of the screen.
 */
public final class ProblemJson {

    private ProblemJson() {}

    /** All problems, none left out. */
    public static String of(List<Problem> problems) {
        return Json.pretty(problems.stream().map(ProblemJson::fields).toList());
    }

    private static Map<String, Object> fields(Problem problem) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("level", problem.level().name().toLowerCase(Locale.ROOT));
        fields.put("code", problem.code().id());
        put(fields, "title", problem.code().title());
        fields.put("file", problem.file());
        fields.put("line", problem.line());
        fields.put("column", problem.column());
        fields.put("line_text", problem.lineText());
        fields.put("width", problem.width());
        put(fields, "what", problem.what());
        put(fields, "found", problem.found());
        put(fields, "why", problem.why());
        put(fields, "fix", problem.fix());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Text words) {
        fields.put(name, words.english());
        fields.put(name + "_zh", words.chinese());
    }
}
