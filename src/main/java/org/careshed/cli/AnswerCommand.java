package org.careshed.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.careshed.cli.ReportCommand.Tongue;
import org.careshed.cli.options.Threads;
import org.careshed.cli.options.Whole;
import org.careshed.cli.report.ReportPremises;
import org.careshed.experiment.bureau.Answering;
import org.careshed.experiment.bureau.BureauQuestion;
import org.careshed.experiment.bureau.QuestionReader;
import org.careshed.experiment.store.RunStore;
import org.careshed.language.Text;
import org.careshed.report.ReportFiles;
import org.careshed.report.ReportFiles.Form;
import org.careshed.report.answer.Answers;
import org.careshed.report.document.Block;
import org.careshed.report.document.Section;
import org.careshed.report.subject.Studies;
import org.careshed.report.subject.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Answers a question of a bureau. */
@Command(
        name = "answer",
        description = {
            "Answers a question that a bureau asks: runs its scenarios in the same worlds, prints the answer in words and"
                    + " writes the report that it begins. What was run is kept: stopped and started again it goes on.",
            "回答卫生管理部门的一个问题：在相同的世界中运行其各情景，用文字给出回答，并写出以此开篇的报告。已运行的都会保留：中断后再次运行即可继续。"
        })
final class AnswerCommand implements Callable<Integer> {
    private static final int MOST_WORLDS = 10_000;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "QUESTION",
            description = {
                "A question, for example scenarios/questions/who-leaves.yaml.",
                "问题文件，例如 scenarios/questions/who-leaves.yaml。"
            })
    private Path file;

    private Optional<Integer> worlds = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Where report and results go; default results/answer-QUESTION-N for N worlds.",
                "报告与结果的存放位置；默认 results/answer-QUESTION-N，N 为世界数。"
            })
    private Optional<Path> out;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "results/store",
            description = {"Where replications are kept; default results/store.", "重复模拟的存放位置；默认 results/store。"})
    private Path store;

    @Option(
            names = "--lang",
            paramLabel = "en|zh|both",
            defaultValue = "both",
            description = {"In English, in Chinese, or both; default both.", "英文、中文或双语；默认双语。"})
    private Tongue tongue;

    @Option(
            names = "--format",
            paramLabel = "html|pdf|docx",
            description = {"Only this form of the report; repeatable. Default all three.", "只要报告的这一种格式；可重复给出。默认三种都写。"})
    private List<Form> forms = List.of();

    @Option(
            names = "--quiet",
            description = {"Say nothing but the answer, where the report is, and faults.", "只输出回答、报告位置和错误。"})
    private boolean quiet;

    @Mixin
    private Threads threads;

    @Option(
            names = "--worlds",
            paramLabel = "N",
            description = {"Paired worlds; default what the question says.", "配对世界数；默认按问题文件。"})
    private void worlds(int many) {
        worlds = Optional.of(Whole.within(spec, "--worlds", many, 1, MOST_WORLDS));
    }

    @Override
    public Integer call() {
        BureauQuestion question = QuestionReader.read(file, Answers.names());
        int many = worlds.orElse(question.worlds());
        Path folder = out.orElseGet(() -> Path.of("results", "answer-" + question.id() + "-" + many));
        Study study = Studies.open(run(question, many, folder), false, new ReportPremises(false));
        Text title = question.title().told();
        List<Text> answer = Answers.of(question.answer(), study);
        tell(title, answer);
        Section first = new Section("answer", title, List.of(new Block.Bullets(answer)));
        Set<Form> wanted = forms.isEmpty() ? EnumSet.allOf(Form.class) : EnumSet.copyOf(forms);
        PrintWriter screen = careshed.screen().out();
        ReportFiles.write(study, first, tongue.languages(), wanted, folder).forEach(screen::println);
        screen.flush();
        study.warnings()
                .forEach(warning ->
                        careshed.screen().say(Text.of("careshed: ", "careshed：").then(warning)));
        return ExitCode.DONE;
    }

    private List<Path> run(BureauQuestion question, int many, Path folder) {
        Answering answering = new Answering(question.scenarios(), many, new RunStore(store), threads.count());
        int missing = answering.missing();
        if (!quiet) {
            careshed.screen()
                    .say(
                            missing == 0
                                    ? Text.of("Everything is kept already: nothing to simulate.", "全部已保留，无需模拟。")
                                    : Text.of("{n} to simulate.", "需模拟 {n} 次。").with("n", Integer.toString(missing)));
        }
        ProgressLine line = new ProgressLine(careshed.screen(), Text.of("simulating", "模拟中"), quiet || missing == 0);
        AtomicInteger done = new AtomicInteger();
        try {
            return answering.into(folder.resolve("runs"), one -> {
                if (!one.kept()) {
                    line.reached(done.incrementAndGet() / (double) Math.max(1, missing));
                }
            });
        } finally {
            line.finish();
        }
    }

    private void tell(Text title, List<Text> answer) {
        PrintWriter screen = careshed.screen().out();
        for (var language : tongue.languages()) {
            List<String> lines = new ArrayList<>(List.of(title.in(language)));
            answer.forEach(sentence -> lines.add("- " + sentence.in(language)));
            lines.forEach(screen::println);
            screen.println();
        }
        screen.flush();
    }
}
