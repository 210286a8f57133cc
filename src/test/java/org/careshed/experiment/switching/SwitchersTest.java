package org.careshed.experiment.switching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.byLessThan;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.experiment.switching.Streams.Flow;
import org.careshed.experiment.switching.group.Effect;
import org.careshed.experiment.switching.group.Groups.Group;
import org.careshed.experiment.switching.why.Places;
import org.careshed.journal.CareForgone;
import org.careshed.journal.FacilityChosen;
import org.careshed.journal.Facts;
import org.careshed.journal.NeedArises;
import org.careshed.journal.WarmUpEnds;
import org.careshed.language.Language;
import org.careshed.model.Arranged;
import org.careshed.model.RunControl;
import org.careshed.result.Estimate;
import org.careshed.result.Part;
import org.careshed.result.ResultException;
import org.careshed.result.Table;
import org.careshed.result.file.CorruptFileException;
import org.careshed.scenario.Money;
import org.junit.jupiter.api.Test;

/** Two small counties in which everything is arranged; in the second, hospitals are dearer. */
class SwitchersTest {
    private static final Prepared AS_IT_IS = Prepared.of(Arranged.everything().scenario());
    private static final Prepared DEARER = Prepared.of(Arranged.county()
            .arrangements(Arranged.all().withMoney(dearer(Arranged.all().money())))
            .scenario());

    private static final String KEY = "ab".repeat(32);

    private final Switchers found = Switchers.of(AS_IT_IS, DEARER, 2, 1);

    @Test
    void reasonsAddUpToTheFlowAndTermsToTheChangeOfTheLead() {
        List<Flow> flows = new Streams(found, Level.FACILITY).flows(true);
        assertThat(flows).isNotEmpty();
        for (Flow flow : flows) {
            assertThat(sum(flow.sums().reasons())).isCloseTo(mean(flow.needs()), within(1e-9));
            assertThat(sum(flow.sums().utils())).isCloseTo(mean(flow.sums().lead()), within(1e-6));
        }
        Flow all = new Streams(found, Level.ALL).flows(true).get(0);
        assertThat(flows.stream().mapToDouble(flow -> mean(flow.needs())).sum())
                .isCloseTo(mean(all.needs()), within(1e-9));
    }

    @Test
    void whoSwitchesGainsByIt() {
        for (int replication = 0; replication < 2; replication++) {
            found.found().get(replication).flows().streams().forEach((move, stream) -> {
                double lead = stream.utils().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                assertThat(lead).isGreaterThanOrEqualTo(0);
            });
        }
    }

    /** What a store gives back is equal in every sum, to the last bit of utils. */
    @Test
    void aPairThatWasKeptIsEqualToTheLastBit() throws CorruptFileException {
        Both.Found one = found.found().get(1);
        byte[] kept = PairPart.of(1, one).bytes(KEY);
        Both.Found back = PairPart.of(Part.read("kept", kept, KEY), found.groups());
        assertThat(back.a()).isEqualTo(one.a());
        assertThat(back.b()).isEqualTo(one.b()).isNotEqualTo(one.a());
        assertThat(back.flows().streams().keySet())
                .isEqualTo(one.flows().streams().keySet());
        one.flows().streams().forEach((move, stream) -> {
            Flows.Stream same = back.flows().streams().get(move);
            assertThat(same.needs()).isEqualTo(stream.needs());
            assertThat(same.reasons()).isEqualTo(stream.reasons());
            assertThat(same.firsts()).isEqualTo(stream.firsts());
            assertThat(same.utils()).isEqualTo(stream.utils());
        });
        assertThat(PairPart.of(1, back).bytes(KEY)).isEqualTo(kept);
    }

    @Test
    void everyNeedIsCountedOnce() {
        FirstChoices choices = new FirstChoices();
        AS_IT_IS.world(0, Facts.to(List.of(choices))).run(RunControl.NONE);
        Flows flows = found.found().get(0).flows();
        assertThat(flows.needs(true) + flows.needs(false) + flows.undecided() + flows.onlyA())
                .isEqualTo(choices.needs);
        Map<Integer, Long> from = new TreeMap<>();
        flows.streams().forEach((move, stream) -> from.merge(move.from(), stream.needs(), Long::sum));
        if (flows.onlyA() == 0 && flows.undecided() == 0) {
            assertThat(from).isEqualTo(choices.places);
        }
        assertThat(from.keySet()).allMatch(place -> choices.places.get(place) >= from.get(place));
    }

    @Test
    void threadsChangeNothing() {
        Switchers again = Switchers.of(AS_IT_IS, DEARER, 2, 3);
        assertThat(csv(again)).isEqualTo(csv(found));
        assertThat(SwitchersText.lines(new SwitcherTables(again), Level.FACILITY, Language.ENGLISH))
                .isEqualTo(SwitchersText.lines(new SwitcherTables(found), Level.FACILITY, Language.ENGLISH));
    }

    @Test
    void aCountyAgainstItselfHasNoSwitchersAndNoLosers() {
        Switchers none = Switchers.of(AS_IT_IS, AS_IT_IS, 2, 2);
        assertThat(new Streams(none, Level.FACILITY).flows(true)).isEmpty();
        Flows flows = none.found().get(0).flows();
        assertThat(flows.onlyA() + flows.onlyB()).isZero();
        assertThat(GroupEffect.all(none)).allMatch(one -> one.tooFew() || one.isUnchanged());
        assertThat(SwitchersText.lines(new SwitcherTables(none), Level.TIER, Language.ENGLISH))
                .contains("Nobody's first contact is elsewhere.");
    }

