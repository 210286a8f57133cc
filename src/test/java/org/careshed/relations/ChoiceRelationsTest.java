package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.careshed.county.ChoiceSets;
import org.careshed.county.County;
import org.careshed.experiment.Prepared;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.Facts;
import org.careshed.model.RunControl;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who goes where when utilities change and routing looks at nothing else (waits weigh 0, the log-sum weighs 0): relations
 * M30 to M35. The same resident meets the same luck, so a choice moves only if a utility did.
 */
class ChoiceRelationsTest {

    private static final String CENTRE = "centre-t0";

    @TempDir
    Path folder;

    static Stream<Long> seeds() {
        return Stream.iterate(41L, seed -> seed + 1).limit(4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void onlyPatientsOfAClosedCentreGoElsewhere(long seed) {
        ScenarioText text = fixedRouting(seed);
        Map<String, String> open = choices(centreWithDoors(text, "always"));
        Map<String, String> closed = choices(centreWithDoors(text, "never"));
        assertThat(open).containsValue(CENTRE);
        assertThat(closed).doesNotContainValue(CENTRE);
        open.forEach((need, chosen) -> {
            if (!chosen.equals(CENTRE)) {
                assertThat(closed).as(need).containsEntry(need, chosen);
            }
        });
        assertThat(closed.keySet()).isSubsetOf(open.keySet());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoMovesWhenACentreIsBuiltMovesThere(long seed) {
        ScenarioText built = centreWithDoors(fixedRouting(seed), "always");
        ScenarioText unbuilt = built.withoutRows("facilities", CENTRE + ",").withoutRows("resources", CENTRE + ",");
        Map<String, String> before = choices(unbuilt.with("choice/considered/own-tier", 0));
        Map<String, String> after = choices(built);
        assertThat(after).containsValue(CENTRE);
        before.forEach((need, chosen) -> assertThat(after.get(need)).as(need).isIn(chosen, CENTRE));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBetterCentreLosesNoPatient(long seed) {
        ScenarioText text = centreWithDoors(fixedRouting(seed), "always");
        Map<String, String> before = choices(text);
        Map<String, String> after = choices(
                text.with("choice/constants/own-tier/minor", 1.5).with("choice/constants/own-tier/moderate", 1.6));
        assertThat(after).isNotEqualTo(before);
        before.forEach((need, chosen) -> {
            String now = after.get(need);
            assertThat(now).as(need).isIn(chosen, CENTRE);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsAddedToAllUtilitiesChangesNoChoice(long seed) {
        ScenarioText text = fixedRouting(seed).with("choice/constants", Map.of());
        ScenarioText lifted = text;
        for (String tier : text.keys("tiers")) {
            for (String condition : text.keys("conditions")) {
                lifted = lifted.with("choice/constants/" + tier + "/" + condition, 2.0);
            }
        }
        assertThat(choices(lifted)).isEqualTo(choices(text)).isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoMindsEveryMinuteGoesToTheNearest(long seed) {
        ScenarioText text =
                fixedRouting(seed).with("choice/constants", Map.of()).with("choice/taste_sd", 0.0);
        for (String severity : List.of("minor", "moderate", "severe")) {
            text = text.with("choice/weights/" + severity + "/travel", "3 /min");
        }
        Prepared prepared = Runs.prepared(text, folder.resolve("nearest"));
        County county = prepared.county();
        List<String> wrong = new java.util.ArrayList<>();
        FacilityChosen check = (atMs, resident, condition, facility, travelMs) -> {
            DayKind day = county.scenario().calendar().dayKind(Ticks.day(atMs));
            int place = county.population().place(resident);
            for (int other : considered(county, place, condition, day)) {
                if (county.travel().ms(place, other) + 10 * Ticks.MINUTE < travelMs) {
                    wrong.add(county.facility(other).id() + " is nearer than "
                            + county.facility(facility).id());
                }
            }
        };
        prepared.world(0, Facts.to(List.of(check))).run(RunControl.NONE);
        assertThat(wrong).isEmpty();
    }

    /** False alarm 1e-4 for each seed. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void equalFacilitiesShareAlikeWhenDistanceDoesNotMatter(long seed) {
        ScenarioText text = fixedRouting(seed).with("choice/constants", Map.of());
        for (String severity : List.of("minor", "moderate", "severe")) {
            text = text.with("choice/weights/" + severity + "/travel", "0 /min");
        }
        Prepared prepared = Runs.prepared(text, folder.resolve("equal"));
        County county = prepared.county();
        Map<List<Integer>, Map<Integer, Integer>> counts = new LinkedHashMap<>();
        FacilityChosen count = (atMs, resident, condition, facility, travelMs) -> {
            DayKind day = county.scenario().calendar().dayKind(Ticks.day(atMs));
            List<Integer> set = considered(county, county.population().place(resident), condition, day);
            if (set.contains(facility)) {
                counts.computeIfAbsent(set, unknown -> new TreeMap<>()).merge(facility, 1, Integer::sum);
            }
        };
        for (int replication = 0; replication < 5; replication++) {
            prepared.world(replication, Facts.to(List.of(count))).run(RunControl.NONE);
        }
        double statistic = 0;
        int freedom = 0;
        for (Map.Entry<List<Integer>, Map<Integer, Integer>> entry : counts.entrySet()) {
            int n = entry.getValue().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            double expected = n / (double) entry.getKey().size();
            if (expected >= 10 && entry.getKey().size() > 1) {
                for (int facility : entry.getKey()) {
                    double off = entry.getValue().getOrDefault(facility, 0) - expected;
                    statistic += off * off / expected;
                }
                freedom += entry.getKey().size() - 1;
            }
        }
        assertThat(freedom).isPositive();
        assertThat(statistic)
                .isLessThan(new ChiSquaredDistribution(null, freedom).inverseCumulativeProbability(1 - 1e-4));
    }

    private static List<Integer> considered(County county, int place, int condition, DayKind day) {
        List<Integer> considered = new java.util.ArrayList<>();
        boolean chooses = county.scenario().conditions().get(condition).severity() != Severity.EMERGENCY;
        for (int position = 0; chooses && position < ChoiceSets.SIZE; position++) {
            int facility = county.choiceSets().facility(place, position);
            if (facility != ChoiceSets.NONE
                    && county.sites().get(facility).start()[condition] >= 0
                    && !county.tier(facility).doors().on(day).isEmpty()) {
                considered.add(facility);
            }
        }
        return considered;
    }

    /** Waits and log-sums weigh nothing, everybody seeks care. */
    private static ScenarioText fixedRouting(long seed) {
        ScenarioText text = RandomCounty.of(seed);
        for (String severity : List.of("minor", "moderate", "severe")) {
            text = text.with("choice/weights/" + severity + "/wait", "0 /min")
                    .with("choice/weights/" + severity + "/seek", 30.0)
                    .with("choice/weights/" + severity + "/seek_log_sum", 0.0);
        }
        return text;
    }

    /** The first town's centre as a tier of its own, so that its doors and its constant are its own. */
    private static ScenarioText centreWithDoors(ScenarioText text, String doors) {
        String row = text.rows("facilities").stream()
                .filter(line -> line.startsWith(CENTRE + ","))
                .findFirst()
                .orElseThrow();
        ScenarioText own = text.withoutRows("facilities", CENTRE + ",")
                .withRow("facilities", row.replace("town-health-centre", "own-tier"))
                .with("tiers/own-tier", text.at("tiers/town-health-centre"))
                .with("tiers/own-tier/doors", doors)
                .with("hours/never/holiday", "closed")
                .with("choice/considered/own-tier", 1)
                .with("choice/constants/own-tier", Map.of("minor", 0.5, "moderate", 0.6));
        return own.rows("facilities").stream().anyMatch(line -> line.contains(",town-health-centre,"))
                ? own
                : own.with("choice/considered/town-health-centre", 0);
    }

    /** The facility chosen for each need. */
    private Map<String, String> choices(ScenarioText text) {
        Path at = folder.resolve(String.valueOf(System.identityHashCode(text)));
        Map<String, String> choices = new TreeMap<>();
        for (String line : Runs.chronicle(Runs.prepared(text, at)).lines()) {
            String[] words = line.split(" ");
            if (words[1].equals("choice")) {
                choices.put(words[0] + " " + words[2] + " " + words[3], words[4]);
            }
        }
        return choices;
    }
}
