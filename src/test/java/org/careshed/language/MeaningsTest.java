package org.careshed.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.careshed.measure.Measures;
import org.careshed.policy.Policies;
import org.careshed.scenario.problem.PartName;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.junit.jupiter.api.Test;

/** What a key of any file means, and what may stand there, is told in Chinese. */
class MeaningsTest {
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void everyKeyOfEveryFileMeansSomethingInChinese() throws Exception {
        Set<String> untold = new TreeSet<>();
        for (Shape<?> shape : shapes()) {
            for (Key<?, ?> key : shape.keys()) {
                if (!Meanings.known().contains(key.meaning())) {
                    untold.add(key.meaning());
                }
            }
        }
        assertThat(untold).isEmpty();
    }

    @Test
    void everyLeverAndMeasureMeansSomethingInChinese() {
        Set<String> untold = new TreeSet<>();
        Policies.catalogue().forEach(lever -> {
            untold.add(lever.shape().meaning());
            lever.shape().settings().forEach(key -> untold.add(key.meaning()));
        });
        Measures.catalogue().forEach(measure -> untold.add(measure.meaning()));
        untold.removeAll(Meanings.known());

        assertThat(untold).isEmpty();
    }

    @Test
    void everyRuleOfAFileIsToldInChinese() throws Exception {
        Set<String> untold = new TreeSet<>();
        for (Shape<?> shape : shapes()) {
            if (!PartName.of(shape.name()).chinese().matches(".*\\p{IsHan}.*")) {
                untold.add(shape.name());
            }
            for (Key<?, ?> key : shape.keys()) {
                untold.addAll(english(key.type().words()));
            }
        }
        assertThat(untold).isEmpty();
    }

    @Test
    void chineseIsChinese() {
        assertThat(Meanings.known())
                .hasSizeGreaterThan(400)
                .allSatisfy(
                        english -> assertThat(Meanings.of(english).chinese()).containsPattern("\\p{IsHan}"));
    }

    private static List<String> english(String words) {
        String told = Rule.told(words).chinese();
        boolean left = told.replaceAll("`[^`]*`|\\([^)]*\\)|（[^）]*）|CNY|CSV|min", "")
                .matches("(?s).*(?<![/A-Za-z])[A-Za-z]{3,}.*");
        return left ? List.of(words + " | " + told) : List.of();
    }

    /** Those that stand in static fields, as all do. */
    private static List<Shape<?>> shapes() throws IOException, ReflectiveOperationException {
        List<String> names;
        try (Stream<Path> files = Files.walk(CLASSES.resolve("org/careshed"))) {
            names = files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.matches("org/careshed/(scenario|policy|experiment)/.*\\.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        }
        List<Shape<?>> shapes = new java.util.ArrayList<>();
        for (String name : names) {
            for (Field field : Class.forName(name).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType().equals(Shape.class)) {
                    field.setAccessible(true);
                    shapes.add((Shape<?>) field.get(null));
                }
            }
        }
        return shapes;
    }
}
