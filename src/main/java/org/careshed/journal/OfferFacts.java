package org.careshed.journal;

import java.util.List;
import org.careshed.county.County;

/** Tells the facts of reforms: what turns, what is offered, what is used, how budgets stand. Facts nobody hears cost an empty loop. */
public final class OfferFacts implements CountyTurns, OfferMade, OfferUsed, BudgetStands {

    private final CountyTurns[] countyTurns;
    private final OfferMade[] offerMade;
    private final OfferUsed[] offerUsed;
    private final BudgetStands[] budgetStands;

    OfferFacts(List<?> listeners) {
        countyTurns = Facts.listening(CountyTurns.class, CountyTurns[]::new, listeners);
        offerMade = Facts.listening(OfferMade.class, OfferMade[]::new, listeners);
        offerUsed = Facts.listening(OfferUsed.class, OfferUsed[]::new, listeners);
        budgetStands = Facts.listening(BudgetStands.class, BudgetStands[]::new, listeners);
    }

    @Override
    public void countyTurns(long atMs, County now) {
        for (CountyTurns listener : countyTurns) {
            listener.countyTurns(atMs, now);
        }
    }

    @Override
    public void offerMade(long atMs, Offer offer, int facility, int units) {
        for (OfferMade listener : offerMade) {
            listener.offerMade(atMs, offer, facility, units);
        }
    }

    @Override
    public void offerUsed(long atMs, Offer offer, int facility, int resident) {
        for (OfferUsed listener : offerUsed) {
            listener.offerUsed(atMs, offer, facility, resident);
        }
    }

    @Override
    public void budgetStands(long atMs, int day, int lead, Books books) {
        for (BudgetStands listener : budgetStands) {
            listener.budgetStands(atMs, day, lead, books);
        }
    }
}
