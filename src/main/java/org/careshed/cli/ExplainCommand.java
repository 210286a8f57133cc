package org.careshed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.careshed.experiment.explain.Explanation;
import org.careshed.experiment.explain.Replay;
import org.careshed.experiment.explain.Scope;
import org.careshed.experiment.explain.story.ResidentStory;
import org.careshed.experiment.explain.text.AgainstText;
import org.careshed.experiment.explain.text.MovedText;
import org.careshed.experiment.explain.text.StoryJson;
import org.careshed.experiment.explain.text.StoryText;
import org.careshed.scenario.Calendar;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells why one resident went where they went, or more about one kind of problem. */
@Command(
        name = "explain",
        description = "Tells why one resident of a results folder went where they went: every place, every term, every"
                + " step. Or tells more about a problem that validate or run reports, by its code.")
final class ExplainCommand implements Callable<Integer> {
    private static final int MOST_MOVED = 1_000_000;

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Careshed careshed;

    @Parameters(paramLabel = "RESULTS|CODE", description = "A results folder; or a code, for example CS0301.")
    private String subject;

    @Option(
            names = "--resident",
            paramLabel = "ID",
            description = "PLACE/AGE/SERIAL, for example willow/adult/17; or the number in a visit log.")
    private Optional<String> resident;

    @Option(names = "--visit", paramLabel = "KEY", description = "The key of a visit in a visit log: its need alone.")
    private Optional<Long> visit;

    @Option(
            names = "--against",
            paramLabel = "RESULTS",
            description = "Results of the same worlds under another policy: where they went there, and why.")
    private Optional<Path> against;

    @Option(
            names = "--pick",
            paramLabel = "moved",
            description = "moved: list residents whose choices differ between the two results.")
    private Optional<Pick> pick;

    private int most = 10;
    private OptionalInt replication = OptionalInt.empty();
    private OptionalInt need = OptionalInt.empty();

    @Option(names = "--most", paramLabel = "N", description = "How many --pick lists; default 10.")
    private void most(int many) {
        most = Whole.within(spec, "--most", many, 1, MOST_MOVED);
    }

    @Option(names = "--replication", paramLabel = "R", description = "Which one, counted from 0; default the first.")
    private void replication(int number) {
        replication = OptionalInt.of(Whole.within(spec, "--replication", number, 0, Integer.MAX_VALUE));
    }

    @Option(names = "--need", paramLabel = "K", description = "The resident's need of this number alone, 1 the first.")
    private void need(int number) {
        need = OptionalInt.of(Whole.within(spec, "--need", number, 1, Integer.MAX_VALUE));
    }

    @Option(names = "--days", paramLabel = "FROM..TO", description = "Needs that begin on these dates, both included.")
    private Optional<String> days;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write everything as JSON.")
    private Optional<Path> json;

    @Override
    public Integer call() throws IOException {
        if (resident.isEmpty() && visit.isEmpty() && pick.isEmpty()) {
            return code();
        }
        Replay here = Replay.of(Path.of(subject));
        Explanation explanation =
                new Explanation(here, against.map(Replay::of), replication.orElseGet(here::firstReplication));
        explanation.warnings().forEach(warning -> careshed.screen().err().println("careshed: " + warning));
        Scope scope = scope(here.calendar());
        if (pick.isPresent()) {
            return pick(explanation, scope);
        }
        return explain(explanation, scope);
    }

    private Integer code() {
        Optional<Code> code = Code.of(subject);
        if (code.isEmpty()) {
            String advice = Files.isDirectory(Path.of(subject))
                    ? "of " + subject + ", whom? Add --resident PLACE/AGE/SERIAL, --visit KEY, or --pick moved"
                    : "there is no code `" + subject + "`. "
                            + Nearest.advice(
                                    subject,
                                    Arrays.stream(Code.values()).map(Code::id).toList());
            throw new ParameterException(spec.commandLine(), advice);
        }
        careshed.screen().out().println(code.get().id() + ": " + code.get().title());
        careshed.screen().out().println();
        careshed.screen().out().println(code.get().explanation());
        return ExitCode.DONE;
    }

    private Integer explain(Explanation explanation, Scope scope) throws IOException {
        int who = resident.map(explanation::resident).orElseGet(() -> owner(explanation));
        ProgressLine line = new ProgressLine(careshed.screen(), "replaying", false);
        List<ResidentStory> stories = explanation.stories(who, scope, line::reached);
        line.finish();
        tellContradictions(explanation.contradictions(stories.get(0)));
        List<String> lines = stories.size() > 1
                ? new AgainstText(stories.get(0), stories.get(1)).lines()
                : new StoryText(stories.get(0)).lines();
        lines.forEach(careshed.screen().out()::println);
        if (json.isPresent()) {
            Files.write(json.get(), StoryJson.bytes(stories));
        }
        return ExitCode.DONE;
    }

    private int owner(Explanation explanation) {
        ProgressLine line = new ProgressLine(careshed.screen(), "looking for the visit", false);
        try {
            return explanation.owner(visit.orElseThrow(), line::reached);
        } finally {
            line.finish();
        }
    }

    private void tellContradictions(List<String> contradictions) {
        PrintWriter err = careshed.screen().err();
        if (!contradictions.isEmpty()) {
            err.println("careshed: the visit log in " + subject + " does not have what is told here:");
            contradictions.forEach(line -> err.println("  " + line));
        }
    }

    private Integer pick(Explanation explanation, Scope scope) {
        if (against.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--pick moved compares two results: add --against RESULTS");
        }
        ProgressLine line = new ProgressLine(careshed.screen(), "replaying both", false);
        var moved = explanation.moved(most, scope, line::reached);
        line.finish();
        MovedText.lines(explanation.here(), moved).forEach(careshed.screen().out()::println);
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
        throw new ParameterException(
                spec.commandLine(),
                "--days (" + days.get() + ") must be FROM..TO, dates from " + calendar.date(0) + " to "
                        + calendar.date(calendar.days() - 1));
    }

    /** Whom to list. */
    enum Pick {
        MOVED
    }
}
