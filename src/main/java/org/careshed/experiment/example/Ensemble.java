package org.careshed.experiment.example;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.experiment.calibration.EnsembleTable;

/**
 * The draws of an ensemble that examples are run with.
 *
 * @param county the scenario that the ensemble is one of, as examples name what they extend
 * @param table its numbers; empty for a county as its file has it
 * @param draws numbers of the draws, without the fit
 */
public record Ensemble(String county, Optional<EnsembleTable> table, List<Integer> draws) {
    private static final String OF_LEVERS = "levers/";

    /** None: every county as its file has it. */
    public static final Ensemble NONE = new Ensemble("", Optional.empty(), List.of());

    public Ensemble {
        draws = List.copyOf(draws);
    }

    /** The first kept draws of a table; fewer if it has fewer. */
    public static Ensemble of(String county, EnsembleTable table, int most) {
        return new Ensemble(
                county, Optional.of(table), table.kept().stream().limit(most).toList());
    }

    /** The draws of a county; none for a county that the ensemble is not one of. */
    List<Integer> draws(String of) {
        return of.equals(county) ? draws : List.of();
    }

    /**
     * Numbers of a draw by path, 0 the fit. What the ensemble says of levers is left out: those of an example are its own.
     */
    SortedMap<String, BigDecimal> numbers(String of, int draw) {
        SortedMap<String, BigDecimal> numbers = new TreeMap<>();
        if (of.equals(county)) {
            table.ifPresent(with -> numbers.putAll(with.numbers(draw)));
        }
        numbers.keySet().removeIf(path -> path.startsWith(OF_LEVERS));
        return numbers;
    }
}
