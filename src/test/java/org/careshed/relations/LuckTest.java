package org.careshed.relations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedTaken;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.model.Arranged;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * I18: every draw is keyed for one purpose and used once, and each stream has as many draws as the facts of the run imply.
 * Draws are counted by weaving {@link Luck} into a second copy of the program; the program itself counts nothing.
 */
class LuckTest {

    /**
     * Streams whose bits are asked for again: the luck of a need at a facility and its lowest able level stay the same
     * however often it is chosen anew; when a refill falls due is phase and jitter under one number.
     */
    private static final Set<String> ASKED_AGAIN =
            Set.of("lowest-level-able-to-treat", "refill-phase", "refill-jitter");

    private static final County COUNTY = Arranged.everything().county();
    private static Map<String, List<Long>> drawn;
    private static List<List<Object>> facts;

    @BeforeAll
    @SuppressWarnings("unchecked") // words of Java itself, from another class loader
    static void aCountyInWhichEverythingIsArrangedLives() throws ReflectiveOperationException {
        Object run = new CountedLuck()
                .loadClass("org.careshed.relations.CountedRun")
                .getDeclaredConstructor()
                .newInstance();
        Map<String, Object> found = ((Supplier<Map<String, Object>>) run).get();
        drawn = (Map<String, List<Long>>) found.get("drawn");
        facts = (List<List<Object>>) found.get("facts");
    }

    @Test
    void noTwoPurposesShareLuck() {
        Map<Long, String> first = new HashMap<>();
        List<String> shared = new ArrayList<>();
        drawn.forEach((stream, draws) -> draws.forEach(bits -> {
            String before = first.putIfAbsent(bits, stream);
            if (before != null && !before.equals(stream)) {
                shared.add(before + " and " + stream);
            }
        }));
        assertThat(shared).isEmpty();
        assertThat(drawn).hasSizeGreaterThan(30);
    }

    @Test
    void everyDrawIsUsedOnce() {
        Set<String> facilities = COUNTY.scenario().facilities().stream()
                .map(facility -> facility.id())
                .collect(Collectors.toSet());
        drawn.forEach((stream, draws) -> {
            if (!ASKED_AGAIN.contains(stream) && !facilities.contains(stream)) {
                assertThat(new HashSet<>(draws)).as(stream).hasSameSizeAs(draws);
            }
        });
    }

    /** What happens inside facilities, in beds and at their desks. */
    @Test
    void eachStreamHasAsManyDrawsAsTheFactsOfCareImply() {
        long starts = all("serviceStarts").count();
        long outside = all("consultationBegins").filter(this::isOutside).count();
        Map<String, Long> expected = new TreeMap<>();
        expected.put("Passage.begin", starts + outside);
        expected.put(
                "outside-wait", all("patientArrives").filter(this::isOutside).count());
        expected.put(
                "Passage.moveOn",
                all("serviceEnds").filter(fact -> branches(number(fact, 5))).count());
        expected.put("patience", linesOfTheImpatient());
        expected.put("need-beyond-provider", contacts(this::isBeyond));
        expected.put("follow-up-after-contact", contacts(is(Outcome.RESOLVED).or(is(Outcome.FOLLOWED_UP))));
        expected.put("urgent-admission", contacts(is(Outcome.ADMITTED)));
        expected.put("length-of-stay", contacts(is(Outcome.ADMITTED)));
        expected.put("follows-referral-up", contacts(is(Outcome.REFERRED)));
        expected.put("follow-up-after-stay", told("bedLeft", 8, BedLeft.Exit.DISCHARGED));
        expected.put("step-down", bedsThatMayBeLeftForOneNearerHome());

        assertThat(counts(expected.keySet())).isEqualTo(expected);
    }

