package org.careshed.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.county.Story.hours;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.Story;
import org.careshed.journal.Facts;
import org.careshed.journal.Witness;
import org.careshed.journal.Witness.Told;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Choice.More;
import org.careshed.scenario.Choice.Weights;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/**
 * What a choice experiment in rural China found (behaviour 1.20): better primary facilities draw minor illness and leave
 * severe illness where it went, as that is taken to a higher level whatever a primary facility is like. Drugs and doctors
 * of stations and centres are at their worst or at their best, in the same world.
 */
class PrimaryQualityTest {
    private static final Choice.Nests WORST =
            new Choice.Nests(0.7, 0.5, Map.of("hospital", 0.8, "outside", 1.0), Map.of("station", 0.5, "centre", 0.5));
    private static final Choice.Nests BEST = new Choice.Nests(
            0.7, 0.5, Map.of("station", 0.3, "centre", 0.7, "hospital", 0.8, "outside", 1.0), Map.of());

    /** Title and missing drugs weigh in severe illness too. */
    private static final More WEIGHING = new More(0.08, 0.002, 0, 1, 0.3, 0.8, 1, 0.7, 0.5);

    /** They do not; price, queues, habit and trust do. */
    private static final More BY_LEVEL = new More(0.08, 0.002, 0, 0, 0.3, 0.8, 0, 0.7, 0.5);

    /** What counts as none: a tenth of the odds, as in the table of published effects. */
    private static final double NONE = 0.1;

    /** What counts as some: twice that. */
    private static final double MOVED = 1 + 2 * NONE;

    @Test
    void qualityMovesMinorIllnessAndSevereOnlyWhereItsWeightsSayMore() {
        assertThat(odds("ill", 0.01, WEIGHING)).as("minor").isGreaterThan(MOVED);
        assertThat(odds("grave", 0.01, WEIGHING)).as("severe, weighing").isGreaterThan(MOVED);

        assertThat(odds("ill", 0.01, BY_LEVEL)).as("minor").isGreaterThan(MOVED);
        assertThat(odds("grave", 0.01, BY_LEVEL)).as("severe, by level").isBetween(1 - NONE, 1 + NONE);
    }

    @Test
    void whereNothingOfThePrimaryFacilityWeighsEverySevereNeedGoesWhereItWent() {
        Map<String, Map<Long, Long>> worst = firstContacts(WORST, 0, More.NONE);
        Map<String, Map<Long, Long>> best = firstContacts(BEST, 0, More.NONE);

        assertThat(best.get("grave")).isEqualTo(worst.get("grave")).hasSizeGreaterThan(300);
        assertThat(best.get("ill")).isNotEqualTo(worst.get("ill"));
    }

    /** Odds of a first contact at the grassroots with the best facilities, over those with the worst. */
    private static double odds(String condition, double wait, More severe) {
        double best = odds(firstContacts(BEST, wait, severe).get(condition));
        return best / odds(firstContacts(WORST, wait, severe).get(condition));
    }

    private static double odds(Map<Long, Long> facilities) {
        County county = story().county();
        long grassroots = facilities.values().stream()
                .filter(facility -> county.tier(facility.intValue()).grassroots())
                .count();
        return (double) grassroots / (facilities.size() - grassroots);
    }

    /** Facilities of first contacts, by condition and need. */
    private static Map<String, Map<Long, Long>> firstContacts(Choice.Nests quality, double wait, More severe) {
        County county = CountyBuilder.build(story().scenario().withChoice(choice(quality, wait, severe)));
        Witness witness = new Witness();
        new World(county, 1, 1, List.of(), Facts.to(List.of(witness.listener()))).run(RunControl.NONE);
        return witness.all("contactPlanned").stream()
                .filter(contact -> contact.number(6) == 0 && contact.number(3) >= 0)
                .collect(Collectors.groupingBy(
                        contact -> county.kinds().get((int) contact.number(4)),
                        TreeMap::new,
                        Collectors.toMap(
                                contact -> contact.number(2), (Told contact) -> contact.number(7), (a, b) -> a)));
    }

    private static Choice choice(Choice.Nests quality, double wait, More severe) {
        Choice same = story().scenario().choice();
        Map<Severity, Weights> weights = new EnumMap<>(same.weights());
        weights.put(Severity.SEVERE, new Weights(0.007, wait, 3, 0, severe));
        return new Choice(
                same.considered(),
                weights,
                same.constants(),
                same.tasteSd(),
                same.informationWeight(),
                same.provisional(),
                quality);
    }

    /** The county in which everything is arranged, with severe illness, which a centre can take too. */
    private static Story story() {
        return Arranged.everything()
                .days(3, 60)
                .condition("grave", Severity.SEVERE, 6)
                .constant("centre", "grave", -0.5)
                .constant("hospital", "grave", 0.5)
                .constant("outside", "grave", 0.5)
                .tier("centre", hours(8, 17), "ill", "refill", "sick", "grave")
                .grassroots("centre")
                .tier("hospital", hours(8, 17), "ill", "refill", "sick", "grave", "stroke")
                .tier("outside", hours(8, 17), "ill", "refill", "sick", "grave", "stroke")
                .outsideWait("outside", Story.minutes(30));
    }
}
