package org.careshed.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.county.County;
import org.careshed.journal.Offer;
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
}
