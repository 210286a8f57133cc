package org.careshed.property;

import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.careshed.experiment.Prepared;

/** What is needed and how long it stays, in the mean: relations M39 and M42. */
final class CareStudies {

    private static final int FULL_DAY = 8;
    private static final int END_DAY = 25;

    private CareStudies() {}

    static List<Study> all() {
        return List.of(
                new Study(
                        "M39",
                        "four fifths of every rate in the months of the run: four needs where there were five (binomial, over cases)",
                        "counties in which nothing is arranged between facilities, no lever",
                        CareStudies::fourFifths),
                new Study(
                        "M42",
                        "stays in wards a tenth longer, a bed for each: occupied a tenth more, within a hundredth, as who lies"
                                + " in bed is not admitted again (paired, Student's t)",
                        "any county with wards, no lever",
                        CareStudies::longerStays));
    }

    /** Each need of before is there again with chance 0.8, whatever became of the others. */
    private static void fourFifths(Workbench bench) {
        int all = 0;
        int kept = 0;
        for (Draft draft : Pooled.cases(ModelClass.PLAIN, 30, draft -> draft.without("levers"))) {
            all += Same.named(bench.lines(NeedRelations.inSeason(draft, 1)), "need")
                    .size();
            kept += Same.named(bench.lines(NeedRelations.inSeason(draft, 0.8)), "need")
                    .size();
        }
        BinomialDistribution law = new BinomialDistribution(null, all, 0.8);
        Same.holds(
                law.cumulativeProbability(kept) > Pooled.FALSE_ALARM / 2
                        && law.cumulativeProbability(kept - 1) < 1 - Pooled.FALSE_ALARM / 2,
                "%d of %d needs are left",
                kept,
                all);
    }

    private static void longerStays(Workbench bench) {
        Pooled differences = new Pooled();
        double stayed = 0;
        for (Draft draft : Pooled.cases(ModelClass.COUNTY, 30, CareStudies::withBedsForAll)) {
            if (draft.at("wards") == null) {
                continue;
            }
            Prepared was = bench.prepared(draft);
            Prepared is = bench.prepared(longer(draft));
            for (int replication = 0; replication < 12; replication++) {
                double before = occupied(was, replication, bench);
                differences.add(occupied(is, replication, bench) - 1.1 * before);
                stayed += before;
            }
        }
        double margin = 0.01 * stayed / differences.many();
        double half = differences.halfWidth(Pooled.FALSE_ALARM);
        Same.holds(
                Math.abs(differences.mean()) <= margin + half && half <= 2 * margin,
                "%g bed-days besides a tenth, +- %g, of %g",
                differences.mean(),
                half,
                100 * margin);
    }

    private static Draft withBedsForAll(Draft draft) {
        return draft.without("levers")
                .with("calendar/warm_up", "0 d")
                .with("calendar/length", END_DAY + " d")
                .eachRow("beds", row -> {
                    row.put("beds", "1000");
                    return row;
                });
    }

    private static Draft longer(Draft draft) {
        Draft longer = draft;
        for (String facility : draft.keys("wards/admissions")) {
            for (String condition : draft.keys("wards/admissions/" + facility)) {
                String at = "wards/admissions/" + facility + "/" + condition + "/stay/mean";
                String[] mean = String.valueOf(draft.at(at)).split(" ");
                longer = longer.with(at, Double.parseDouble(mean[0]) * 264 / 10 + " h");
            }
        }
        return longer;
    }

    /** Bed-days from the day on which those who leave are as many as those who come, to the end. */
    private static double occupied(Prepared prepared, int replication, Workbench bench) {
        double days = 0;
        for (String line : bench.lines(prepared, replication)) {
            int sign = Same.kind(line).equals("takes-bed") ? 1 : Same.kind(line).equals("leaves-bed") ? -1 : 0;
            double day = sign == 0 ? 0 : Long.parseLong(line.split(" ", 2)[0]) / 86_400_000.0;
            days += sign * (END_DAY - Math.max(FULL_DAY, day));
        }
        return days;
    }
}
