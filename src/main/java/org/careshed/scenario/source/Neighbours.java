package org.careshed.scenario.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Nearest;

/** The files that stand beside a misspelt one. */
final class Neighbours {

    private static final int LOOKED_AT = 1_000;

    private static final int LISTED = 8;

    private static final Text ANOTHER = Text.of("write the name of a file in the same folder", "写同一文件夹中一个文件的名称");

    private Neighbours() {}

    /** Advice for a file of a folder that is not there. */
    static Text advice(Path folder, String value) {
        List<String> names = names(folder).orElse(List.of());
        if (Nearest.to(value, names).isPresent()) {
            return Nearest.advice(value, names);
        }
        String ending = value.substring(Math.max(0, value.lastIndexOf('.')));
        List<String> alike = names.stream()
                .filter(name -> name.endsWith(ending))
                .limit(LISTED)
                .toList();
        return alike.isEmpty()
                ? ANOTHER
                : ANOTHER.then(Text.of(", such as {names}", "，例如 {names}").with("names", Text.ids(alike)));
    }

    /** Advice for a YAML file of the command line that is not there. */
    static Text ofMissing(Path file) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        Optional<List<String>> names = names(folder);
        if (names.isEmpty()) {
            return Text.of("check the path: `{folder}` is not a folder that can be read", "请检查路径：`{folder}` 不是可读取的文件夹")
                    .with("folder", folder);
        }
        List<String> known = names.get().stream().filter(Neighbours::isYaml).toList();
        return known.isEmpty()
                ? Text.of("check the path: no YAML file lies there", "请检查路径：那里没有 YAML 文件")
                : Nearest.advice(file.getFileName().toString(), known);
    }

    /** Advice for a folder where a YAML file is wanted. */
    static Text ofFolder(Path folder) {
        String example = names(folder)
                .flatMap(names -> names.stream().filter(Neighbours::isYaml).findFirst())
                .map(name -> folder.resolve(name).toString())
                .orElse("scenarios/tiny/county.yaml");
        return Text.of("name the YAML file itself, for example `{example}`", "写出 YAML 文件本身，例如 `{example}`")
                .with("example", example);
    }

    private static boolean isYaml(String name) {
        return name.matches(".*\\.ya?ml");
    }

    /** Names of the files, in order; none where the folder cannot be read. */
    private static Optional<List<String>> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return Optional.of(files.limit(LOOKED_AT)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList());
        } catch (IOException unlisted) {
            return Optional.empty();
        }
    }
}
