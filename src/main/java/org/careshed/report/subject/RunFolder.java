package org.careshed.report.subject;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.careshed.language.Text;
import org.careshed.report.input.ReportException;
import org.careshed.report.input.ResultsTables;
import org.careshed.report.input.Row;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.ResultException;
import org.careshed.result.Summary;
import org.careshed.result.Table;
import org.careshed.result.folder.CodeVersion;
import org.careshed.result.folder.Results;
import org.careshed.result.folder.RunPlan;
import org.careshed.result.folder.Unfinished;

/**
 * A results folder as an arm, with what its replications found one by one.
 *
 * @param readings of each replication, by its number
 * @param warnings why its figures may not be relied on as those of a whole folder of today
 */
record RunFolder(Arm arm, RunPlan plan, Map<Integer, List<Reading>> readings, List<Text> warnings) {

    /**
     * Opens a folder.
     *
     * @param id what the study calls the arm
     * @param partial whether a run that is not finished will do
     * @throws ReportException when the folder is foreign, altered, of another format, or partial without leave
     */
    static RunFolder open(Path folder, String id, boolean partial, Premises.Desk desk) {
        try {
            return Unfinished.is(folder) ? unfinished(folder, id, partial, desk) : whole(folder, id, desk);
        } catch (ResultException e) {
            throw ReportException.of(e);
        }
    }

