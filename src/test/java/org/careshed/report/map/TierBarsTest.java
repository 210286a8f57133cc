package org.careshed.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Name;
import org.junit.jupiter.api.Test;

class TierBarsTest {

    @Test
    void aPrefectureOfManyTownsFillsNoMoreThanACountyOfTwelve() {
        assertThat(height(9)).isLessThan(height(12));
        assertThat(height(173)).isEqualTo(height(12));
    }

    private static double height(int towns) {
        Map<String, Atlas.Site> sites = new LinkedHashMap<>();
        for (int town = 0; town < towns; town++) {
            String id = "t" + town;
            sites.put(id, new Atlas.Site(id, new Name(id, id, ""), "town-seat", id, 119 + town / 100.0, 28));
        }
        CareFlows nobody = new CareFlows(0, Map.of(), Map.of(), Map.of(), Map.of());
        return new TierBars(new Atlas(sites, Map.of(), Map.of()), nobody).height();
    }
}
