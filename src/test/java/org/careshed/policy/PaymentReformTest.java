package org.careshed.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.careshed.policy.LeverStory.carriedOut;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.careshed.county.Story;
import org.careshed.journal.Offer;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.result.Column;
import org.careshed.result.Table;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.LeverEntry.Scope;
import org.junit.jupiter.api.Test;

/**
 * The arranged county from 3 January on for 50 days; the group is the People's Hospital (2), the centre (0) and the eastern
 * station (3). Books close for the first time on 31 January: pressure begins on day 29.
 */
class PaymentReformTest {

    private static final int PEOPLE = 2;
    private static final int OUTSIDE = 5;
    private static final int FEBRUARY = 29;
    private static final LeverStory BEFORE = told();
    private static final LeverStory SHORT = told(budget(1, 1));
    private static final LeverStory PLENTY = told(budget(50_000_000, 1));

    @Test
    void nothingIsDecidedBeforeTheBooksOfAMonthAreClosed() {
        assertThat(SHORT.linesBefore(FEBRUARY)).isEqualTo(BEFORE.linesBefore(FEBRUARY));
        assertThat(SHORT.used(Offer.BUDGET_DECISION))
                .isNotEmpty()
                .allMatch(line -> line.contains("DECISION " + PEOPLE));
        assertThat(BEFORE.used(Offer.BUDGET_DECISION)).isEmpty();
    }

    @Test
    void withoutMoneyLeftStaysAreCutAndAdmissionsThatCouldWaitAreFewer() {
        assertThat(askedWhoCouldWait(SHORT)).isLessThan(askedWhoCouldWait(BEFORE));
        Map<Long, Long> before = stays(BEFORE);
        Map<Long, Long> cut = stays(SHORT);
        cut.keySet().retainAll(before.keySet());
        assertThat(cut)
                .hasSizeGreaterThan(5)
                .allSatisfy((visit, stayedMs) ->
                        assertThat(stayedMs).isBetween(before.get(visit) / 2 - 1, before.get(visit) / 2 + 1));
    }

    @Test
    void costlyCasesAreRefusedBeforeOthers() {
        double alike = meanStayOfRefused(told(budget(1, 0.5, Map.of("costly", 0.0))));
        double costly = meanStayOfRefused(told(budget(1, 0.5, Map.of("costly", 1.0))));

        assertThat(costly).isGreaterThan(1.1 * alike);
    }

    /** What studies of capitation found in Dingyuan: who is refused at home is admitted outside. */
    @Test
    void whoIsPushedOutIsAdmittedOutside() {
        LeverStory allReferred = told(budget(1, 1, Map.of("push_out", 1.0)));

        assertThat(outsideShare(allReferred)).isGreaterThan(1.1 * outsideShare(BEFORE));
    }

    @Test
    void whoWentHomeEarlyIsAskedBackMoreOftenThanThoseOfOtherHospitals() {
        assertThat(afterStay(SHORT)).isGreaterThan(afterStay(BEFORE));
    }

    @Test
    void withMoneyLeftFewerAreReferredOutOfTheHospital() {
        assertThat(referredFromPeople(PLENTY)).isLessThan(referredFromPeople(BEFORE));
        assertThat(PLENTY.used(Offer.BUDGET_DECISION)).isNotEmpty();
    }

    @Test
    void withoutElasticityTheBudgetIsOnlyKept() {
        assertThat(told(budget(1, 0)).lines()).isEqualTo(BEFORE.lines());
        assertThat(told(carriedOut(budget(1, 1), 0)).lines()).isEqualTo(BEFORE.lines());
    }