    @Test
    void groupsAreToldWorstFirstAndSmallOnesNotAtAll() {
        List<GroupEffect> all = GroupEffect.all(found);
        assertThat(all).extracting(one -> one.group().kind()).contains("all", "age-band", "scheme", "poverty");
        for (int i = 1; i < all.size(); i++) {
            GroupEffect before = all.get(i - 1);
            boolean both =
                    before.worsening().isPresent() && all.get(i).worsening().isPresent();
            boolean same = before.effect() == all.get(i).effect()
                    && !before.group().kind().equals("all");
            if (both && same) {
                assertThat(before.worsening().get())
                        .isGreaterThanOrEqualTo(all.get(i).worsening().get());
            }
        }
        assertThat(all).anyMatch(one -> one.group().residents() >= GroupEffect.FEWEST);
        assertThat(all).allMatch(one -> one.group().residents() >= GroupEffect.FEWEST || one.tooFew());
    }

    @Test
    void figuresOfGroupsAreThoseOfTheMeasures() {
        Part part = new Replication(AS_IT_IS, MeasureSet.ALL).run(0, share -> {});
        Both.Found world = found.found().get(0);
        Group all = found.groups().all().get(0);
        String inCounty = part.readings().stream()
                .filter(reading -> reading.measure().equals("care_in_county_share"))
                .findFirst()
                .orElseThrow()
                .text();
        assertThat(new BigDecimal(world.a().text(Effect.IN_COUNTY_SHARE, all)))
                .isCloseTo(new BigDecimal(inCounty), byLessThan(new BigDecimal("0.000001")));
        Table fairness = part.tables().stream()
                .filter(table -> table.name().equals("fairness"))
                .findFirst()
                .orElseThrow();
        Map<String, String> own = new TreeMap<>();
        fairness.rows().forEach(row -> own.put(row.get(0) + " " + row.get(1) + " " + row.get(2), row.get(6)));
        assertThat(own).isNotEmpty();
        for (Group group : found.groups().all().subList(1, found.groups().all().size())) {
            String cell = own.get(group.kind() + " " + group.value() + " " + group.residents());
            assertThat(new BigDecimal(world.a().text(Effect.OWN_YUAN, group)))
                    .isCloseTo(new BigDecimal(cell), byLessThan(new BigDecimal("0.0051")));
        }
    }

    @Test
    void firstsAreOneAPersonAtMost() {
        Flow all = new Streams(found, Level.ALL).flows(true).get(0);
        double firsts = all.sums().reasons().keySet().stream()
                .mapToDouble(reason -> mean(all.sums().firsts(reason)))
                .sum();
        assertThat(firsts)
                .isBetween(
                        1.0,
                        Math.min(
                                mean(all.needs()),
                                AS_IT_IS.county().population().size()));
        all.sums()
                .reasons()
                .forEach((reason, needs) ->
                        assertThat(mean(all.sums().firsts(reason))).isLessThanOrEqualTo(mean(needs)));
    }

    @Test
    void otherLuckIsNotCompared() {
        Prepared other = new Prepared(AS_IT_IS.editions(), 2, AS_IT_IS.acts());
        assertThatThrownBy(() -> Switchers.of(AS_IT_IS, other, 1, 1))
                .isInstanceOf(ResultException.class)
                .hasMessageContaining("their seed differ (1 and 2)");
    }

    @Test
    void tablesHoldFlowsLargestFirst() {
        Table flows = new SwitcherTables(found).all().get(1);
        List<Double> tiers = flows.rows().stream()
                .filter(row -> row.get(0).equals("tier") && row.get(3).equals("other"))
                .map(row -> Double.valueOf(row.get(4)))
                .toList();
        assertThat(tiers).isNotEmpty().isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    private static List<String> csv(Switchers switchers) {
        return new SwitcherTables(switchers).all().stream().map(Table::csv).toList();
    }

    private static double sum(Map<?, Estimate> all) {
        return all.values().stream().mapToDouble(SwitchersTest::mean).sum();
    }

    private static double mean(Estimate estimate) {
        return estimate.mean().orElseThrow().doubleValue();
    }

    private static Money dearer(Money money) {
        Map<String, Map<String, Long>> visits = new TreeMap<>(money.visitFen());
        visits.put("hospital", Map.of("ill", 60_000L, "sick", 90_000L, "stroke", 90_000L, "refill", 30_000L));
        return money.withPrices(visits, money.stayFen());
    }

    /** What a listener of its own counts: needs after the warm-up, and where their first choices lead. */
    private static final class FirstChoices implements NeedArises, FacilityChosen, CareForgone, WarmUpEnds {
        private final Map<Integer, Long> places = new TreeMap<>();
        private long needs;

        @Override
        public void needArises(long atMs, int resident, int condition) {
            needs++;
        }

        @Override
        public void facilityChosen(long atMs, int resident, int condition, int facility, long travelMs) {
            places.merge(facility, 1L, Long::sum);
        }

        @Override
        public void careForgone(long atMs, int resident, int condition, Reason reason) {
            places.merge(reason == Reason.STAYED_HOME ? Places.HOME : Places.NOWHERE, 1L, Long::sum);
        }

        @Override
        public void warmUpEnds(long atMs) {
            needs = 0;
            places.clear();
        }
    }
}
