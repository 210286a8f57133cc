package org.careshed.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of invariants and relations names all of them, and only tests that exist. */
class RelationsPageTest {

    private static final Path PAGE = Path.of("docs/trust/relations.md");

    /** I1 to I20 that are checked while a run lives, in one row. */
    private static final Set<String> TOGETHER =
            Set.of("I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I10", "I11", "I12", "I15", "I17", "I19", "I20");

    static List<Elsewhere> elsewhere() {
        return Elsewhere.all();
    }

    /** Written anew with {@code -Dcareshed.renew=relations}. */
    @Test
    void thePageIsThatOfTheCatalogue() throws IOException {
        if ("relations".equals(System.getProperty("careshed.renew"))) {
            Files.writeString(PAGE, RelationsPage.text());
        }
        assertThat(PAGE).hasContent(RelationsPage.text());
    }

    @Test
    void everyInvariantAndRelationIsHeldBySomething() {
        Set<String> held = Stream.of(
                        Relations.all().stream().map(Relation::id),
                        Studies.all().stream().map(Study::id),
                        Elsewhere.all().stream().map(Elsewhere::id),
                        TOGETHER.stream())
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
        assertThat(held).containsAll(ids("I", 20)).containsAll(ids("M", 50));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void testsElsewhereExist(Elsewhere relation) throws ClassNotFoundException {
        String[] test = relation.test().split("#");
        Class<?> type = Class.forName("org.careshed." + test[0]);
        assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName))
                .contains(test[1]);
    }

    private static List<String> ids(String letter, int most) {
        return IntStream.rangeClosed(1, most).mapToObj(i -> letter + i).toList();
    }
}
