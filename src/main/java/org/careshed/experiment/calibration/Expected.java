package org.careshed.experiment.calibration;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.experiment.ShareInversion;
import org.careshed.experiment.dial.Dial;
import org.careshed.experiment.dial.Panel;
import org.careshed.people.ExpectedShares;
import org.careshed.result.file.Fingerprint;
import org.careshed.scenario.Choice;
import org.careshed.scenario.PopulationRow;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;

/**
 * Constants of choice for a draw of the ensemble, without simulating: those at which expected shares of first contacts, by
 * condition and tier, and of needs for which care is sought, are what they are at the fit. A part of the residents, the
 * same for every draw, stands for all; what expectation leaves out (queues, slots, levers) is the same offset for all, and
 * what is left of it is corrected by simulation.
 */
final class Expected {
    /** Constants are kept to six decimals. */
    private static final double ROUNDING = 1e6;

    /** Shares are brought this near; simulated corrections follow. */
    private static final double CLOSE = 5e-4;

    private final Workbench bench;
    private final double[] fit;
    private final int residents;
    private final Map<String, Map<String, Double>> shares = new TreeMap<>();
    private final Map<String, Double> sought = new TreeMap<>();

    /** Learns the shares at the fit. */
    Expected(Workbench bench, double[] fit, int residents) {
        this.bench = bench;
        this.fit = fit.clone();
        this.residents = residents;
        SortedMap<String, BigDecimal> numbers = bench.fitted(bench.panel().numbers(), fit);
        Scenario scenario = sample(bench.evaluations()
                .scenario(bench.plan().scenario(), bench.panel().changes(numbers)));
        County county = CountyBuilder.build(scenario);
        ExpectedShares expected = new ExpectedShares(county);
        for (int condition = 0; condition < county.kinds().size(); condition++) {
            learn(county, expected, condition);
        }
    }

    private void learn(County county, ExpectedShares expected, int condition) {
        String id = county.kinds().get(condition);
        Map<String, Double> byTier = new TreeMap<>();
        for (int tier = 0; tier < county.tiers().size(); tier++) {
            double share = expected.tierShare(condition, tier);
            if (share > 0) {
                byTier.put(county.tiers().get(tier).id(), share);
            }
        }
        if (byTier.size() > 1) {
            shares.put(id, byTier);
        }
        double seeking = expected.soughtShare(condition);
        if (seeking > 0 && seeking < 1) {
            sought.put(id, seeking);
        }
    }

    /**
     * The numbers of a draw with the constants found, as they are before the free parameters are turned.
     *
     * @param drawn numbers with the drawn parameters turned and the free ones not
     */
    SortedMap<String, BigDecimal> inverted(SortedMap<String, BigDecimal> drawn) {
        SortedMap<String, BigDecimal> changes = bench.panel().changes(bench.fitted(drawn, fit));
        String key = Fingerprint.sha256("expected 1 " + residents + " " + shares + " " + sought + " "
                + bench.evaluations().hash(bench.plan().scenario(), changes));
        byte[] lines = bench.evaluations().kept(key, () -> text(found(changes)).getBytes(StandardCharsets.UTF_8));
        SortedMap<String, BigDecimal> inverted = new TreeMap<>(drawn);
        new String(lines, StandardCharsets.UTF_8).lines().forEach(line -> {
            String[] cells = line.split(",");
            inverted.put(cells[0], new BigDecimal(cells[1]));
        });
        return inverted;
    }

    private SortedMap<String, BigDecimal> found(SortedMap<String, BigDecimal> changes) {
        Scenario scenario = sample(bench.evaluations().scenario(bench.plan().scenario(), changes));
        Choice choice = ShareInversion.invert(scenario, shares, sought, CLOSE).choice();
        SortedMap<String, BigDecimal> found = new TreeMap<>();
        choice.constants()
                .forEach((tier, constants) -> constants.forEach((condition, constant) -> {
                    if (shares.containsKey(condition) && shares.get(condition).containsKey(tier)) {
                        put(found, "choice/constants/" + tier + "/" + condition, constant);
                    }
                }));
        for (Severity severity : Severity.values()) {
            String path = "choice/weights/" + severity.name().toLowerCase(Locale.ROOT) + "/seek";
            Choice.Weights weights = choice.weights().get(severity);
            if (weights != null && bench.panel().numbers().containsKey(path)) {
                put(found, path, weights.seekConstant());
            }
        }
        return found;
    }

    /** Takes the free parameters off again, so that they can be turned from here. */
    private void put(SortedMap<String, BigDecimal> found, String path, double value) {
        double bare = value;
        for (int i = fit.length - 1; i >= 0; i--) {
            Dial dial = bench.plan().free().get(i).dial();
            if (bench.panel().paths(dial).contains(path)) {
                double setting = dial.setting(fit[i]);
                bare = dial.way() == Dial.Way.ADD
                        ? bare - setting
                        : dial.way() == Dial.Way.MULTIPLY ? bare / setting : bare;
            }
        }
        found.put(path, Panel.number(StrictMath.rint(bare * ROUNDING) / ROUNDING));
    }

    private static String text(SortedMap<String, BigDecimal> numbers) {
        StringBuilder text = new StringBuilder();
        numbers.forEach((path, number) ->
                text.append(path).append(',').append(number.toPlainString()).append('\n'));
        return text.toString();
    }

    private Scenario sample(Scenario scenario) {
        double every = Math.max(1, (double) scenario.people() / residents);
        return scenario.edit()
                .population(scenario.population().stream()
                        .map(row -> new PopulationRow(
                                row.place(), row.ageBand(), (int) Math.ceil(row.residents() / every), row.evidence()))
                        .toList())
                .done();
    }
}
