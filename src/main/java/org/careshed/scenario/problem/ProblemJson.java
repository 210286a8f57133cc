package org.careshed.scenario.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Problems as a program reads them: a JSON list with the fields of {@link Problem}. */
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
        fields.put("title", problem.code().title());
        fields.put("file", problem.file());
        fields.put("line", problem.line());
        fields.put("column", problem.column());
        fields.put("line_text", problem.lineText());
        fields.put("width", problem.width());
        fields.put("what", problem.what());
        fields.put("found", problem.found());
        fields.put("why", problem.why());
        fields.put("fix", problem.fix());
        return fields;
    }
}
