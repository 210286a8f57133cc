package org.careshed.measure.invariant;

import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.careshed.county.County;

/** Where checks report; a report is thrown or kept, as the receiver decides. */
final class Findings {

    private final County county;
    private final Consumer<InvariantBroken> receiver;

    Findings(County county, Consumer<InvariantBroken> receiver) {
        this.county = county;
        this.receiver = receiver;
    }

    /** Reports unless the rule holds for this visit. */
    void visit(boolean holds, String id, long atMs, int facility, long visit, Supplier<String> expected) {
        if (!holds) {
            report(id, atMs, county.facility(facility).id(), OptionalLong.of(visit), expected);
        }
    }

    /** Reports unless the rule holds at this facility. */
    void facility(boolean holds, String id, long atMs, int facility, Supplier<String> expected) {
        if (!holds) {
            report(id, atMs, county.facility(facility).id(), OptionalLong.empty(), expected);
        }
    }

    /** Reports unless the rule holds in the county. */
    void county(boolean holds, String id, long atMs, Supplier<String> expected) {
        if (!holds) {
            report(id, atMs, "", OptionalLong.empty(), expected);
        }
    }

    private void report(String id, long atMs, String facility, OptionalLong visit, Supplier<String> expected) {
        receiver.accept(new InvariantBroken(id, atMs, facility, visit, expected.get()));
    }
}
