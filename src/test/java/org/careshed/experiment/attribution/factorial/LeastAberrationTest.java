package org.careshed.experiment.attribution.factorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastAberrationTest {

    @ParameterizedTest
    @CsvSource({
        "3, 3, 4, 1",
        "4, 4, 8, 0 1",
        "5, 3, 8, 2 1 0",
        "6, 3, 8, 4 3 0 0",
        "7, 3, 8, 7 7 0 0 1",
        "5, 5, 16, 0 0 1",
        "6, 4, 16, 0 3 0 0",
        "7, 4, 16, 0 7 0 0 0",
        "8, 4, 16, 0 14 0 0 0 1",
        "9, 3, 16, 4 14 8 0 4 1 0",
        "10, 3, 16, 8 18 16 8 8 5 0 0",
        "11, 3, 16, 12 26 28 24 20 13 4 0 0",
        "12, 3, 16, 16 39 48 48 48 39 16 0 0 1",
        "15, 3, 16, 35 105 168 280 435 435 280 168 105 35 0 0 1",
        "6, 5, 32, 0 0 0 1",
        "9, 4, 32, 0 6 8 0 0 1 0",
        "10, 4, 32, 0 10 16 0 0 5 0 0",
        "11, 4, 32, 0 25 0 27 0 10 0 1 0",
        "12, 4, 32, 0 38 0 52 0 33 0 4 0 0",
        "16, 4, 32, 0 140 0 448 0 870 0 448 0 140 0 0 0 1",
        "7, 5, 64, 0 0 0 0 1",
        "8, 5, 64, 0 0 2 1 0 0",
        "9, 5, 128, 0 0 0 3 0 0 0",
        "10, 5, 128, 0 0 3 3 1 0 0 0",
        "11, 5, 128, 0 0 6 6 2 1 0 0 0"
    })
    void fractionsHaveTheirRunsAndTheirWords(int factors, int resolution, int runs, String lengths) {
        Fraction fraction = LeastAberration.of(factors, resolution).orElseThrow();
        assertThat(fraction.runs()).hasSize(runs);
        assertThat(fraction.resolution().orElseThrow()).isGreaterThanOrEqualTo(resolution);
        assertThat(fraction.lengths().stream().map(String::valueOf)).containsExactly(lengths.split(" "));
    }

    /** Every design of as many runs is tried; none has less aberration. */
    @ParameterizedTest
    @CsvSource({"4, 4", "5, 3", "6, 3", "7, 3", "5, 5", "6, 4", "7, 4", "8, 4", "9, 3", "10, 3", "9, 4"})
    void noFractionOfAsManyRunsIsBetter(int factors, int resolution) {
        Fraction fraction = LeastAberration.of(factors, resolution).orElseThrow();
        int basic = Integer.numberOfTrailingZeros(fraction.runs().size());
        List<Integer> products = IntStream.range(0, 1 << basic)
                .filter(word -> Word.length(word) >= 2)
                .boxed()
                .toList();
        assertThat(choices(products, factors - basic).stream()
                        .map(generators -> Fraction.generated(basic, generators).lengths())
                        .min(LeastAberrationTest::aberration))
                .hasValue(fraction.lengths());
    }

    @Test
    void thereIsNoFractionWhereOnlyAllRunsDo() {
        assertThat(LeastAberration.of(2, 3)).isEmpty();
        assertThat(LeastAberration.of(3, 4)).isEmpty();
        assertThat(LeastAberration.of(4, 5)).isEmpty();
        assertThat(LeastAberration.of(12, 5)).isEmpty();
        assertThat(LeastAberration.of(17, 3)).isEmpty();
    }

    private static int aberration(List<Integer> one, List<Integer> other) {
        return IntStream.range(0, one.size())
                .map(i -> Integer.compare(one.get(i), other.get(i)))
                .filter(sign -> sign != 0)
                .findFirst()
                .orElse(0);
    }

    private static List<List<Integer>> choices(List<Integer> from, int many) {
        if (many == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (int first = 0; first <= from.size() - many; first++) {
            for (List<Integer> rest : choices(from.subList(first + 1, from.size()), many - 1)) {
                List<Integer> one = new ArrayList<>(List.of(from.get(first)));
                one.addAll(rest);
                all.add(one);
            }
        }
        return all;
    }
}
