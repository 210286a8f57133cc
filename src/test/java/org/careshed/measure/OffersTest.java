package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Settings;
import org.junit.jupiter.api.Test;

class OffersTest extends MeasureContract {

    @Override
    String name() {
        return "offers";
    }

    @Override
    County county() {
        County county = TestCounty.arranged();
        LeverEntry lever = new LeverEntry(
                "capacity",
                LocalDate.of(2022, 1, 1),
                Optional.empty(),
                LeverEntry.Scope.EVERYWHERE,
                new Settings(Map.of("resource", "doctor", "add", 1L)));
        return county.withScenario(
                county.scenario().edit().levers(List.of(lever)).done());
    }

    @Test
    void usesAreCountedByMonthOfferAndFacility() {
        long at = TestCounty.tuesday(9, 0);
        Script script = new Script().fact(at, TestCounty.STATION, facts -> {
            facts.offers().offerMade(at, Offer.SPECIALIST_SESSION, TestCounty.STATION, 12);
            facts.offers().offerUsed(at, Offer.SPECIALIST_SESSION, TestCounty.STATION, 3);
            facts.offers().offerUsed(at, Offer.SPECIALIST_SESSION, TestCounty.STATION, 4);
            facts.offers().offerUsed(at, Offer.SCREENING, TestCounty.HOSPITAL, 4);
        });

        assertThat(rows(after(script)))
                .hasSize(2)
                .anyMatch(row -> row.matches("\\d{4}-\\d{2},specialist-session,[^,]+,12,2"))
                .anyMatch(row -> row.matches("\\d{4}-\\d{2},screening,[^,]+,0,1"));
    }

    @Test
    void rowsStandByMonthThenOfferThenFacilityAndNothingOfTheWarmUpAmongThem() {
        Measure measure = fresh();
        Facts facts = Facts.to(List.of(measure));
        facts.offers().offerMade(0, Offer.SCREENING, TestCounty.STATION, 99);
        facts.warmUpEnds(Ticks.DAY);
        for (int day : new int[] {400, 340, 1}) {
            for (Offer offer : List.of(Offer.SCREENING, Offer.TEAM_SESSION)) {
                for (int facility : new int[] {TestCounty.STATION, TestCounty.HOSPITAL}) {
                    facts.offers().offerMade(day * Ticks.DAY, offer, facility, day);
                    facts.offers().offerUsed(day * Ticks.DAY, offer, facility, 3);
                }
            }
        }

        assertThat(rows(measure))
                .containsExactly(
                        "2022-01,team-session,hospital,1,1",
                        "2022-01,team-session,station,1,1",
                        "2022-01,screening,hospital,1,1",
                        "2022-01,screening,station,1,1",
                        "2022-12,team-session,hospital,340,1",
                        "2022-12,team-session,station,340,1",
                        "2022-12,screening,hospital,340,1",
                        "2022-12,screening,station,340,1",
                        "2023-02,team-session,hospital,400,1",
                        "2023-02,team-session,station,400,1",
                        "2023-02,screening,hospital,400,1",
                        "2023-02,screening,station,400,1");
        assertThat(lines(measure))
                .containsExactly(
                        "lever_offers_made all = 2964.000000 offers", "lever_offers_used all = 12.000000 uses");
    }
}
