package org.careshed.experiment.evidence;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.evidence.effect.Effect;
import org.careshed.experiment.evidence.effect.Effect.Trial;
import org.careshed.experiment.evidence.effect.EffectsReader;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.store.RunStore;
import org.careshed.people.utility.Terms;
import org.careshed.policy.Policies;
import org.careshed.result.Part;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Choice.Weights;
import org.careshed.scenario.Severity;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published effects that are shipped: none is left out, none is half stated, each has its scenarios and figures. */
class ShippedEffectsTest {
    private static final Path FOLDER = Path.of("scenarios/evidence");
    private static final int MOST_SCENARIOS = 24;

    private final List<Effect> effects = EffectsReader.read(FOLDER.resolve("effects.yaml"));

    @Test
    void everyMeasuredEffectOfTheCountyFactsIsLookedForOrSaidNotToBeExpressible() throws IOException {
        String section = between("docs/evidence/county-facts.md", "### 2.3 ", "\nReading for");
        assertThat(rows()).containsAll(found(section, "\\((P[0-9]+)\\) \\|", "county-facts 2.3 "));
    }

    @Test
    void soIsEveryPolicyEffectOfTheBehaviourPage() throws IOException {
        String section = between("docs/evidence/behaviour.md", "## Topic 7.", "\nReading:");
        assertThat(rows()).containsAll(found(section, "(?m)^\\| (7\\.[0-9]+) \\|", "behaviour "));
        assertThat(rows())
                .contains("behaviour 1.16", "behaviour 1.19", "behaviour 1.20", "behaviour 1.31", "behaviour 1.36");
    }

    @Test
    void eachSaysInBothLanguagesWhatItIs() {
        assertThat(effects)
                .allMatch(effect ->
                        !effect.name().en().isEmpty() && !effect.name().zh().isEmpty());
        assertThat(effects).allMatch(effect -> !effect.remark().isEmpty());
        assertThat(trials()).allMatch(trial -> !trial.ours().isEmpty());
        assertThat(effects.stream()
                        .filter(effect -> effect.trial().isPresent())
                        .map(effect -> effect.published().orElseThrow()))
                .allMatch(published -> !published.unit().isEmpty());
    }

    @Test
    void everyScenarioIsSoundAndUsedAndThereAreFew() throws IOException {
        Set<Path> used =
                trials().flatMap(trial -> Stream.of(trial.base(), trial.with())).collect(toSet());
        assertThat(used).hasSizeLessThanOrEqualTo(MOST_SCENARIOS);
        ScenarioReader reader = new ScenarioReader(Policies.shapes());
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("effects.yaml"))
                    .toList()) {
                assertThat(used).contains(file.toRealPath());
                assertThat(reader.read(file).scenario().seed()).isEqualTo(20220101);
            }
        }
    }

    /**
     * A what-if about severe illness that starts from the fitted county: what titles and missing drugs are worth there moves
     * into the constants, so a new fit that moves those has to move these.
     */
    @Test
    void severeIllnessByLevelIsThatOfTheFittedCountyAsLongAsFacilitiesAreThose() {
        Choice fitted = choice("baseline.yaml");
        Weights before = fitted.weights().get(Severity.SEVERE);
        for (String file : List.of("worst-primary-by-level.yaml", "best-primary-by-level.yaml")) {
            Choice byLevel = choice(file);
            assertThat(byLevel.weights().get(Severity.SEVERE).more().title()).isZero();
            assertThat(byLevel.weights().get(Severity.SEVERE).more().missing()).isZero();
            byLevel.constants().forEach((tier, constants) -> {
                // town centres send to another place for CT
                boolean complete = !tier.equals("town-health-centre");
                double worth = fitted.constants().get(tier).getOrDefault("severe", 0.0)
                        + Terms.title(
                                before.more().title(), fitted.nests().title().getOrDefault(tier, 0.0), false, complete)
                        - Terms.missing(
                                before.more().missing(),
                                fitted.nests().missing().getOrDefault(tier, 0.0));
                if (constants.containsKey("severe")) {
                    assertThat(constants.get("severe")).as(tier).isCloseTo(worth, within(1e-9));
                }
            });
        }
    }

    @Test
    void everyFigureIsThereInAShortRun(@TempDir Path store) {
        TreeMap<String, BigDecimal> shorter = new TreeMap<>();
        shorter.put("calendar/warm_up", BigDecimal.ONE);
        shorter.put("calendar/length", BigDecimal.valueOf(31));
        List<String> tables = trials().flatMap(trial -> trial.figure().tables().stream())
                .distinct()
                .sorted()
                .toList();
        Part part = new PairedRuns(new RunStore(store), MeasureSet.ALL, tables, 1, draw -> new TreeMap<>())
                .run(
                        List.of(Arm.of("base", FOLDER.resolve("baseline.yaml"), shorter)),
                        Luck.replications(1),
                        done -> {})
                .parts("base")
                .get(0);
        assertThat(effects).allSatisfy(effect -> assertThat(value(effect, part)).isTrue());
    }

    private static boolean value(Effect effect, Part part) {
        return effect.trial()
                .map(Trial::figure)
                .map(figure -> figure.in(part).isPresent()
                        && (!figure.daily() || figure.monthly(part).size() == 1))
                .orElse(true);
    }

    private static Choice choice(String file) {
        return new ScenarioReader(Policies.shapes())
                .read(FOLDER.resolve(file))
                .scenario()
                .choice();
    }

    private Set<String> rows() {
        return effects.stream().flatMap(effect -> effect.rows().stream()).collect(toSet());
    }

    private Stream<Trial> trials() {
        return effects.stream().map(Effect::trial).flatMap(Optional::stream);
    }

    private static Set<String> found(String text, String row, String page) {
        Set<String> found = Pattern.compile(row)
                .matcher(text)
                .results()
                .map((MatchResult match) -> page + match.group(1))
                .collect(toSet());
        assertThat(new TreeSet<>(found)).hasSizeGreaterThan(5);
        return found;
    }

    private static String between(String file, String from, String to) throws IOException {
        String text = Files.readString(Path.of(file));
        return text.substring(text.indexOf(from), text.indexOf(to, text.indexOf(from)));
    }
}
