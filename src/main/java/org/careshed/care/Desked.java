package org.careshed.care;

import java.util.Optional;
import org.careshed.chance.Keys;
import org.careshed.county.County;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.reform.BedDesk;

/** When the common admission desk looks for a bed elsewhere for who waits for one here; never where there is no desk. */
final class Desked {

    private static final long ACCEPTS = Keys.id("goes-elsewhere-for-a-bed");

    private final boolean pooled;
    private final long afterMs;
    private final double accepted;

    Desked(County county, int facility) {
        Optional<BedDesk> desk = county.scenario()
                .reforms()
                .get(BedDesk.class)
                .filter(all ->
                        all.facilities().contains(county.facility(facility).id()));
        pooled = desk.isPresent();
        afterMs = desk.map(BedDesk::afterMs).orElse(Long.MAX_VALUE);
        accepted = desk.map(BedDesk::accepted).orElse(0.0);
    }

    /** Whether the desk looks for a bed for a patient, who would go. */
    boolean looksFor(long visit) {
        return pooled && Keys.uniform(Keys.of(visit, ACCEPTS)) < accepted;
    }

    /** When it looks first for who begins to wait now. */
    long firstMs(long atMs) {
        return atMs + afterMs;
    }

    /** When it looks again. */
    long nextMs(long atMs) {
        return atMs + Ticks.DAY;
    }
}