    /** The id of the scenario that ran, for which nothing but the manifest is read. */
    static String scenario(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ReportException((Files.exists(folder)
                            ? Text.of("{folder} is a file, not a folder.", "{folder} 是文件，不是文件夹。")
                            : Text.of("{folder} does not exist.", "{folder} 不存在。"))
                    .with("folder", folder)
                    .then(ResultsTables.ADVICE));
        }
        if (!Files.exists(folder.resolve("manifest.json"))) {
            throw new ReportException(Text.of(
                            "{folder} holds no results of Careshed: manifest.json is missing. Maybe give the"
                                    + " folder that `run` printed as its results, or that `compare --out` named.",
                            "{folder} 中没有 Careshed 的结果：缺 manifest.json。请给出 `run` 所示的结果文件夹，"
                                    + "或 `compare --out` 所写的文件夹。")
                    .with("folder", folder));
        }
        try {
            return Unfinished.is(folder)
                    ? Unfinished.open(folder).plan().scenario()
                    : Results.open(folder).plan().scenario();
        } catch (ResultException e) {
            throw ReportException.of(e);
        }
    }

    private static RunFolder whole(Path folder, String id, Premises.Desk desk) {
        Results results = Results.open(folder);
        results.altered().forEach((path, what) -> {
            throw new ReportException(Text.of(
                            "the results in {folder} cannot be used: {path} {what}. Run `careshed verify"
                                    + " {folder}` to see all, and the scenario again to mend them.",
                            "{folder} 中的结果不能使用：{path} {what}。运行 `careshed verify {folder}` 可查看全部，重新运行情景可修复。")
                    .with("folder", folder)
                    .with("path", path)
                    .with("what", what));
        });
        Map<Integer, List<Reading>> readings = new LinkedHashMap<>();
        List<List<Reading>> found = results.readings();
        for (int i = 0; i < found.size(); i++) {
            readings.put(results.plan().replications().get(i), found.get(i));
        }
        Map<String, String> files = new TreeMap<>();
        results.files().forEach((path, content) -> files.put(path, content.sha256()));
        Origin origin = origin(
                results.plan(),
                results.plan().replications(),
                files,
                results.stamp().map(Effort::of).orElse(Map.of()));
        Arm arm = new TableArm(
                id,
                results.summary(),
                Set.copyOf(results.tableNames()),
                name -> Row.all(results.table(name)),
                Optional.of(origin),
                premises(results.scenario(), desk));
        return new RunFolder(arm, results.plan(), readings, aged(results.plan().code(), arm.title()));
    }

    private static RunFolder unfinished(Path folder, String id, boolean partial, Premises.Desk desk) {
        Unfinished run = Unfinished.open(folder);
        int done = run.parts().size();
        int wanted = run.plan().replications().size();
        if (!partial) {
            throw new ReportException(Text.of(
                            "the results in {folder} are not finished: {done} of {wanted} replications are done."
                                    + " Run the same command again to finish them, or add --partial to report what there"
                                    + " is, with a warning on every page.",
                            "{folder} 中的结果尚未完成：{wanted} 次重复模拟已完成 {done} 次。请再次运行同一命令以完成，"
                                    + "或加 --partial 就现有结果出报告，每页都会有警示。")
                    .with("folder", folder)
                    .with("done", done)
                    .with("wanted", wanted));
        }
        Map<Integer, List<Reading>> readings = new LinkedHashMap<>();
        run.parts().forEach(part -> readings.put(part.replication(), part.readings()));
        Optional<Premises> premises = premises(folder.resolve("scenario").resolve("scenario.yaml"), desk);
        List<Table> county = premises.map(Premises::county).orElse(List.of());
        // without its county no table can be told: they name facilities by id
        Map<String, Table> tables = county.isEmpty() ? new LinkedHashMap<>() : joined(run.parts());
        county.forEach(table -> tables.put(table.name(), table));
        Summary summary = run.summary();
        Origin origin = origin(run.plan(), List.copyOf(readings.keySet()), Map.of(), Map.of());
        Arm arm = new TableArm(
                id, summary, tables.keySet(), name -> Row.all(tables.get(name)), Optional.of(origin), premises);
        List<Text> warnings = new ArrayList<>(aged(run.plan().code(), arm.title()));
        warnings.add(Text.of(
                        "Not finished: {done} of {wanted} replications of “{title}” are done; figures will change.",
                        "尚未完成：“{title}”已完成{wanted}次重复中的{done}次，数值仍会变化。")
                .with("done", Integer.toString(done))
                .with("wanted", Integer.toString(wanted))
                .with("title", arm.title()));
        return new RunFolder(arm, run.plan(), readings, warnings);
    }

    /** What to say of figures that another build of the program made; nothing of those of this one. */
    static List<Text> aged(CodeVersion then, Text title) {
        CodeVersion now = CodeVersion.current();
        if (then.version().equals(now.version()) && then.build().equals(now.build())) {
            return List.of();
        }
        return List.of(Text.of(
                        "“{title}” was run by another build of Careshed ({version}) than wrote this report ({now});"
                                + " the same scenario may give other figures today.",
                        "“{title}”由另一版本的Careshed（{version}）运行，与撰写本报告的版本（{now}）不同；同一方案今日的结果可能不同。")
                .with("version", build(then))
                .with("now", build(now))
                .with("title", title));
    }

    private static String build(CodeVersion code) {
        return code.version() + " "
                + code.build().substring(0, Math.min(8, code.build().length()));
    }

    private static Origin origin(
            RunPlan plan, List<Integer> replications, Map<String, String> files, Map<String, String> effort) {
        return new Origin(
                plan.hash(),
                plan.scenarioHash(),
                plan.seed(),
                replications,
                plan.code().version(),
                plan.code().build(),
                files,
                effort);
    }

    private static Optional<Premises> premises(Path scenario, Premises.Desk desk) {
        return Files.isRegularFile(scenario) ? desk.of(scenario) : Optional.empty();
    }

    /** The tables of parts, each with its replication in front. */
    private static Map<String, Table> joined(List<Part> parts) {
        Map<String, Table> joined = new LinkedHashMap<>();
        for (Table head : parts.get(0).tables()) {
            List<Column> columns = Stream.concat(
                            Stream.of(Column.integer("replication", "", "Number of the replication.")),
                            head.columns().stream())
                    .toList();
            List<List<String>> rows = new ArrayList<>();
            for (Part part : parts) {
                String replication = Integer.toString(part.replication());
                part.tables().stream()
                        .filter(table -> table.name().equals(head.name()))
                        .flatMap(table -> table.rows().stream())
                        .forEach(row -> rows.add(Stream.concat(Stream.of(replication), row.stream())
                                .toList()));
            }
            joined.put(head.name(), new Table(head.name(), head.meaning(), columns, rows));
        }
        return joined;
    }
}
