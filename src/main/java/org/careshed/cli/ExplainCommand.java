package org.careshed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.careshed.cli.options.UsageFault;
import org.careshed.cli.options.Whole;
import org.careshed.experiment.explain.Explanation;
import org.careshed.experiment.explain.Replay;
import org.careshed.experiment.explain.Scope;
import org.careshed.experiment.explain.story.ResidentStory;
import org.careshed.experiment.explain.text.AgainstText;
import org.careshed.experiment.explain.text.MovedText;
import org.careshed.experiment.explain.text.StoryJson;
import org.careshed.experiment.explain.text.StoryText;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.language.Wrapped;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells why one resident went where they went, or more about one kind of problem. */
@Command(
        name = "explain",
        description = {
            "Tells why one resident of a results folder went where they went: every place, every term, every"
                    + " step. Or tells more about a problem that validate or run reports, by its code.",
            "说明结果文件夹中某位居民为什么去了那里就医：每个地点、每一项、每一步。也可按编码进一步说明 validate 或 run 报告的问题。"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int WIDTH = 80;
    private static final int MOST_MOVED = 1_000_000;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "RESULTS|CODE",
            description = {"A results folder; or a code, for example CS0301.", "一个结果文件夹；或一个编码，例如 CS0301。"})
    private String subject;

    @Option(
            names = "--resident",
            paramLabel = "ID",
            description = {
                "PLACE/AGE/SERIAL, for example willow/adult/17; or the number in a visit log.",
                "地点/年龄段/序号，例如 willow/adult/17；或就诊记录中的编号。"
            })
    private Optional<String> resident;

    @Option(
            names = "--visit",
            paramLabel = "KEY",
            description = {"The key of a visit in a visit log: its need alone.", "就诊记录中一次就诊的键：只说明对应的就医需要。"})
    private Optional<Long> visit;

    @Option(
            names = "--against",
            paramLabel = "RESULTS",
            description = {
                "Results of the same worlds under another policy: where they went there, and why.",
                "相同世界在另一项政策下的结果：他们在那里去了哪里、为什么。"
            })
    private Optional<Path> against;

    @Option(
            names = "--pick",
            paramLabel = "moved",
            description = {
                "moved: list residents whose choices differ between the two results.",
                "moved：列出在两份结果中选择不同的居民。"
            })
    private Optional<Pick> pick;

    private int most = 10;
    private OptionalInt replication = OptionalInt.empty();
    private OptionalInt need = OptionalInt.empty();

    @Option(
            names = "--most",
            paramLabel = "N",
            description = {"How many --pick lists; default 10.", "--pick 最多列出多少位；默认 10。"})
    private void most(int many) {
        most = Whole.within(spec, "--most", many, 1, MOST_MOVED);
    }

    @Option(
            names = "--replication",
            paramLabel = "R",
            description = {"Which one, counted from 0; default the first.", "第几次重复模拟，从 0 数起；默认第一次。"})
    private void replication(int number) {
        replication = OptionalInt.of(Whole.within(spec, "--replication", number, 0, Integer.MAX_VALUE));
    }

    @Option(
            names = "--need",
            paramLabel = "K",
            description = {"The resident's need of this number alone, 1 the first.", "只看这位居民的第几次就医需要，从 1 数起。"})
    private void need(int number) {
        need = OptionalInt.of(Whole.within(spec, "--need", number, 1, Integer.MAX_VALUE));
    }

    @Option(
            names = "--days",
            paramLabel = "FROM..TO",
            description = {"Needs that begin on these dates, both included.", "只看在这些日期（含首尾）开始的就医需要。"})
    private Optional<String> days;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = {"Also write everything as JSON.", "同时把全部内容写成 JSON。"})
    private Optional<Path> json;

    @Override
    public Integer call() throws IOException {
        if (resident.isEmpty() && visit.isEmpty() && pick.isEmpty()) {
            return code();
        }
        Replay here = Replay.of(Path.of(subject));
        Explanation explanation =
                new Explanation(here, against.map(Replay::of), replication.orElseGet(here::firstReplication));
        explanation
                .warnings()
                .forEach(warning ->
                        careshed.screen().say(Text.of("careshed: ", "careshed：").then(warning)));
        Scope scope = scope(here.calendar());
        if (pick.isPresent()) {
            return pick(explanation, scope);
        }
        return explain(explanation, scope);
    }

    /** Whether there is such a folder; a name that this system cannot have is that of none. */
    private static boolean isFolder(String name) {
        try {
            return Files.isDirectory(Path.of(name));
        } catch (InvalidPathException impossible) {
            return false;
        }
    }

    private Integer code() {
        Optional<Code> code = Code.of(subject);
        if (code.isEmpty()) {
            Text advice = isFolder(subject)
                    ? Text.of(
                            "of {subject}, whom? Add --resident PLACE/AGE/SERIAL, --visit KEY, or --pick moved",
                            "要说明 {subject} 中的谁？请加 --resident 地点/年龄段/序号、--visit 键 或 --pick moved")
                    : Text.of("there is no code `{subject}`. {advice}", "没有编码 `{subject}`。{advice}")
                            .with(
                                    "advice",
                                    Nearest.advice(
                                            subject,
                                            Arrays.stream(Code.values())
                                                    .map(Code::id)
                                                    .toList()));
            throw new UsageFault(spec, advice.with("subject", subject));
        }
        Screen screen = careshed.screen();
        screen.print(Text.of("{code}: {title}\n", "{code}：{title}\n")
                .with("code", code.get().id())
                .with("title", code.get().title()));
        if (screen.language() == Language.CHINESE) {
            Wrapped.lines(code.get().explanation().chinese(), WIDTH).forEach(screen.out()::println);
        } else {
            screen.print(code.get().explanation());
        }
        return ExitCode.DONE;
    }

    private Integer explain(Explanation explanation, Scope scope) throws IOException {
        int who = resident.map(explanation::resident).orElseGet(() -> owner(explanation));
        ProgressLine line = new ProgressLine(careshed.screen(), Text.of("replaying", "重演中"), false);
        List<ResidentStory> stories = explanation.stories(who, scope, line::reached);
        line.finish();
        tellContradictions(explanation.contradictions(stories.get(0)));
        Language language = careshed.screen().language();
        List<String> lines = stories.size() > 1
                ? new AgainstText(stories.get(0), stories.get(1)).lines(language)
                : new StoryText(stories.get(0)).lines(language);
        lines.forEach(careshed.screen().out()::println);
        if (json.isPresent()) {
            Files.write(json.get(), StoryJson.bytes(stories));
        }
        return ExitCode.DONE;
    }

    private int owner(Explanation explanation) {
        ProgressLine line = new ProgressLine(careshed.screen(), Text.of("looking for the visit", "查找这次就诊"), false);
        try {
            return explanation.owner(visit.orElseThrow(), line::reached);
        } finally {
            line.finish();
        }
    }

    private void tellContradictions(List<Text> contradictions) {
        Screen screen = careshed.screen();
        if (!contradictions.isEmpty()) {
            screen.say(Text.of(
                            "careshed: the visit log in {folder} does not have what is told here:",
                            "careshed：{folder} 的就诊记录中没有这里所说的：")
                    .with("folder", subject));
            contradictions.forEach(line -> screen.say(Text.same("  ").then(line)));
        }
    }

    private Integer pick(Explanation explanation, Scope scope) {
        if (against.isEmpty()) {
            throw new UsageFault(
                    spec,
                    Text.of(
                            "--pick moved compares two results: add --against RESULTS",
                            "--pick moved 比较两份结果：请加 --against 结果文件夹"));
        }
        ProgressLine line = new ProgressLine(careshed.screen(), Text.of("replaying both", "重演两份结果"), false);
        var moved = explanation.moved(most, scope, line::reached);
        line.finish();
        MovedText.lines(explanation.here(), moved, careshed.screen().language())
                .forEach(careshed.screen().out()::println);
        return ExitCode.DONE;
    }

    private Scope scope(Calendar calendar) {
        Scope all = visit.isPresent() ? Scope.ALL.ofVisit(visit.get()) : Scope.ALL;
        Scope numbered = need.isPresent() ? all.ofNeed(need.getAsInt()) : all;
        if (days.isEmpty()) {
            return numbered;
        }
        String[] ends = days.get().split("\\.\\.", -1);
        try {
            int from = calendar.day(LocalDate.parse(ends[0]));
            int to = calendar.day(LocalDate.parse(ends[ends.length - 1]));
            if (ends.length <= 2 && from <= to && to >= 0 && from < calendar.days()) {
                return numbered.ofDays(Math.max(0, from), to);
            }
        } catch (DateTimeException e) {
            // told below, with the dates there are
        }
        throw new UsageFault(
                spec,
                Text.of(
                                "--days ({days}) must be FROM..TO, dates from {first} to {last}",
                                "--days（{days}）必须是 起..止，日期从 {first} 到 {last}")
                        .with("days", days.get())
                        .with("first", calendar.date(0))
                        .with("last", calendar.date(calendar.days() - 1)));
    }

    /** Whom to list. */
    enum Pick {
        MOVED
    }
}
