package org.careshed.experiment.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.experiment.siting.question.Siting;
import org.junit.jupiter.api.Test;

class SetsTest {
    private static final List<String> SITES = List.of("c", "a", "b");

    @Test
    void allPairsInTheOrderOfTheCandidates() {
        assertThat(sets(2, 1, Map.of(), Optional.empty()).all(10).orElseThrow())
                .containsExactly(List.of("c", "a"), List.of("c", "b"), List.of("a", "b"));
    }

    @Test
    void aSiteMayHaveSeveral() {
        assertThat(sets(2, 2, Map.of(), Optional.empty()).all(10).orElseThrow())
                .containsExactly(
                        List.of("c", "c"),
                        List.of("c", "a"),
                        List.of("c", "b"),
                        List.of("a", "a"),
                        List.of("a", "b"),
                        List.of("b", "b"));
    }

    @Test
    void withABudgetASetIsWholeWhenNothingMoreCanBePaid() {
        assertThat(sets(3, 1, Map.of("c", 3.0), Optional.of(3.0)).all(10).orElseThrow())
                .containsExactly(List.of("c"), List.of("a", "b"));
        assertThat(sets(3, 1, Map.of("a", 9.0, "b", 9.0, "c", 9.0), Optional.of(3.0))
                        .all(10)
                        .orElseThrow())
                .isEmpty();
    }

    @Test
    void moreThanSoManyAreNotListed() {
        assertThat(sets(2, 1, Map.of(), Optional.empty()).all(2)).isEmpty();
    }

    @Test
    void aSetGrowsByOneAndIsSwappedByOne() {
        Sets sets = sets(2, 1, Map.of(), Optional.empty());
        assertThat(sets.grown(List.of("a"))).containsExactly(List.of("c", "a"), List.of("a", "b"));
        assertThat(sets.grown(List.of("c", "a"))).isEmpty();
        assertThat(sets.swapped(List.of("c", "a")))
                .containsExactly(List.of("c", "a"), List.of("a", "b"), List.of("c", "b"));
    }

    private static Sets sets(int all, int perSite, Map<String, Double> costs, Optional<Double> budget) {
        return new Sets(SITES, new Siting.Number(all, perSite, costs, budget));
    }
}
