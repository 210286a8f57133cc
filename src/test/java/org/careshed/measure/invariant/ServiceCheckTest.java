package org.careshed.measure.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careshed.measure.TestCounty.CONSULT;
import static org.careshed.measure.TestCounty.HOSPITAL;
import static org.careshed.measure.TestCounty.LAB;
import static org.careshed.measure.TestCounty.tuesday;

import org.careshed.county.County;
import org.careshed.measure.TestCounty;
import org.junit.jupiter.api.Test;

class ServiceCheckTest {

    private static final long MINUTE = 60_000;
    private static final long EIGHT = tuesday(8, 0);

    private final County county = TestCounty.withResidents();
    private final Found found = new Found(county);
    private final ServiceCheck check = new ServiceCheck(county, found.findings());

    @Test
    void noServerIsMissing() {
        staffed(0);
        assertThat(found.lines()).isEmpty();
        staffed(-1);

        assertThat(found.lines()).containsExactly("I5 hospital: 0 or more servers, not -1");
    }

    @Test
    void aServiceNeedsAFreeServer() {
        staffed(1);
        starts(1, EIGHT);
        starts(2, EIGHT);

        assertThat(found.lines()).containsExactly("I5 hospital 2: a free lab, 2 at work of 1");
    }

    @Test
    void whatEndsBeganAndLastedAsLongAsSaid() {
        staffed(1);
        starts(1, EIGHT);
        ends(1, EIGHT + 2 * MINUTE, 2 * MINUTE);
        ends(2, EIGHT + 2 * MINUTE, MINUTE);

        assertThat(found.lines())
                .containsExactly(
                        "I7 hospital 1: the end of Service[startMs=" + EIGHT + ", lastsMs=60000], not after 120000",
                        "I5 hospital 2: a service at lab that began");
    }

    @Test
    void theTimeAtWorkIsThatOfServices() {
        staffed(1);
        starts(1, EIGHT);
        ends(1, EIGHT + MINUTE, 3 * MINUTE);
        check.runEnds(TestCounty.end());

        assertThat(found.lines())
                .containsExactly(
                        "I7 hospital 1: the end of Service[startMs=" + EIGHT + ", lastsMs=60000], not after 180000",
                        "I7 hospital: lab at work for 60000 ms, not for services of 180000 ms");
    }

    private void staffed(int servers) {
        check.poolStaffed(EIGHT, HOSPITAL, LAB, servers, true);
    }

    private void starts(long visit, long atMs) {
        check.serviceStarts(atMs, HOSPITAL, LAB, visit, CONSULT, 0, MINUTE);
    }

    private void ends(long visit, long atMs, long lastedMs) {
        check.serviceEnds(atMs, HOSPITAL, LAB, visit, CONSULT, lastedMs);
    }
}
