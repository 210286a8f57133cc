package org.careshed.policy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Residents;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.SharedRecords;
import org.careshed.scenario.shape.IdKind;

/**
 * One platform for the facilities within reach: results of the same episode are seen and mostly accepted, waits are published
 * fresher, and more residents read them and book.
 */
public record HealthPlatform(LeverEntry entry) implements Policy {

    private static final String RESOURCES = "resources";
    private static final String RECOGNISED = "recognised";
    private static final String READERS = "new_readers";
    private static final String FRESHNESS = "information_weight";

    static final LeverShape SHAPE = new LeverShape(
            "health-platform",
            "One platform: shared records spare repeated examinations, waits are fresher, more residents read them.",
            List.of(
                    Setting.ids(RESOURCES, IdKind.RESOURCE, "examinations whose results are seen; at most 5"),
                    Setting.share(RECOGNISED, 0.5, "probability that a doctor accepts a result that is there"),
                    Setting.share(
                            READERS, 0.1, "share of residents not on the platform before who now read and book on it"),
                    Setting.share(FRESHNESS, 0.3, "weight of the last day in published waits from then on")),
            Map.of(
                    RESOURCES, new Evidence("county-facts 1.5: which results are shared is not stated", Grade.C),
                    RECOGNISED, new Evidence("careshed; 90.4 % of hospitals take part (behaviour 3.21)", Grade.C),
                    READERS, new Evidence("careshed", Grade.C),
                    FRESHNESS, new Evidence("model section 4.9, upper end of the range", Grade.C)));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        Arrangements arranged = scenario.arrangements();
        Scenario read = scenario.withArrangements(
                        arranged.withResidents(withReaders(arranged.residents(), scenario, strength)))
                .withChoice(fresher(scenario.choice(), strength));
        List<String> resources = entry.settings().rows(RESOURCES, String.class);
        double recognised = entry.settings().number(RECOGNISED) * strength;
        if (resources.isEmpty() || recognised == 0) {
            return read;
        }
        SharedRecords here = SharedRecords.among("platform", new Reach(entry).within(scenario), resources, recognised);
        return read.withReform(
                read.reforms().get(SharedRecords.class).map(here::and).orElse(here));
    }

    private Choice fresher(Choice choice, double strength) {
        double now = choice.informationWeight();
        return choice.withInformationWeight(now + (entry.settings().number(FRESHNESS) - now) * strength);
    }

    /** Who reads already stays a reader; of the others a share joins, by age band. */
    private Residents withReaders(Residents residents, Scenario scenario, double strength) {
        double joins = entry.settings().number(READERS) * strength;
        if (joins == 0 || residents.equals(Residents.PLAIN)) {
            return residents;
        }
        Map<String, Double> digital = new TreeMap<>();
        scenario.ageBands().forEach(band -> {
            double before = residents.digital().getOrDefault(band.id(), 0.0);
            digital.put(band.id(), before + (1 - before) * joins);
        });
        return residents.withDigital(digital);
    }
}
