package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.careshed.policy.LeverStory.told;

import java.util.List;
import java.util.Map;
import org.careshed.journal.BillSettled.Service;
import org.careshed.journal.Offer;
import org.careshed.journal.Witness.Told;
import org.careshed.model.Arranged;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.LeverEntry.Scope;
import org.careshed.scenario.Money;
import org.careshed.scenario.reform.Insurance;
import org.junit.jupiter.api.Test;

/** Facilities of the arranged county: 0 centre, 1 city (outside), 2 people's hospital, 3 and 4 stations, 5 TCM hospital. */
class ReimbursementTest {

    private static final int CITY = 1;

    @Test
    void pointsAreAddedToTheSharesOfALevelAndOfNoOther() {
        Money money = reshaped(Map.of("grassroots", 0.2, "outside", -0.5), 1);
        assertThat(money.residents().visitShare().get("centre")).isCloseTo(0.8, within(1e-12));
        assertThat(money.residents().visitShare().get("hospital")).isEqualTo(0.5);
        assertThat(money.residents().visitShare().get("outside")).isZero();
        assertThat(money.employees().stayShare().get("centre")).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void halfCarriedOutItGoesHalfTheWayInOneSchemeAndForVisitsOnly() {
        Money money = reshaped(Map.of("grassroots", 0.2, "scheme", Reimbursement.Who.EMPLOYEES, "stays", false), 0.5);
        assertThat(money.employees().visitShare().get("centre")).isCloseTo(0.7, within(1e-12));
        assertThat(money.employees().stayShare().get("centre")).isEqualTo(0.6);
        assertThat(money.residents().visitShare().get("centre")).isEqualTo(0.6);
    }

    @Test
    void whoGoesPastTheGrassrootsPaysMoreAndGoesThereLess() {
        LeverStory before = told();
        LeverStory after = told(lever(0, Map.of("bypass", 0.2)));
        assertThat(firstAtHospitals(after)).isLessThan(firstAtHospitals(before));
        assertThat(fundShareAtHospitals(after)).isLessThan(fundShareAtHospitals(before));
    }

    @Test
    void emergenciesArePaidAsBefore() {
        LeverStory after = told(lever(0, Map.of("bypass", 0.0)));
        List<Told> paid = after.all("billSettled").stream()
                .filter(bill -> bill.number(4) == 3 && bill.words().get(5) == Service.CONTACT && bill.number(3) >= 0)
                .toList();
        assertThat(paid).anyMatch(bill -> bill.number(7) > 0);
    }

    @Test
    void whoIsReferredGetsMore() {
        LeverStory before = told();
        LeverStory after = told(lever(0, Map.of("referred", 0.5)));
        assertThat(fundShareAtHospitals(after)).isGreaterThan(fundShareAtHospitals(before));
    }

    @Test
    void directSettlementDrawsPatientsOutOfTheCountyAndShowsTheFundTheirBills() {
        LeverEntry lever = lever(0, Map.of("direct_settlement", true, "advance", 1.0, "settled", 0.9));
        LeverStory before = told();
        LeverStory after = told(lever);
        assertThat(chosenOutside(after)).isGreaterThan(chosenOutside(before));
        List<Told> bills = after.all("billSettled").stream()
                .filter(bill -> bill.number(1) == CITY && bill.number(3) >= 0 && bill.number(7) > 0)
                .toList();
        assertThat(after.used(Offer.DIRECT_SETTLEMENT)).hasSizeBetween(bills.size() * 7 / 10, bills.size());
        assertThat(after.made(Offer.DIRECT_SETTLEMENT))
                .isEqualTo(after.used(Offer.DIRECT_SETTLEMENT).size());
        assertThat(before.used(Offer.DIRECT_SETTLEMENT)).isEmpty();
    }

    @Test
    void directSettlementShowsTripsAndHidesNone() {
        Map<String, Object> direct = Map.of("direct_settlement", true, "settled", 0.9);
        assertThat(reshaped(Map.of("outside", 0.1), 1).settledOutside()).isEqualTo(0.7);
        assertThat(reshaped(direct, 1).settledOutside()).isCloseTo(0.9, within(1e-12));
        assertThat(reshaped(direct, 0.5).settledOutside()).isCloseTo(0.8, within(1e-12));
        assertThat(reshaped(Map.of("direct_settlement", true, "settled", 0.5), 1)
                        .settledOutside())
                .isEqualTo(0.7);
    }

    @Test
    void twoOfThemAddUp() {
        var scenario = LeverStory.scenario(Arranged.everything());
        for (int again = 0; again < 2; again++) {
            scenario = new Reimbursement(lever(0, Map.of("bypass", 0.5, "referred", 0.6, "grassroots", 0.1)))
                    .reshape(scenario, 1);
        }
        Insurance both = scenario.reforms().get(Insurance.class).orElseThrow();
        assertThat(both.bypass()).isEqualTo(0.25);
        assertThat(both.referredBonus()).isEqualTo(1);
        assertThat(scenario.arrangements().money().residents().visitShare().get("centre"))
                .isCloseTo(0.8, within(1e-12));
    }

    @Test
    void withoutPointsItIsTheSameByteForByteAndBeforeItsFirstDayToo() {
        LeverStory before = told();
        assertThat(told(lever(0, Map.of())).lines()).isEqualTo(before.lines());
        LeverStory later = told(lever(8, Map.of("grassroots", 0.4, "outside", -0.3)));
        assertThat(later.linesBefore(8)).isEqualTo(before.linesBefore(8)).isNotEmpty();
        assertThat(later.lines()).isNotEqualTo(before.lines());
    }

    @Test
    void aFundThatIsNotThereAndAPlaceThatItCannotTellApartAreRefused() {
        LeverEntry lever = lever(0, Map.of("grassroots", 0.1));
        assertThatThrownBy(() -> told(Arranged.county(), lever))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("money");
        LeverEntry here =
                LeverStory.lever(Reimbursement.SHAPE, 0, new Scope(List.of("centre"), List.of(), List.of()), Map.of());
        assertThatThrownBy(() -> told(here)).isInstanceOf(PolicyException.class).hasMessageContaining("where");
    }

    private static long firstAtHospitals(LeverStory story) {
        return story.all("facilityChosen").stream()
                .filter(choice -> choice.number(3) == 2 || choice.number(3) == 5)
                .count();
    }

    private static long chosenOutside(LeverStory story) {
        return story.all("facilityChosen").stream()
                .filter(choice -> choice.number(3) == CITY)
                .count();
    }

    private static double fundShareAtHospitals(LeverStory story) {
        List<Told> bills = story.all("billSettled").stream()
                .filter(bill -> (bill.number(1) == 2 || bill.number(1) == 5) && bill.number(3) >= 0)
                .toList();
        return bills.stream().mapToDouble(bill -> bill.number(7)).sum()
                / bills.stream().mapToDouble(bill -> bill.number(6)).sum();
    }

    private static Money reshaped(Map<String, Object> own, double strength) {
        return new Reimbursement(lever(0, own))
                .reshape(Arranged.everything().scenario(), strength)
                .arrangements()
                .money();
    }

    private static LeverEntry lever(int fromDay, Map<String, Object> own) {
        return LeverStory.lever(Reimbursement.SHAPE, fromDay, own);
    }
}
