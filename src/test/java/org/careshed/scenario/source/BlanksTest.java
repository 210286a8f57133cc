package org.careshed.scenario.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.careshed.scenario.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlanksTest {
    @TempDir
    private Path folder;

    @Test
    void theItemOfAListComesOnceForEachId() throws IOException {
        assertThat(filled("{lever: x, where: {facilities: [HERE, z]}, add: 1}", "a", "b"))
                .containsExactly("{lever: x, where: {facilities: [a, b, z]}, add: 1}");
        assertThat(filled("{open: [{id: new-HERE, at: HERE}, {id: old}]}", "a", "b"))
                .containsExactly("{open: [{id: new-a, at: a}, {id: new-b, at: b}, {id: old}]}");
    }

    @Test
    void aBlankOutsideListsMakesACopyForEachId() throws IOException {
        assertThat(filled("{at: HERE, users: [HERE]}", "a", "b"))
                .containsExactly("{at: a, users: [a]}", "{at: b, users: [b]}");
    }

    @Test
    void anIdThatComesAgainGoesIntoACopyOfItsOwn() throws IOException {
        assertThat(filled("{facilities: [HERE]}", "a", "a", "b"))
                .containsExactly("{facilities: [a, b]}", "{facilities: [a]}");
    }

    @Test
    void withoutIdsNothingIsLeft() throws IOException {
        assertThat(filled("{facilities: [HERE]}")).isEmpty();
        assertThat(filled("{at: HERE}")).isEmpty();
    }

    @Test
    void aTreeSaysWhetherItHasABlank() throws IOException {
        assertThat(Blanks.in(tree("{a: [{b: x-HERE}]}"))).isTrue();
        assertThat(Blanks.in(tree("{a: [{b: here}]}"))).isFalse();
    }

    private List<String> filled(String yaml, String... ids) throws IOException {
        return Blanks.filled(tree(yaml), List.of(ids)).stream()
                .map(BlanksTest::text)
                .toList();
    }

    private Node tree(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("blanks.yaml"), yaml);
        return YamlFile.read(Source.top(file), new Problems());
    }

    private static String text(Node node) {
        if (node instanceof Node.Entries entries) {
            return entries.map().entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue().value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Node.Items items) {
            return items.nodes().stream().map(BlanksTest::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((Node.Text) node).value();
    }
}
