package org.careshed.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Another way to write {@code --plan}: the words after it are a command, or the files of one, with the options of that
 * command, so that what is planned is what would be run.
 */
@Command(
        name = "plan",
        description = {
            "Says what a run, comparison, experiment, attribution or siting would cost and show, and runs nothing: runs, minutes,"
                    + " memory, disk, and the smallest differences that would show. Takes the words of the command:"
                    + " plan compare A.yaml B.yaml --worlds 20; or files alone.",
            "说明一次运行、比较、实验、归因或选址要花多少、能看出什么，不做模拟：运行次数、分钟、内存、磁盘，以及能看出的最小差异。后面跟该命令的各个词："
                    + "plan compare A.yaml B.yaml --worlds 20；或只给文件。"
        })
final class PlanCommand implements Callable<Integer> {
    private static final Set<String> COMMANDS =
            Set.of("run", "compare", "switchers", "experiment", "attribute", "site");
    private static final Map<String, String> BY_KIND =
            Map.of("experiment", "experiment", "attribution", "attribute", "siting", "site");
    private static final Pattern KIND = Pattern.compile("(?m)^kind:\\s*(experiment|attribution|siting)\\b");

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "WORD",
            arity = "1..*",
            description = {
                "run, compare, switchers, experiment, attribute or site with what follows it, or files: an experiment, an"
                        + " attribution, a siting, a scenario, or scenarios to compare. --pilot N first runs N paired worlds.",
                "run、compare、switchers、experiment、attribute 或 site 及其后的内容；或文件：一份实验、归因或选址，一个情景，或多个要比较的情景。"
                        + "--pilot N 先运行 N 个配对世界。"
            })
    private List<String> words;

    @Override
    public Integer call() throws IOException {
        List<String> command = new ArrayList<>(words);
        if (!COMMANDS.contains(words.get(0))) {
            command.add(0, command());
        }
        command.add("--plan");
        return spec.root().commandLine().execute(command.toArray(String[]::new));
    }

    /** What the files are for. */
    private String command() throws IOException {
        List<Path> files = words.stream()
                .filter(word -> word.endsWith(".yaml") || word.endsWith(".yml"))
                .map(Path::of)
                .toList();
        if (files.size() > 1) {
            return "compare";
        }
        if (files.size() != 1 || !Files.isRegularFile(files.get(0))) {
            return "run";
        }
        Matcher kind = KIND.matcher(new String(Files.readAllBytes(files.get(0)), StandardCharsets.UTF_8));
        return kind.find() ? BY_KIND.get(kind.group(1)) : "run";
    }
}
