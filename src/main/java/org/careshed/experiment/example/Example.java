package org.careshed.experiment.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                throw refused(file + " extends no county, so there is nothing to compare it with");
            }
            List<Path> places = List.of(file.resolveSibling(named.group(1)), library.resolve(named.group(1)));
            Path county = places.stream()
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> refused(file + " extends " + named.group(1) + ", which is not there"));
            return new Example(lever, file, named.group(1), county);
        } catch (IOException fault) {
            throw refused(file + " cannot be read, so `" + lever + "` has no example");
        }
    }

    private static ResultException refused(String why) {
        return new ResultException(ResultException.BAD_RESULTS, why);
    }
}
