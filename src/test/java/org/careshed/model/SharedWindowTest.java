package org.careshed.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.careshed.care.DayPlan;
import org.careshed.care.Kinds;
import org.careshed.care.Site;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.journal.PatientArrives;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

/** Five facilities with a patient at nine and one with a patient at ten, who belongs to the window that begins then. */
class SharedWindowTest {

    private final County county = Arranged.everything().county();

    @Test
    void whatHappensWhenAWindowEndsBelongsToTheNext() {
        for (int late = 0; late < county.facilities(); late++) {
            List<Integer> inOrder = new ArrayList<>();
            for (int facility = 0; facility < county.facilities(); facility++) {
                if (facility != late) {
                    inOrder.add(facility);
                }
            }
            inOrder.add(late);
            assertThat(heard(Hands::one, late)).isEqualTo(inOrder);
            assertThat(heard(Hands::two, late)).isEqualTo(inOrder);
        }
    }

    /** The facilities in the order in which their patients are heard of. */
    private List<Integer> heard(Function<Facts, Hands> way, int late) {
        List<Integer> heard = new ArrayList<>();
        PatientArrives listener = (atMs, facility, visit, who, kind) -> heard.add(facility);
        try (Hands hands = way.apply(Facts.to(List.of(listener)))) {
            Site[] sites = new Site[county.facilities()];
            Arrays.setAll(
                    sites, facility -> new Site(county, facility, Kinds.of(county.scenario()), hands.facts(facility)));
            DayPlan plan = new DayPlan(sites.length);
            plan.begin(Ticks.DAY);
            for (int facility = 0; facility < sites.length; facility++) {
                int hour = facility == late ? 10 : 9;
                plan.add(facility, hour * Ticks.HOUR, facility, facility, 0, Ticks.DAY);
            }
            plan.sort(0);
            hands.plan(plan);
            for (Site site : sites) {
                site.morning(plan, county.scenario().calendar(), 0, 0);
            }
            long[] nextMs = Arrays.stream(sites).mapToLong(Site::nextMs).toArray();
            hands.run(() -> {
                for (int hour = 9; hour <= 11; hour++) {
                    hands.play(sites, nextMs, hour * Ticks.HOUR);
                }
                return true;
            });
        }
        return heard;
    }
}
