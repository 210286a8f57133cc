package org.careshed.faults;

import java.util.List;
import java.util.stream.Stream;

/** All seeded faults. */
final class SeededFaults {

    private SeededFaults() {}

    static List<SeededFault> all() {
        return Stream.of(CareFaults.all(), BedFaults.all(), JourneyFaults.all(), PeopleFaults.all(), MemoryFaults.all())
                .flatMap(List::stream)
                .toList();
    }
}
