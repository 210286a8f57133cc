package org.careshed.relations;

import java.util.List;
import java.util.Map;
import org.careshed.quantity.Ticks;

/**
 * The relations of whole counties where everything is arranged: {@code RandomCounty.arranged(seed)}. Windows may be no
 * longer than handing over takes.
 */
class ArrangedRelationsTest extends CountyRelations {

    ArrangedRelationsTest() {
        super(4, List.of(Ticks.MINUTE, 150 * Ticks.SECOND, 5 * Ticks.MINUTE));
    }

    @Override
    ScenarioText county(long seed) {
        return RandomCounty.arranged(seed);
    }

    /**
     * Without wards and journeys, and with residents who read what is published: a twin without a bed would look for one
     * here, twins away are treated here, and hearsay is about a tier everywhere.
     */
    @Override
    ScenarioText besideTwin(long seed) {
        return county(seed)
                .with("wards", Map.of())
                .withoutTable("beds")
                .with("beyond/away_share", 0)
                .with("residents/digital", Map.of("child", 1.0, "adult", 1.0, "elder", 1.0));
    }
}
