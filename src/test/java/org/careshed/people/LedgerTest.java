package org.careshed.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.county.Story.delay;
import static org.careshed.county.Story.hours;
import static org.careshed.county.Story.minutes;

import java.util.Map;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.Story;
import org.careshed.journal.BillSettled.Service;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Money;
import org.careshed.scenario.Money.Scheme;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Severity;
import org.junit.jupiter.api.Test;

/** Two tiers, in and outside; a visit costs 200 yuan, a stay 10,000; the deductible is 300 yuan, the cap 5,000. */
class LedgerTest {

    private static final int AWAY = 0;
    private static final int NEAR = 1;
    private static final boolean EMPLOYEE = true;
    private static final Scheme RESIDENTS =
            new Scheme(Map.of("near", 0.5, "away", 0.4), Map.of("near", 0.8, "away", 0.6), 0.5, 30_000, 500_000);
    private static final Scheme EMPLOYEES = new Scheme(Map.of("near", 0.9), Map.of("near", 0.9), 1, 0, 0);

    private final Ledger ledger = new Ledger(county(RESIDENTS));

    @Test
    void thePatientPaysTheDeductibleFirstAndThenSharesWithTheFund() {
        assertThat(visit(0)).isEqualTo(new Bill(20_000, 0, 20_000));
        assertThat(visit(0)).isEqualTo(new Bill(20_000, 5_000, 15_000));
        assertThat(visit(0)).isEqualTo(new Bill(20_000, 10_000, 10_000));
    }

    @Test
    void theFundPaysNoMoreThanTheYearsCap() {
        assertThat(stay(0, NEAR, false)).isEqualTo(new Bill(1_000_000, 500_000, 500_000));
        assertThat(ledger.ledgerClass(0, !EMPLOYEE)).isEqualTo(Prices.ABOVE);
        assertThat(visit(0)).isEqualTo(new Bill(20_000, 0, 20_000));
    }

    @Test
    void theLedgerClassGoesFromBelowTheDeductibleToSharing() {
        assertThat(ledger.ledgerClass(0, !EMPLOYEE)).isEqualTo(Prices.BELOW);
        visit(0);
        assertThat(ledger.ledgerClass(0, !EMPLOYEE)).isEqualTo(Prices.BELOW);
        visit(0);
        assertThat(ledger.ledgerClass(0, !EMPLOYEE)).isEqualTo(Prices.SHARED);
        assertThat(ledger.ledgerClass(1, !EMPLOYEE)).isEqualTo(Prices.BELOW);
        assertThat(ledger.ledgerClass(1, EMPLOYEE)).isEqualTo(Prices.SHARED);
    }

    @Test
    void aReferralMattersOnlyOutsideTheCounty() {
        Ledger other = ledger.copy();
        assertThat(stay(0, AWAY, false).fundFen()).isEqualTo(291_000); // 0.6 x 0.5 of 9,700 yuan
        assertThat(other.settle(0, 0, !EMPLOYEE, AWAY, 0, true, Service.STAY).fundFen())
                .isEqualTo(500_000); // 0.6 of 9,700 is 5,820: the cap
        assertThat(ledger.settle(0, 1, !EMPLOYEE, NEAR, 0, true, Service.STAY))
                .isEqualTo(other.settle(0, 1, !EMPLOYEE, NEAR, 0, false, Service.STAY));
    }

    @Test
    void everybodyBeginsAgainOnTheFirstOfJanuary() {
        stay(0, NEAR, false);
        int newYear = ledgerDays();
        ledger.morning(newYear - 1);
        assertThat(ledger.ledgerClass(0, !EMPLOYEE)).isEqualTo(Prices.ABOVE);
        ledger.morning(newYear);
        assertThat(ledger.ledgerClass(0, !EMPLOYEE)).isEqualTo(Prices.BELOW);
        visitAt(newYear * Ticks.DAY, 0);
        ledger.morning(newYear + 1);
        assertThat(visitAt((newYear + 1) * Ticks.DAY, 0).fundFen()).isEqualTo(5_000);
    }

    @Test
    void aBillOfTheNewYearBeginsItTooWithoutAMorning() {
        stay(0, NEAR, false);
        assertThat(visitAt(ledgerDays() * Ticks.DAY, 0).fundFen()).isZero();
        assertThat(ledger.ledgerClass(0, !EMPLOYEE)).isEqualTo(Prices.BELOW);
    }

    @Test
    void aVisitorPaysEverythingAloneAndLeavesNoTrace() {
        assertThat(visit(Ledger.VISITOR)).isEqualTo(new Bill(20_000, 0, 20_000));
        assertThat(visit(0).fundFen()).isZero();
    }

    @Test
    void aTierWithoutAShareAndACountyWithoutMoneyPayNothing() {
        assertThat(ledger.settle(0, 0, EMPLOYEE, AWAY, 0, true, Service.CONTACT))
                .isEqualTo(new Bill(30_000, 0, 30_000));
        Ledger free = new Ledger(CountyBuilder.build(story()));
        assertThat(free.settle(0, 0, EMPLOYEE, NEAR, 0, false, Service.CONTACT)).isEqualTo(new Bill(0, 0, 0));
        assertThat(free.ledgerClass(0, EMPLOYEE)).isEqualTo(Prices.SHARED);
    }

