package org.careshed.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.careshed.language.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a small, commented county to start from: the shipped scenario {@code tiny}. */
@Command(
        name = "new",
        description = {"Writes a small, commented, running county to start from.", "写出一个带注释、可直接运行的小县，作为起点。"})
final class NewCommand implements Callable<Integer> {
    private static final String TEMPLATE = "/org/careshed/cli/new/";
    private static final String FIRST = "county.yaml";
    private static final List<String> FILES = List.of(
            FIRST,
            "places.csv",
            "roads.csv",
            "facilities.csv",
            "resources.csv",
            "population.csv",
            "one-more-doctor.yaml",
            "arranged.yaml",
            "arranged-facilities.csv",
            "arranged-population.csv",
            "arranged-beds.csv",
            "modes.yaml",
            "reform.yaml",
            "busy.yaml",
            "busy-resources.csv",
            "README.md");

    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "DIR",
            description = {"Folder to make; it must not hold anything yet.", "要新建的文件夹；其中不能已有内容。"})
    private Path folder;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(folder) && !isEmptyFolder()) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Files.createDirectories(folder);
        for (String file : FILES) {
            Files.writeString(folder.resolve(file), template(file).replace("scenarios/tiny/", folder + "/"));
        }
        careshed.screen()
                .print(Text.of("Wrote a small county to {folder}. Try:", "已在 {folder} 写出一个小县。可以试试：")
                        .with("folder", folder));
        careshed.screen()
                .out()
                .println("  " + Faults.launcher() + " run "
                        + Faults.quoted(folder.resolve(FIRST).toString()));
        return ExitCode.DONE;
    }

    private boolean isEmptyFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static String template(String file) throws IOException {
        try (InputStream stream = NewCommand.class.getResourceAsStream(TEMPLATE + file)) {
            if (stream == null) {
                throw new FileNotFoundException("the build lacks the template " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
