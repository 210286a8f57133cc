package org.careshed.model.journey;

import java.util.List;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.journal.Offer;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.DayKind;
import org.careshed.scenario.Facility;
import org.careshed.scenario.reform.RemoteAdvice;
import org.careshed.scenario.reform.RemoteAdvice.Kind;
import org.careshed.scenario.reform.RemoteAdvice.Link;

/** Tells each morning how much advice consultants can give that day. */
final class Consulting {

    private final County county;
    private final Facts facts;
    private final List<Link> links;
    private final int[] at;

    Consulting(County county, Facts facts) {
        this.county = county;
        this.facts = facts;
        links = RemoteAdvice.of(county.scenario()).links();
        List<String> facilities =
                county.scenario().facilities().stream().map(Facility::id).toList();
        at = links.stream()
                .mapToInt(link -> facilities.indexOf(link.consultants().at()))
                .toArray();
    }

    /** Before the rosters of a day. */
    void morning(int day) {
        DayKind kind = county.scenario().calendar().dayKind(day);
        for (int number = 0; number < at.length; number++) {
            Link link = links.get(number);
            int units = link.up() ? link.consultants().units(kind) : 0;
            if (units > 0) {
                Offer offer = link.kind() == Kind.TELECONSULTATION ? Offer.TELECONSULTATION : Offer.SECOND_OPINION;
                facts.offers().offerMade(day * Ticks.DAY, offer, at[number], units);
            }
        }
    }
}