    @Test
    void everyBillClosesToTheFenAndTheFundStaysUnderTheCap() {
        for (int round = 0; round < 200; round++) {
            long luck = Keys.of(77, round);
            long deductible = 7 * (Keys.of(luck, 1) >>> 50);
            long cap = round % 4 == 0 ? 0 : 11 * (Keys.of(luck, 2) >>> 48);
            Map<String, Double> share = Map.of("near", Keys.uniform(luck), "away", Keys.uniform(Keys.of(luck, 3)));
            Ledger one = new Ledger(county(new Scheme(share, share, 0.7, deductible, cap)));
            long own = 0;
            long fund = 0;
            for (int bill = 0; bill < 50; bill++) {
                long draw = Keys.of(luck, 100 + bill);
                Service service = (draw & 6) == 0 ? Service.STAY : Service.CONTACT;
                Bill settled = one.settle(0, 0, !EMPLOYEE, (int) (draw & 1), 0, (draw & 8) == 0, service);
                assertThat(settled.fundFen() + settled.ownFen()).isEqualTo(settled.chargeFen());
                assertThat(settled.fundFen()).isNotNegative();
                assertThat(settled.ownFen()).isNotNegative();
                own += settled.ownFen();
                fund += settled.fundFen();
                if (fund > 0) {
                    assertThat(own).isGreaterThanOrEqualTo(deductible);
                }
                if (cap > 0) {
                    assertThat(fund).isLessThanOrEqualTo(cap);
                    assertThat(one.ledgerClass(0, !EMPLOYEE) == Prices.ABOVE)
                            .isEqualTo(fund == cap && own >= deductible);
                }
            }
        }
    }

    @Test
    void aCopyGoesOnByItself() {
        visit(0);
        Ledger copy = ledger.copy();
        visit(0);
        assertThat(ledger.ledgerClass(0, !EMPLOYEE)).isEqualTo(Prices.SHARED);
        assertThat(copy.ledgerClass(0, !EMPLOYEE)).isEqualTo(Prices.BELOW);
    }

    @Test
    void amountsBeyondALedgerAreRefused() {
        Scheme huge = new Scheme(Map.of(), Map.of(), 1, 1L << 30, 1L << 30);
        assertThatThrownBy(() -> new Ledger(county(huge)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than a ledger holds");
    }

    @Test
    void residentsExpectWhatTheirPlaceInTheYearMakesThemPay() {
        Prices prices = ledger.prices();
        assertThat(prices.expectedOwnYuan(NEAR, 0, !EMPLOYEE, Prices.BELOW, Service.CONTACT, false))
                .isEqualTo(200);
        assertThat(prices.expectedOwnYuan(NEAR, 0, !EMPLOYEE, Prices.SHARED, Service.CONTACT, false))
                .isEqualTo(100);
        assertThat(prices.expectedOwnYuan(NEAR, 0, !EMPLOYEE, Prices.ABOVE, Service.CONTACT, false))
                .isEqualTo(200);
        assertThat(prices.expectedOwnYuan(AWAY, 0, !EMPLOYEE, Prices.SHARED, Service.CONTACT, false))
                .isCloseTo(240, within(1e-9));
        assertThat(prices.expectedOwnYuan(AWAY, 0, !EMPLOYEE, Prices.SHARED, Service.CONTACT, true))
                .isCloseTo(180, within(1e-9));
        assertThat(prices.expectedOwnYuan(NEAR, 0, !EMPLOYEE, Prices.BELOW, Service.STAY, false))
                .isCloseTo(300 + 0.2 * 9_700, within(1e-9));
    }

    private Bill visit(int resident) {
        return visitAt(0, resident);
    }

    private Bill visitAt(long atMs, int resident) {
        return ledger.settle(atMs, resident, !EMPLOYEE, NEAR, 0, false, Service.CONTACT);
    }

    private Bill stay(int resident, int tier, boolean referred) {
        return ledger.settle(0, resident, !EMPLOYEE, tier, 0, referred, Service.STAY);
    }

    /** The run begins on 3 January 2022. */
    private static int ledgerDays() {
        return 363;
    }

    private static County county(Scheme residents) {
        Money money = new Money(
                Map.of("near", Map.of("ill", 20_000L), "away", Map.of("ill", 30_000L)),
                Map.of("near", 1_000_000L, "away", 1_000_000L),
                residents,
                EMPLOYEES);
        return CountyBuilder.build(story().withArrangements(Arrangements.NONE.withMoney(money)));
    }

    private static Scenario story() {
        return new Story()
                .place("home")
                .residents("home", 2)
                .tier("near", hours(8, 17), "ill")
                .tier("away", hours(8, 17), "ill")
                .outsideWait("away", minutes(30))
                .facility("clinic", "near", "home")
                .facility("hospital", "away", "home")
                .pathway("near", delay("consult", minutes(1)))
                .pathway("away", delay("consult", minutes(1)))
                .condition("ill", Severity.MINOR, 1)
                .days(0, 800)
                .scenario();
    }
}
