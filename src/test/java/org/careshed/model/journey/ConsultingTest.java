package org.careshed.model.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.careshed.county.County;
import org.careshed.county.CountyBuilder;
import org.careshed.county.Story;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.journal.OfferMade;
import org.careshed.model.Arranged;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.reform.RemoteAdvice;
import org.careshed.scenario.reform.RemoteAdvice.Consultants;
import org.careshed.scenario.reform.RemoteAdvice.Kind;
import org.careshed.scenario.reform.RemoteAdvice.Link;
import org.careshed.scenario.reform.RemoteAdvice.Terms;
import org.junit.jupiter.api.Test;

/** Consultants of the people's hospital and of the city, on working days from nine to twelve. */
class ConsultingTest {

    private final List<String> offers = new ArrayList<>();

    @Test
    void eachMorningOfAWorkingDayConsultantsOfferTheirHours() {
        Consulting consulting = new Consulting(county(true), Facts.to(List.of((OfferMade) this::hear)));
        consulting.morning(1);
        assertThat(offers).containsExactly("1 d 0 ms TELECONSULTATION at 2: 24", "1 d 0 ms SECOND_OPINION at 1: 12");
        offers.clear();
        consulting.morning(5);
        assertThat(offers).isEmpty();
    }

    @Test
    void aLinkThatIsDownOffersNothing() {
        new Consulting(county(false), Facts.to(List.of((OfferMade) this::hear))).morning(1);

        assertThat(offers).containsExactly("1 d 0 ms SECOND_OPINION at 1: 12");
    }

    private void hear(long atMs, Offer offer, int facility, int units) {
        offers.add(Ticks.day(atMs) + " d " + atMs % Ticks.DAY + " ms " + offer + " at " + facility + ": " + units);
    }

    private static County county(boolean up) {
        Scenario scenario = Arranged.everything().scenario();
        return CountyBuilder.build(scenario.withReform(new RemoteAdvice(
                List.of(link(Kind.TELECONSULTATION, "people", 2, up), link(Kind.SECOND_OPINION, "city", 1, true)))));
    }

    private static Link link(Kind kind, String at, int doctors, boolean up) {
        return new Link(
                kind,
                new TreeSet<>(List.of("centre")),
                new Consultants(at, doctors, Story.weekdays(9, 12), 15 * Ticks.MINUTE, 3),
                new Terms(1, 1, 1, 1),
                List.of("sick"),
                up);
    }
}
