package org.careshed.experiment.bureau;

import static org.careshed.scenario.shape.Key.preset;
import static org.careshed.scenario.shape.Key.required;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.careshed.experiment.dial.PlanFile;
import org.careshed.experiment.dial.PlanKind;
import org.careshed.language.Text;
import org.careshed.scenario.Name;
import org.careshed.scenario.part.NameShape;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.read.FileKind;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.ListOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/** Reads question files. */
public final class QuestionReader {
    private static final int MOST_SCENARIOS = 20;
    private static final int MOST_WORLDS = 10_000;
    private static final int USUAL_WORLDS = 5;

    private static final PlanKind<Written> KIND = PlanKind.of(FileKind.QUESTION);
    private static final Key<Written, Name> TITLE =
            required("title", NameShape.SHAPE, Written::title, "the question in both languages");
    private static final Key<Written, String> ANSWER = required(
            "answer",
            Texts.id("a kind of answer", "who-leaves"),
            Written::answer,
            "which kind of answer is told, a word of the catalogue of answers");
    private static final Key<Written, List<String>> SCENARIOS = required(
            "scenarios",
            new ListOf<>(Texts.line("haiyan/baseline.yaml"), 1, MOST_SCENARIOS),
            Written::scenarios,
            "what is run in the same worlds, beside this file or by its path inside the folder `scenarios`; the first is the"
                    + " base of differences");
    private static final Key<Written, Integer> WORLDS = preset(
            "worlds",
            Numbers.whole(1, MOST_WORLDS),
            USUAL_WORLDS,
            Written::worlds,
            "replications of each scenario; two or more for intervals");

    private static final Shape<Written> SHAPE = new Shape<>(
            "a question",
            "What a bureau asks, and what is run to answer it.",
            KIND.and(List.of(TITLE, ANSWER, SCENARIOS, WORLDS)),
            QuestionReader::written);

    private QuestionReader() {}

    /** The file as written: scenarios by name. */
    private record Written(Name title, String answer, List<String> scenarios, int worlds) {}

    /**
     * Reads a file.
     *
     * @param answers the kinds of answer that there are
     * @throws org.careshed.scenario.problem.ScenarioException with every problem
     */
    public static BureauQuestion read(Path file, Collection<String> answers) {
        return PlanFile.read(file, FileKind.QUESTION, SHAPE, written -> finished(written, answers));
    }

    private static BureauQuestion finished(PlanFile<Written> file, Collection<String> answers) {
        Written written = file.written();
        if (!answers.contains(written.answer())) {
            file.problems()
                    .add(
                            file.binding().site(written, ANSWER),
                            new Fault(
                                            Code.NOT_A_CHOICE,
                                            Text.of(
                                                    "`answer` must be a kind of answer that there is",
                                                    "`answer` 须是现有的一种答复"))
                                    .found("`" + written.answer() + "`")
                                    .fix(Nearest.advice(written.answer(), answers)));
        }
        return new BureauQuestion(
                file.id(), written.title(), written.answer(), file.scenarios(written, SCENARIOS), written.worlds());
    }

    private static Written written(Fields fields) {
        List<String> scenarios = fields.get(SCENARIOS);
        if (new HashSet<>(scenarios).size() < scenarios.size()) {
            fields.report(
                    SCENARIOS,
                    new Fault(
                                    Code.DUPLICATE_ID,
                                    Text.of("`scenarios` must name each scenario once", "`scenarios` 下每个情景只能写一次"))
                            .why(Text.of("a scenario does not differ from itself", "一个情景与自身没有差别")));
        }
        return new Written(fields.get(TITLE), fields.get(ANSWER), scenarios, fields.get(WORLDS));
    }
}