    /** What befalls residents, and what they have booked. */
    @Test
    void eachStreamHasAsManyDrawsAsTheFactsOfPeopleImply() {
        long candidates = drawn.get("condition").size();
        long residents = COUNTY.population().size();
        long refills =
                all("needArises").filter(fact -> isRefill(number(fact, 3))).count();
        long days = all("dayEnds").count();
        Set<Object> booked = all("appointmentBooked").map(fact -> fact.get(3)).collect(Collectors.toSet());
        Map<String, Long> expected = new TreeMap<>();
        expected.put("gap-to-next-need", candidates + residents);
        expected.put("thin", candidates);
        expected.put("habit-at-the-start", residents);
        expected.put("away-from-home", all("needArises").count() - refills);
        expected.put("refill-at-the-same-provider", refills);
        expected.put("gap-in-inflow", strangers() + 2 * days);
        expected.put("punctuality", all("appointmentBooked").count());
        expected.put("rebook", all("appointmentMissed").count());
        expected.put(
                "no-show",
                all("appointmentMissed").count()
                        + all("patientArrives")
                                .filter(fact -> booked.contains(fact.get(3)))
                                .count());

        assertThat(counts(expected.keySet())).isEqualTo(expected);
        assertThat(candidates).isGreaterThan(all("needArises").count() - refills);
    }

    private static Map<String, Long> counts(Set<String> streams) {
        Map<String, Long> counts = new TreeMap<>();
        streams.forEach(stream ->
                counts.put(stream, (long) drawn.getOrDefault(stream, List.of()).size()));
        return counts;
    }

    /** Facts of one name: the name, the time, then what was told. */
    private static Stream<List<Object>> all(String name) {
        return facts.stream().filter(fact -> fact.get(0).equals(name));
    }

    private static long told(String name, int place, Enum<?> word) {
        return all(name).filter(fact -> fact.get(place).equals(word.name())).count();
    }

    private static int number(List<Object> fact, int place) {
        return ((Long) fact.get(place)).intValue();
    }

    /** Contacts of treated patients; nobody is broken off in a county without full waiting rooms. */
    private static long contacts(Predicate<List<Object>> which) {
        return all("contactEnds")
                .filter(is(Outcome.LEFT).negate())
                .filter(which)
                .count();
    }

    private static Predicate<List<Object>> is(Outcome outcome) {
        return fact -> fact.get(8).equals(outcome.name());
    }

    private boolean isBeyond(List<Object> contact) {
        int level = COUNTY.levels().ofTier(COUNTY.tierOf()[number(contact, 2)]);
        return !contact.get(7).equals(Origin.FOLLOW_UP.name())
                && COUNTY.levels().of(number(contact, 6), (Long) contact.get(4)) > level;
    }

    private boolean isOutside(List<Object> fact) {
        return COUNTY.tier(number(fact, 2)).outsideWait().isPresent();
    }

    private static boolean branches(int step) {
        return COUNTY.steps().get(step).cumulative().length > 0;
    }

    private static boolean isRefill(int condition) {
        return COUNTY.kinds().get(condition).equals("refill");
    }

    private static long linesOfTheImpatient() {
        Map<Object, Integer> condition = new HashMap<>();
        all("patientArrives").forEach(fact -> condition.put(fact.get(3), number(fact, 5)));
        Set<String> impatient = COUNTY.scenario().arrangements().patience().keySet();
        return all("waitBegins")
                .filter(fact -> COUNTY.steps().get(number(fact, 5)).consultation())
                .filter(fact -> impatient.contains(COUNTY.kinds().get(condition.get(fact.get(4)))))
                .count();
    }

    private static long bedsThatMayBeLeftForOneNearerHome() {
        return all("bedTaken")
                .filter(fact -> COUNTY.tier(number(fact, 2)).id().equals("hospital"))
                .filter(fact -> !fact.get(8).equals(BedTaken.Entry.STEPPED_DOWN.name()))
                .count();
    }

    private static long strangers() {
        return all("contactPlanned")
                .filter(fact -> fact.get(6).equals(Origin.INFLOW.name()))
                .filter(fact -> fact.get(2).equals(fact.get(3)))
                .count();
    }
}
