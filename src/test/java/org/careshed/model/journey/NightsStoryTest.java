package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.county.Story;
import org.careshed.journal.Offer;
import org.careshed.journal.Witness.Told;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Choice;
import org.careshed.scenario.Level;
import org.careshed.scenario.Memory;
import org.careshed.scenario.Money;
import org.careshed.scenario.Patience;
import org.careshed.scenario.Reforms;
import org.careshed.scenario.Residents;
import org.careshed.scenario.reform.Insurance;
import org.junit.jupiter.api.Test;

/** What a day leaves behind. */
class NightsStoryTest {

    /** The first of January 2023, counted from 3 January 2022. */
    private static final int NEW_YEAR = 363;

    @Test
    void everyContactIsBilledOnceWhenItEndedAndTheDeductibleComesFirst() {
        Money.Scheme scheme = new Money.Scheme(Map.of("station", 0.5), Map.of(), 1, 10_000, 0);
        Money money = new Money(Map.of("station", Map.of("ill", 6_000L)), Map.of(), scheme, scheme);
        Lived lived = Lived.of(Lived.village(Arrangements.NONE.withMoney(money)));
        List<Told> bills = lived.all("billSettled");
        assertThat(bills.stream().map(bill -> bill.number(2)).toList())
                .containsExactlyInAnyOrderElementsOf(lived.all("contactEnds").stream()
                        .map(end -> end.number(2))
                        .toList())
                .isNotEmpty();
        Map<Long, Integer> nth = new HashMap<>();
        for (Told bill : bills) {
            assertThat(bill.number(6)).isEqualTo(6_000);
            assertThat(bill.number(7) + bill.number(8)).isEqualTo(6_000);
            long fund = new long[] {0, 1_000, 3_000}[Math.min(2, nth.merge(bill.number(3), 1, Integer::sum) - 1)];
            assertThat(bill.number(7)).isEqualTo(fund);
        }
        assertThat(nth.values()).anyMatch(number -> number > 1);
    }

    @Test
    void billsOfTheCityAreSettledThereIfTheFundPaysAndDoesSoDirectly() {
        Lived direct = inTheCity(0.5, new Insurance(1, 0, 0, true), 1);
        List<String> paid = direct.all("billSettled").stream()
                .filter(bill -> bill.number(7) > 0)
                .map(bill -> bill.atMs() + " " + bill.number(3))
                .toList();
        assertThat(paid).isNotEmpty();
        assertThat(settled(direct.made(Offer.DIRECT_SETTLEMENT), false)).hasSameSizeAs(paid);
        assertThat(settled(direct.used(Offer.DIRECT_SETTLEMENT), true)).isEqualTo(paid);
        assertThat(inTheCity(0.5, Insurance.NONE, 1).made(Offer.DIRECT_SETTLEMENT))
                .isEmpty();
        assertThat(inTheCity(0, new Insurance(1, 0, 0, true), 1).made(Offer.DIRECT_SETTLEMENT))
                .isEmpty();
        assertThat(inTheCity(0.5, new Insurance(1, 0, 0, true), 0).made(Offer.DIRECT_SETTLEMENT))
                .isEmpty();
        assertThat(inTheCity(0.5, new Insurance(1, 0, 0, true), 0.5).used(Offer.DIRECT_SETTLEMENT))
                .hasSizeBetween(paid.size() / 5, paid.size() * 4 / 5);
    }

    @Test
    void everyEmployeeIsPaidForByTheSchemeOfEmployees() {
        Money.Scheme residents = new Money.Scheme(Map.of("station", 0.5), Map.of(), 1, 0, 0);
        Money.Scheme employees = new Money.Scheme(Map.of("station", 0.8), Map.of(), 1, 0, 0);
        Money money = new Money(Map.of("station", Map.of("ill", 6_000L)), Map.of(), residents, employees);
        Residents employed = new Residents(Map.of("all", 1.0), Map.of(), Map.of(), Map.of(), Map.of());
        for (Residents everybody : List.of(Arrangements.NONE.residents(), employed)) {
            long fund = everybody == employed ? 4_800 : 3_000;
            assertThat(Lived.of(Lived.village(Arrangements.NONE.withMoney(money).withResidents(everybody))
                                    .days(0, 60))
                            .all("billSettled"))
                    .anyMatch(bill -> bill.number(3) == 0)
                    .allMatch(bill -> bill.number(7) == fund);
        }
    }

    @Test
    void whoLeftAPlaceTrustsItsLevelNoMore() {
        Patience gone = new Patience(0, Optional.empty(), 0, 0, 1);
        Story story = Lived.village(Arrangements.NONE
                        .withCompetence(Lived.needs(Level.VILLAGE, 1, 0, 0, 0, 0))
                        .withPatience(Map.of("ill", gone))
                        .withMemory(new Memory(true, 0, 1, 0.5, 0)))
                .weights(new Choice.Weights(0, 0, 0, 0, new Choice.More(0, 0, 0, 0, 0, 0, 0, 0, 80)))
                .residents("village", 200)
                .constant("station", "ill", 10);
        Lived lived = Lived.of(story);
        Map<Long, Integer> leftOn = new HashMap<>();
        Map<Long, Long> who = new HashMap<>();
        lived.all("contactPlanned").forEach(planned -> who.put(planned.number(1), planned.number(3)));
        lived.all("patientGivesUp").stream()
                .filter(left -> left.number(1) >= Lived.STATION)
                .forEach(left -> leftOn.putIfAbsent(who.get(left.number(3)), Ticks.day(left.atMs())));
        List<Told> later = lived.all("facilityChosen").stream()
                .filter(chosen -> leftOn.getOrDefault(chosen.number(1), 99) < Ticks.day(chosen.atMs()))
                .toList();

        assertThat(later).hasSizeGreaterThan(3).allMatch(chosen -> chosen.number(3) == Lived.HOSPITAL);
    }

