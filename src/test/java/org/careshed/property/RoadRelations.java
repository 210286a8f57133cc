package org.careshed.property;

import static org.careshed.property.Relation.exact;

import java.util.List;
import java.util.Map;
import org.careshed.county.County;
import org.careshed.county.TravelTable;

/** Ways on the roads: relations M37 and M38, and I13. */
final class RoadRelations {

    private RoadRelations() {}

    static List<Relation> all() {
        return List.of(
                new Relation(
                        "I13",
                        "no way is shorter than over any house between, and the way home is as long",
                        Relation.Kind.EXACT,
                        ModelClass.COUNTY.where("no time at doors, no lever", RoadRelations::doorless),
                        RoadRelations::triangle),
                exact(
                        "M37",
                        "a road more: no way takes longer; a road fewer: none is shorter",
                        ModelClass.COUNTY.where("no lever", draft -> draft.without("levers")),
                        RoadRelations::roads),
                new Relation(
                        "M38",
                        "twice the speed: half the way, within a millisecond a road",
                        Relation.Kind.RELATIVE,
                        ModelClass.COUNTY.where("no time at doors, no lever", RoadRelations::doorless),
                        RoadRelations::speed));
    }

    private static Draft doorless(Draft draft) {
        return draft.without("levers").with("travel/door", "0 min");
    }

    private static boolean triangle(Draft draft, Workbench bench) {
        County county = bench.prepared(draft).county();
        int[] placeOf = county.placeOf();
        for (int a = 0; a < county.facilities(); a++) {
            for (int b = 0; b < county.facilities(); b++) {
                long there = county.travel().ms(placeOf[a], b);
                long back = county.travel().ms(placeOf[b], a);
                Same.holds(there == back, "there %d ms, back %d ms", there, back);
                for (int place = 0; place < county.scenario().places().size(); place++) {
                    long direct = county.travel().ms(place, b);
                    long over = county.travel().ms(place, a) + there;
                    Same.holds(direct <= over, "direct %d ms, over another house %d ms", direct, over);
                }
            }
        }
        return county.facilities() > 1;
    }

    private static boolean roads(Draft draft, Workbench bench) {
        County county = bench.prepared(draft).county();
        List<Map<String, String>> places = draft.rows("places");
        String last = places.get(places.size() - 1).get("id");
        Draft more = draft.row("roads", "from", places.get(0).get("id"), "to", last, "length", "1 km", "speed", "lane");
        if (bench.isValid(more)) {
            longerNowhere(bench.prepared(more).county(), county);
        }
        boolean compared = false;
        for (Map<String, String> road : draft.rows("roads")) {
            Draft fewer = draft.withoutRows("roads", road::equals);
            if (bench.isValid(fewer)) {
                longerNowhere(county, bench.prepared(fewer).county());
                compared = true;
            }
        }
        return compared;
    }

    /** Every way of the one is at most as long as that of the other. */
    private static void longerNowhere(County some, County other) {
        for (int place = 0; place < some.scenario().places().size(); place++) {
            for (int house = 0; house < some.facilities(); house++) {
                long one = some.travel().ms(place, house);
                Same.holds(one <= other.travel().ms(place, house), "%d ms is longer", one);
            }
        }
    }

    private static boolean speed(Draft draft, Workbench bench) {
        County slow = bench.prepared(draft).county();
        Draft twice = draft;
        for (String kind : draft.keys("travel/speeds")) {
            twice = twice.with("travel/speeds/" + kind, 2 * draft.number("travel/speeds/" + kind) + " km/h");
        }
        County fast = bench.prepared(twice).county();
        for (int place = 0; place < slow.scenario().places().size(); place++) {
            for (int house = 0; house < slow.facilities(); house++) {
                long whole = slow.travel().ms(place, house);
                long off = Math.abs(whole - 2 * fast.travel().ms(place, house));
                Same.holds(
                        whole == TravelTable.UNREACHABLE
                                || off <= 2L * draft.rows("roads").size(),
                        "%d ms, at twice the speed %d ms off its half",
                        whole,
                        off);
            }
        }
        return slow.facilities() > 0;
    }
}