    @Test
    void aMemberOfTwoGroupsAndAGroupWithoutAHospitalAreRefused() {
        assertThatThrownBy(() -> told(budget(1, 1), budget(1, 1)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("two budgets");
        LeverEntry stations = LeverStory.lever(
                PaymentReform.SHAPE, 0, new Scope(List.of("station-east", "centre"), List.of(), List.of()), Map.of());
        assertThatThrownBy(() -> told(stations))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("hospital");
        assertThatThrownBy(() -> LeverStory.told(Arranged.county(), budget(1, 1)))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("money");
    }

    @Test
    void theBooksOfBothGroupsHoldEveryFenThatTheFundPaysAndBudgetsAddUpToThePlan() {
        LeverStory story = told(
                budget(36_500, 0.2),
                LeverStory.lever(
                        PaymentReform.SHAPE,
                        0,
                        new Scope(List.of("tcm", "station-west"), List.of(), List.of()),
                        Map.of("per_head", 73_000L)));
        Table budgets = story.table("budgets");
        List<List<String>> rows = budgets.rows();

        assertThat(rows)
                .hasSize(4)
                .extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactly("2022-01 people", "2022-01 tcm", "2022-02 people", "2022-02 tcm");
        BigDecimal paid = story.all("billSettled").stream()
                .filter(bill -> bill.number(3) >= 0 && bill.atMs() >= 3 * Ticks.DAY)
                .map(bill -> BigDecimal.valueOf(bill.number(7), 2))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum(rows, "spent_yuan", budgets)).isEqualByComparingTo(paid);
        // 47 counted days at one and at two yuan a resident
        assertThat(sum(rows, "budget_yuan", budgets)).isEqualByComparingTo(planned(rows, 47));
    }

    @Test
    void booksBeginOnTheDayOnWhichTheLeverDoes() {
        Table budgets = told(LeverStory.lever(
                        PaymentReform.SHAPE,
                        20,
                        new Scope(List.of("centre", "people", "station-east"), List.of(), List.of()),
                        Map.of("per_head", 36_500L)))
                .table("budgets");
        List<List<String>> rows = budgets.rows();

        // 9 days of January and 21 of February at one yuan a resident
        assertThat(sum(rows, "budget_yuan", budgets))
                .isEqualByComparingTo(
                        BigDecimal.valueOf(30 * Long.parseLong(rows.get(0).get(2))));
        assertThat(sum(rows.subList(0, 1), "balance_yuan", budgets))
                .isEqualByComparingTo(sum(rows.subList(0, 1), "budget_yuan", budgets)
                        .subtract(sum(rows.subList(0, 1), "spent_yuan", budgets)));
    }

    private static BigDecimal planned(List<List<String>> rows, int days) {
        return BigDecimal.valueOf(days
                * (Long.parseLong(rows.get(0).get(2))
                        + 2 * Long.parseLong(rows.get(1).get(2))));
    }

    private static BigDecimal sum(List<List<String>> rows, String column, Table table) {
        int at = table.columns().stream().map(Column::name).toList().indexOf(column);
        return rows.stream().map(row -> new BigDecimal(row.get(at))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static long askedWhoCouldWait(LeverStory story) {
        return story.all("bedAsked").stream()
                .filter(asked -> asked.number(1) == PEOPLE && asked.atMs() >= FEBRUARY * Ticks.DAY)
                .filter(asked -> asked.words().get(6).equals(false))
                .count();
    }

    /** Mean stay, in the county without a budget, of those who could wait and are refused a bed in February. */
    private static double meanStayOfRefused(LeverStory story) {
        Set<Long> asked =
                story.all("bedAsked").stream().map(ask -> ask.number(2)).collect(Collectors.toSet());
        return stays(BEFORE).entrySet().stream()
                .filter(stay -> !asked.contains(stay.getKey()))
                .mapToLong(Map.Entry::getValue)
                .average()
                .orElseThrow();
    }

    /** Share of February's beds taken that were taken outside the county. */
    private static double outsideShare(LeverStory story) {
        return story.all("bedTaken").stream()
                .filter(taken -> taken.atMs() >= FEBRUARY * Ticks.DAY)
                .mapToInt(taken -> taken.number(1) == OUTSIDE ? 1 : 0)
                .average()
                .orElseThrow();
    }

    /** How long each stay lasted that began in February and ended at home, by visit. */
    private static Map<Long, Long> stays(LeverStory story) {
        Map<Long, Long> stays = new HashMap<>();
        story.all("bedLeft").stream()
                .filter(left -> left.number(1) == PEOPLE && left.atMs() - left.number(6) >= FEBRUARY * Ticks.DAY)
                .filter(left -> left.words().get(7).toString().equals("DISCHARGED"))
                .forEach(left -> stays.put(left.number(2), left.number(6)));
        return stays;
    }

    /** Of those admitted at their first contact who came home in February, the share for whom that was not the end. */
    private static double afterStay(LeverStory story) {
        Set<Long> home = new HashSet<>();
        story.all("bedLeft").stream()
                .filter(left -> left.number(1) == PEOPLE && left.atMs() >= (FEBRUARY + 1) * Ticks.DAY)
                .filter(left -> left.words().get(7).toString().equals("DISCHARGED"))
                .forEach(left -> home.add(left.number(2)));
        home.retainAll(
                story.all("contactEnds").stream().map(end -> end.number(3)).collect(Collectors.toSet()));
        long ended = story.all("episodeEnds").stream()
                .filter(end -> home.contains(end.number(1)) && end.number(5) == 1)
                .count();
        return 1 - (double) ended / home.size();
    }

    private static long referredFromPeople(LeverStory story) {
        return story.all("referralMade").stream()
                .filter(made -> made.number(1) == PEOPLE && made.atMs() >= FEBRUARY * Ticks.DAY)
                .filter(made -> !made.words().get(6).toString().equals("DOWN"))
                .count();
    }

    private static LeverStory told(LeverEntry... levers) {
        Story story = Arranged.everything().days(3, 47);
        return LeverStory.told(story, levers);
    }

    private static LeverEntry budget(long fenPerHead, double elasticity) {
        return budget(fenPerHead, elasticity, Map.of());
    }

    private static LeverEntry budget(long fenPerHead, double elasticity, Map<String, Object> more) {
        Map<String, Object> own = new HashMap<>(more);
        own.putAll(Map.of("per_head", fenPerHead, "elasticity", elasticity * 0.5, "readmits", 5.0));
        return LeverStory.lever(
                PaymentReform.SHAPE,
                0,
                new Scope(List.of("centre", "people", "station-east"), List.of(), List.of()),
                own);
    }
}
