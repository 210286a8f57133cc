package org.careshed.journal;

import java.util.List;

/** Hands on the facts of beds. */
public final class BedFacts implements BedAsked, BedTaken, BedLeft, BedRefused {

    private final BedAsked[] bedAsked;
    private final BedTaken[] bedTaken;
    private final BedLeft[] bedLeft;
    private final BedRefused[] bedRefused;

    BedFacts(List<?> listeners) {
        bedAsked = Facts.listening(BedAsked.class, BedAsked[]::new, listeners);
        bedTaken = Facts.listening(BedTaken.class, BedTaken[]::new, listeners);
        bedLeft = Facts.listening(BedLeft.class, BedLeft[]::new, listeners);
        bedRefused = Facts.listening(BedRefused.class, BedRefused[]::new, listeners);
    }

    @Override
    public void bedAsked(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, boolean urgent) {
        for (BedAsked listener : bedAsked) {
            listener.bedAsked(atMs, facility, visit, resident, condition, bedClass, urgent);
        }
    }

    @Override
    public void bedTaken(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int bedClass,
            long waitedMs,
            Entry entry) {
        for (BedTaken listener : bedTaken) {
            listener.bedTaken(atMs, facility, visit, resident, condition, bedClass, waitedMs, entry);
        }
    }

    @Override
    public void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayedMs, Exit exit) {
        for (BedLeft listener : bedLeft) {
            listener.bedLeft(atMs, facility, visit, resident, condition, bedClass, stayedMs, exit);
        }
    }

    @Override
    public void bedRefused(long atMs, int facility, long visit, int resident, int condition, long waitedMs, Sent sent) {
        for (BedRefused listener : bedRefused) {
            listener.bedRefused(atMs, facility, visit, resident, condition, waitedMs, sent);
        }
    }
}
