package org.careshed.scenario.rule;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.careshed.language.Text;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.section.ScenarioShapes;
import org.careshed.scenario.shape.Binding;

/** Sizes that multiply, checked without overflow. */
final class SizeChecks {

    /** 26 bits, in words that hold a resident, a time of day and an ordinal: a province of 65 million fits. */
    private static final long MOST_RESIDENTS = 1L << 26;

    private static final long MOST_PAIRS = 200_000_000L;
    private static final long MOST_RESIDENT_DAYS = 1_000_000_000_000L;
    private static final long MOST_ROWS = 65_536;
    private static final long MOST_FACILITIES = 8_191;

    /** A day's plan numbers 16,777,216 contacts; what is left is for returns, booked days and chance. */
    private static final long MOST_NEEDS_A_DAY = 12_000_000;

    private static final double DAYS_A_YEAR = 365;

    private final Scenario scenario;
    private final Binding in;

    SizeChecks(Scenario scenario, Binding in) {
        this.scenario = scenario;
        this.in = in;
    }

    void run() {
        long residents = 0;
        for (PopulationRow row : scenario.population()) {
            residents = Math.addExact(residents, row.residents());
        }
        if (scenario.kind() == Scenario.Kind.PATHWAYS) {
            limit(scenario.facilities().size(), 1, MOST_FACILITIES, "facilities");
            return;
        }
        limit(residents, 1, MOST_RESIDENTS, "residents");
        limit(residents, scenario.calendar().days(), MOST_RESIDENT_DAYS, "residents times days");
        limit(scenario.places().size(), scenario.facilities().size(), MOST_PAIRS, "places times facilities");
        limit(scenario.places().size(), scenario.ageBands().size(), MOST_ROWS, "places times age bands");
        limit(scenario.facilities().size(), 1, MOST_FACILITIES, "facilities");
        limit(needsADay(), 1, MOST_NEEDS_A_DAY, "needs a day");
    }

    /** Expected needs on a day of the worst month, every condition in its own. */
    private long needsADay() {
        Map<String, Double> ofOne = scenario.ageBands().stream()
                .collect(Collectors.toMap(
                        AgeBand::id,
                        band -> scenario.conditions().stream()
                                .mapToDouble(condition -> condition.perYear().getOrDefault(band.id(), 0.0)
                                        * Arrays.stream(condition.byMonth())
                                                .max()
                                                .orElse(1))
                                .sum()));
        double aYear = 0;
        for (PopulationRow row : scenario.population()) {
            aYear += row.residents() * ofOne.getOrDefault(row.ageBand(), 0.0);
        }
        return (long) Math.ceil(aYear / DAYS_A_YEAR);
    }

    private void limit(long a, long b, long most, String words) {
        long product;
        try {
            product = Math.multiplyExact(a, b);
        } catch (ArithmeticException overflow) {
            product = Long.MAX_VALUE;
        }
        if (product > most) {
            in.problems()
                    .add(
                            scenario.kind() == Scenario.Kind.PATHWAYS
                                    ? in.site(scenario, ScenarioShapes.FACILITIES)
                                    : in.site(scenario.population().get(0)),
                            new Fault(
                                            Code.TOO_BIG,
                                            Text.of("{words} must be at most {most}", "{words}最多 {most}")
                                                    .with("words", Rule.told(words))
                                                    .with("most", most))
                                    .found(Text.of("{product} {words}", "{words}为 {product}")
                                            .with("product", product)
                                            .with("words", Rule.told(words)))
                                    .why(Text.of("a run holds them all in memory", "一次运行要把它们全部放在内存中"))
                                    .fix(Text.of("simulate a part of the county, or fewer days", "只模拟县的一部分，或减少天数")));
        }
    }
}
