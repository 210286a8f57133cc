package org.careshed.measure.invariant;

import java.util.ArrayList;
import java.util.List;
import org.careshed.county.County;

/** What one check on its own reports. */
final class Found {

    private final List<InvariantBroken> broken = new ArrayList<>();
    private final Findings findings;

    Found(County county) {
        findings = new Findings(county, broken::add);
    }

    Findings findings() {
        return findings;
    }

    /** Each finding as {@code rule facility visit: what was expected}, of which place and visit may be missing. */
    List<String> lines() {
        return broken.stream().map(Found::line).toList();
    }

    private static String line(InvariantBroken one) {
        String where = one.facility().isEmpty() ? "" : " " + one.facility();
        String whose = one.visit().isPresent() ? " " + one.visit().getAsLong() : "";
        return one.id() + where + whose + ": " + one.expected();
    }
}
