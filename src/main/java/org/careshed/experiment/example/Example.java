package org.careshed.experiment.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.language.Text;
import org.careshed.result.ResultException;

/**
 * The example of a lever and the county that it is compared with.
 *
 * @param lever name of the lever
 * @param file the scenario with it
 * @param county the scenario that the file extends, as it names it
 * @param countyFile that file
 */
public record Example(String lever, Path file, String county, Path countyFile) {
    private static final Pattern EXTENDS = Pattern.compile("(?m)^extends:\\s*([^\\s#]+)");

    /**
     * The example that is shipped for a lever.
     *
     * @param library folder of the scenarios
     * @throws ResultException when there is none, or it extends nothing
     */
    public static Example of(Path library, String lever) {
        Path file = library.resolve("levers").resolve(lever + ".yaml");
        try {
            Matcher named = EXTENDS.matcher(Files.readString(file));
            if (!named.find()) {
                throw refused(Text.of(
                                "{file} extends no county, so there is nothing to compare it with",
                                "{file} 没有扩展任何县情景，无从对比")
                        .with("file", file));
            }
            List<Path> places = List.of(file.resolveSibling(named.group(1)), library.resolve(named.group(1)));
            Path county = places.stream()
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> refused(
                            Text.of("{file} extends {county}, which is not there", "{file} 扩展了 {county}，但该文件不存在")
                                    .with("file", file)
                                    .with("county", named.group(1))));
            return new Example(lever, file, named.group(1), county);
        } catch (IOException fault) {
            throw refused(Text.of("{file} cannot be read, so `{lever}` has no example", "{file} 无法读取，因此 `{lever}` 没有示例")
                    .with("file", file)
                    .with("lever", lever));
        }
    }

    private static ResultException refused(Text why) {
        return new ResultException(ResultException.BAD_RESULTS, why);
    }
}
