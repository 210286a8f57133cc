package org.careshed.cli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.careshed.experiment.Prepared;
import org.careshed.policy.Policies;
import org.careshed.quantity.Ticks;
import org.careshed.report.subject.Premises;
import org.careshed.result.Table;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;

/** What the scenario in a results folder says of itself, for its report. */
public final class ReportPremises implements Premises.Desk {
    private final boolean counties;

    /**
     * A reader of scenarios.
     *
     * @param counties whether their places, facilities and tiers are wanted too; that means to build each county
     */
    public ReportPremises(boolean counties) {
        this.counties = counties;
    }

    @Override
    public Optional<Premises> of(Path file) {
        try {
            return Optional.of(premises(new ScenarioReader(Policies.shapes()).read(file)));
        } catch (ScenarioException otherVersion) {
            return Optional.empty(); // written by a Careshed with other keys: the report says that it is not at hand
        }
    }

    private Premises premises(Resolved resolved) {
        Scenario scenario = resolved.scenario();
        List<Table> county = counties ? Prepared.of(scenario).tables() : List.of();
        return new Premises(
                resolved.hash(),
                scenario.name().told(),
                scenario.kind() == Scenario.Kind.COUNTY && scenario.choice().provisional(),
                scenario.about().title(),
                scenario.about().question(),
                scenario.calendar().start(),
                scenario.calendar().warmUpDays(),
                scenario.calendar().lengthMs() / Ticks.MINUTE,
                scenario.about().assumptions().stream()
                        .map(one -> new Premises.Assumption(
                                one.id(),
                                one.text(),
                                one.evidence().source(),
                                one.evidence().grade().name(),
                                one.owner()))
                        .toList(),
                sources(scenario),
                scenario.levers().stream().map(ReportPremises::reform).toList(),
                county);
    }

    private static List<Premises.Parameter> sources(Scenario scenario) {
        List<Premises.Parameter> sources = new ArrayList<>();
        new TreeMap<>(scenario.about().evidence())
                .forEach((path, evidence) -> sources.add(new Premises.Parameter(
                        path, "", evidence.source(), evidence.grade().name())));
        return sources;
    }

    private static Premises.Reform reform(LeverEntry lever) {
        List<String> where = new ArrayList<>(lever.scope().facilities());
        where.addAll(lever.scope().tiers());
        where.addAll(lever.scope().towns());
        where.addAll(lever.scope().groups());
        return new Premises.Reform(
                lever.lever(),
                lever.from(),
                lever.to(),
                where,
                lever.settings().values() + " " + lever.strength() + " " + lever.phaseInDays());
    }
}
