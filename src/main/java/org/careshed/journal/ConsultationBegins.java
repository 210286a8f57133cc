package org.careshed.journal;

/** Hears of each visit that reaches its first consultation. */
public interface ConsultationBegins {
    /**
     * @param atMs when
     * @param facility index in the county's facilities
     * @param visit key of the visit
     * @param condition index of the condition or arrival stream
     * @param waitedMs waited since arrival, at all queues before the consultation together
     */
    void consultationBegins(long atMs, int facility, long visit, int condition, long waitedMs);
}