    @Test
    void onNewYearsMorningTheDeductibleIsAheadOfEverybodyAgain() {
        Money.Scheme scheme = new Money.Scheme(Map.of("station", 1.0, "hospital", 1.0), Map.of(), 1, 3_000, 0);
        Money money = new Money(
                Map.of("station", Map.of("ill", 2_000L), "hospital", Map.of("ill", 10_000L)), Map.of(), scheme, scheme);
        Story story = Lived.village(Arrangements.NONE.withMoney(money))
                .weights(new Choice.Weights(0, 0, 0, 0, new Choice.More(0, 4, 0, 0, 0, 0, 0, 0, 0)))
                .residents("village", 240)
                .constant("station", "ill", 20)
                .constant("hospital", "ill", 40)
                .constant("outside", "ill", -400)
                .days(0, NEW_YEAR + 1);
        List<Told> chosen = Lived.of(story).all("facilityChosen");

        assertThat(chosen)
                .filteredOn(choice -> Ticks.day(choice.atMs()) == NEW_YEAR)
                .hasSizeGreaterThan(3)
                .allMatch(choice -> choice.number(3) >= Lived.STATION);
        assertThat(chosen)
                .filteredOn(choice -> Ticks.day(choice.atMs()) == NEW_YEAR - 1)
                .anyMatch(choice -> choice.number(3) == Lived.HOSPITAL);
    }

    @Test
    void billsOfTheCountyAreSettledWithoutFurtherAdo() {
        Money.Scheme scheme = new Money.Scheme(Map.of("station", 0.5), Map.of(), 1, 0, 0);
        Money money = new Money(Map.of("station", Map.of("ill", 6_000L)), Map.of(), scheme, scheme, 1);
        Arrangements arranged =
                Arrangements.NONE.withMoney(money).withReforms(Reforms.NONE.with(new Insurance(1, 0, 0, true)));

        assertThat(Lived.of(Lived.village(arranged)).made(Offer.DIRECT_SETTLEMENT))
                .isEmpty();
    }

    @Test
    void residentsGoWhereTheyWereBefore() {
        Choice.More habit = new Choice.More(0, 0, 0, 0, 0, 0, 0, 60, 0);
        Story story = Lived.village(Arrangements.NONE.withMemory(new Memory(true, 0, 0, 0.5, 0)))
                .weights(new Choice.Weights(0.02, 0.01, 0, 0, habit));
        Map<Long, Long> usual = new HashMap<>();
        for (Told chosen : Lived.of(story).all("facilityChosen")) {
            Long before = usual.put(chosen.number(1), chosen.number(3));
            assertThat(before == null || before == chosen.number(3)).isTrue();
        }
        assertThat(usual.values()).contains((long) Lived.STATION, (long) Lived.STATION_TOO);
    }

    @Test
    void whoIsSentHomeAtALevelTrustsItNoMore() {
        Story story = trusting(new Memory(true, 0, 1, 0.5, 0), Level.COUNTY).constant("station", "ill", 10);
        Map<Long, Integer> firstDay = new HashMap<>();
        List<Told> chosen = Lived.of(story).all("facilityChosen");
        for (Told choice : chosen) {
            int day = Ticks.day(choice.atMs());
            boolean knows = firstDay.computeIfAbsent(choice.number(1), who -> day) < day;
            assertThat(choice.number(3) == Lived.HOSPITAL).isEqualTo(knows);
        }
        assertThat(chosen).hasSizeGreaterThan(firstDay.size());
    }

    @Test
    void whoIsHelpedAtALevelGoesThereAgain() {
        Map<Long, Boolean> atHospital = new HashMap<>();
        for (Told chosen : Lived.of(
                        trusting(new Memory(true, 1, 0, 0.5, 0), Level.VILLAGE).constant("station", "ill", 0))
                .all("facilityChosen")) {
            boolean hospital = chosen.number(3) == Lived.HOSPITAL;
            Boolean before = atHospital.put(chosen.number(1), hospital);
            assertThat(before == null || before == hospital).isTrue();
        }
        assertThat(atHospital.values()).contains(true, false);
    }

    /** Nothing but trust in levels matters much, and every need is of one level. */
    private static Story trusting(Memory memory, Level needs) {
        return Lived.village(Arrangements.NONE
                        .withCompetence(Lived.needs(needs, 0, 0, 0, 0, 0))
                        .withMemory(memory))
                .weights(new Choice.Weights(0, 0, 0, 0, new Choice.More(0, 0, 0, 0, 0, 0, 0, 0, 80)));
    }

    /** Everybody goes to the city, where a visit costs 100 yuan and the fund pays a share. */
    private static Lived inTheCity(double share, Insurance insurance, double settledOutside) {
        Money.Scheme scheme = new Money.Scheme(Map.of("outside", share), Map.of(), 1, 0, 0);
        Money money = new Money(Map.of("outside", Map.of("ill", 10_000L)), Map.of(), scheme, scheme, settledOutside);
        Story story = Lived.village(Arrangements.NONE.withMoney(money).withReforms(Reforms.NONE.with(insurance)));
        return Lived.of(story.days(0, 60).constant("station", "ill", -40).constant("outside", "ill", 40));
    }

    private static List<String> settled(List<Lived.Offered> offers, boolean byResident) {
        assertThat(offers).allSatisfy(one -> {
            assertThat(one.facility()).isEqualTo(Lived.CITY);
            assertThat(byResident || one.number() == 1).isTrue();
        });
        return offers.stream().map(one -> one.atMs() + " " + one.number()).toList();
    }
}
