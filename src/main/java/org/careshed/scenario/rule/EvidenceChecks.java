package org.careshed.scenario.rule;

import java.util.Optional;
import java.util.TreeMap;
import org.careshed.language.Text;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverCatalogue;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.section.AboutShape;
import org.careshed.scenario.section.ScenarioShapes;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;

/** Whether evidence names keys that there are. */
final class EvidenceChecks {

    private final Scenario scenario;
    private final Binding in;

    EvidenceChecks(Scenario scenario, Binding in) {
        this.scenario = scenario;
        this.in = in;
    }

    void run() {
        Shape<Scenario> top = new ScenarioShapes(LeverCatalogue.NONE, scenario.id()).of(scenario.kind());
        for (String path : new TreeMap<>(scenario.about().evidence()).keySet()) {
            Type<?> type = top;
            for (String key : path.split("\\.")) {
                Optional<Type<?>> under = under(type, key);
                if (under.isEmpty()) {
                    report(path, key, type);
                    break;
                }
                type = under.get();
            }
        }
    }

    private static Optional<Type<?>> under(Type<?> type, String key) {
        if (type.known().isEmpty()) {
            return type.each();
        }
        for (Key<?, ?> known : type.known().get().keys()) {
            if (known.name().equals(key)) {
                return Optional.of(known.type());
            }
        }
        return Optional.empty();
    }

    private void report(String path, String key, Type<?> type) {
        in.problems()
                .add(
                        in.site(scenario.about(), AboutShape.EVIDENCE),
                        new Fault(
                                        Code.UNKNOWN_KEY,
                                        Text.of(
                                                        "`{path}` must be a path of keys of the scenario",
                                                        "`{path}` 必须是由情景的键组成的路径")
                                                .with("path", path))
                                .found("`" + key + "`")
                                .fix(type.known()
                                        .map(shape -> Nearest.advice(key, shape.names()))
                                        .orElse(Text.of("end the path before it", "让路径在它之前结束"))));
    }
}
