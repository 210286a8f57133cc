package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.careshed.chance.Dist;
import org.careshed.journal.BudgetStands;
import org.careshed.journal.Facts;
import org.careshed.journal.Witness;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.FollowUps;
import org.careshed.scenario.Money;
import org.careshed.scenario.Name;
import org.careshed.scenario.Reforms;
import org.careshed.scenario.Wards;
import org.careshed.scenario.reform.Budgets;
import org.junit.jupiter.api.Test;

/** The fund pays 100 yuan a contact and 1,000 a stay in the hospital, from 3 January for forty days. */
class BudgetsStoryTest {

    private static final int DAYS = 40;

    /** The first of February, when pressure first acts. */
    private static final int FEBRUARY = 29;

    private static final long STAY_MS = Ticks.DAY;
    private static final Evidence ASSUMED = new Evidence("assumed for a test", Evidence.Grade.C);

    private final Witness witness = new Witness();
    private final List<BudgetStands.Books> books = new ArrayList<>();
    private final List<Integer> toldOn = new ArrayList<>();

    @Test
    void theBooksHoldWhatTheFundPaidForResidentsDayByDay() {
        live(Optional.of(1L));

        assertThat(books).hasSize(DAYS);
        assertThat(witness.all("billSettled")).isNotEmpty();
        for (int day = 0; day < DAYS; day++) {
            int today = day;
            assertThat(toldOn.get(day)).isEqualTo(day);
            assertThat(books.get(day).spentTodayFen())
                    .isEqualTo(witness.all("billSettled").stream()
                            .filter(bill -> Ticks.day(bill.atMs()) == today)
                            .mapToLong(bill -> bill.number(7))
                            .sum());
        }
    }

    @Test
    void whereTheBudgetIsGoneStaysAreShorterFromTheNextMonthOn() {
        live(Optional.of(1L));

        assertThat(staysFrom(0, FEBRUARY)).isNotEmpty().containsOnly(STAY_MS);
        assertThat(staysFrom(FEBRUARY, DAYS)).isNotEmpty().containsOnly(STAY_MS / 2);
    }

    @Test
    void whoIsDischargedEarlyIsAskedBackMoreOften() {
        live(Optional.of(1L), 2);

        assertThat(witness.all("contactPlanned"))
                .filteredOn(planned -> planned.words().get(5).toString().equals("FOLLOW_UP"))
                .isNotEmpty()
                .allMatch(planned -> Ticks.day(planned.atMs()) >= FEBRUARY);
    }

    @Test
    void everyStayAndEveryContactIsBilled() {
        live(Optional.of(1L));

        assertThat(witness.all("billSettled").stream()
                        .filter(bill -> bill.words().get(5).toString().equals("STAY")))
                .hasSameSizeAs(witness.all("bedLeft"))
                .allMatch(bill -> bill.number(6) == 100_000);
    }

    @Test
    void withoutABudgetNothingIsToldAndStaysAreAsLongAsBefore() {
        live(Optional.empty());

        assertThat(books).isEmpty();
        assertThat(staysFrom(0, DAYS)).isNotEmpty().containsOnly(STAY_MS);
    }

    /** How long who lay down on these days stayed, of those who left before the end. */
    private List<Long> staysFrom(int fromDay, int toDay) {
        List<Long> asked = witness.all("bedTaken").stream()
                .filter(taken -> Ticks.day(taken.atMs()) >= fromDay && Ticks.day(taken.atMs()) < toDay)
                .map(taken -> taken.number(2))
                .toList();
        return witness.all("bedLeft").stream()
                .filter(left -> asked.contains(left.number(2)))
                .map(left -> left.number(6))
                .toList();
    }

    private void live(Optional<Long> perHeadFen) {
        live(perHeadFen, 0);
    }

    /** @param readmits how much more often who was discharged early is asked back */
    private void live(Optional<Long> perHeadFen, double readmits) {
        Reforms reforms = perHeadFen
                .map(fen -> Reforms.NONE.with(Budgets.NONE.with(new Budgets.Budget(
                        Set.of("hospital", "station", "station-too"), fen, 0.5, 0.1, 0, 0, readmits))))
                .orElse(Reforms.NONE);
        BudgetStands stands = (atMs, day, lead, now) -> {
            assertThat(lead).isEqualTo(Lived.HOSPITAL);
            toldOn.add(day);
            books.add(now);
        };
        World world = new World(
                Lived.village(Arrangements.NONE
                                .withWards(wards())
                                .withMoney(money())
                                .withFollowUps(new FollowUps(Map.of(), new FollowUps.Return(0, 2 * Ticks.DAY)))
                                .withReforms(reforms))
                        .constant("station", "ill", -80)
                        .constant("hospital", "ill", 40)
                        .days(0, DAYS)
                        .county(),
                1,
                1,
                List.of(),
                Facts.to(List.of(witness.listener(), stands)));
        world.run(RunControl.NONE);
    }

    private static Money money() {
        Money.Scheme scheme = new Money.Scheme(Map.of("hospital", 1.0), Map.of("hospital", 1.0), 1, 0, 0);
        return new Money(Map.of("hospital", Map.of("ill", 10_000L)), Map.of("hospital", 100_000L), scheme, scheme);
    }

    private static Wards wards() {
        return new Wards(
                List.of(new Wards.BedClass("medicine", new Name("Medicine", ""))),
                List.of(new Wards.Beds("hospital", "medicine", 40, ASSUMED)),
                Map.of("hospital", Map.of("ill", new Wards.Admission(0.8, 1, "medicine", new Dist.Constant(STAY_MS)))),
                false,
                30 * Ticks.DAY,
                Optional.empty(),
                Optional.empty(),
                Wards.HANDOVER_MS);
    }
}
