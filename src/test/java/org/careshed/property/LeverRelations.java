package org.careshed.property;

import static org.careshed.property.Relation.exact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.careshed.experiment.Prepared;
import org.careshed.quantity.Ticks;

/** What is not in force changes nothing, and nothing before it is: relations M8 to M11, M41, M43. */
final class LeverRelations {

    private static final ModelClass WITH_LEVERS =
            ModelClass.COUNTY.where("with the levers and shocks that it has", draft -> draft);

    private LeverRelations() {}

    static List<Relation> all() {
        return List.of(
                exact("M8", "every lever at strength 0: as without levers", WITH_LEVERS, LeverRelations::strengthZero),
                exact("M9", "every lever after the end: as without levers", WITH_LEVERS, LeverRelations::afterTheEnd),
                exact(
                        "M10",
                        "with levers: what patients meet before the first of their days as without",
                        WITH_LEVERS,
                        LeverRelations::before),
                exact(
                        "M11",
                        "two days longer: the days before as they were",
                        ModelClass.COUNTY,
                        LeverRelations::longer),
                exact(
                        "M41",
                        "where costs weigh nothing, what the fund pays changes bills and nothing else",
                        ModelClass.COUNTY.where("with prices that weigh nothing, no lever", LeverRelations::priceless),
                        LeverRelations::reimbursed),
                exact(
                        "M43",
                        "months of factor 1 written out: as left out",
                        ModelClass.COUNTY,
                        LeverRelations::withoutSeason));
    }

    private static boolean strengthZero(Draft draft, Workbench bench) {
        Draft zero = draft;
        for (int i = 0; i < draft.items("levers"); i++) {
            zero = zero.with("levers/" + i + "/strength", 0);
        }
        Same.lines(bench.lines(draft.without("levers")), bench.lines(zero));
        return draft.items("levers") > 0;
    }

    private static boolean afterTheEnd(Draft draft, Workbench bench) {
        Draft later = draft;
        for (int i = 0; i < draft.items("levers"); i++) {
            later = later.with("levers/" + i + "/from", "2031-05-05").without("levers/" + i + "/to");
        }
        Same.lines(bench.lines(draft.without("levers")), bench.lines(later));
        return draft.items("levers") > 0;
    }

    private static boolean before(Draft draft, Workbench bench) {
        LocalDate first = LocalDate.MAX;
        for (int i = 0; i < draft.items("levers"); i++) {
            LocalDate from = LocalDate.parse(String.valueOf(draft.at("levers/" + i + "/from")));
            first = from.isBefore(first) ? from : first;
        }
        if (draft.items("levers") == 0) {
            return false;
        }
        LocalDate start = LocalDate.parse(String.valueOf(draft.at("calendar/start")));
        long warmUp = draft.at("calendar/warm_up") == null ? 0 : draft.number("calendar/warm_up");
        long fromMs = Math.max(0, (ChronoUnit.DAYS.between(start, first) + warmUp) * Ticks.DAY);
        Prepared without = bench.prepared(draft.without("levers"));
        List<String> was = bench.heard(without, 0).linesBefore(fromMs);
        Same.lines(
                was, Same.likeThoseOf(was, bench.heard(bench.prepared(draft), 0).linesBefore(fromMs)));
        return !was.isEmpty();
    }

    private static boolean longer(Draft draft, Workbench bench) {
        Prepared prepared = bench.prepared(draft);
        long horizonMs = prepared.county().scenario().calendar().horizonMs();
        Draft longer = draft.with("calendar/length", draft.number("calendar/length") + 2 + " d");
        List<String> was = bench.heard(prepared, 0).linesBefore(horizonMs);
        Same.lines(
                was,
                Same.likeThoseOf(was, bench.heard(bench.prepared(longer), 0).linesBefore(horizonMs)));
        return true;
    }

    private static Draft priceless(Draft draft) {
        Draft free = draft.without("levers");
        for (String severity : draft.keys("choice/weights")) {
            free = free.without("choice/weights/" + severity + "/cost");
        }
        return free;
    }

    private static boolean reimbursed(Draft draft, Workbench bench) {
        if (draft.at("money") == null) {
            return false;
        }
        String start = String.valueOf(draft.at("calendar/start"));
        Draft more = draft.with(
                "levers",
                List.of(Map.of("lever", "reimbursement", "from", start, "grassroots", 0.3, "hospitals", -0.2)));
        Same.lines(unpaid(bench.lines(draft)), unpaid(bench.lines(more)));
        return true;
    }

    private static List<String> unpaid(List<String> lines) {
        return Same.only(lines, line -> !line.contains(" pays "));
    }

    private static boolean withoutSeason(Draft draft, Workbench bench) {
        Draft flat = draft;
        for (String condition : draft.keys("conditions")) {
            flat = flat.with("conditions/" + condition + "/by_month", Collections.nCopies(12, 1));
        }
        Same.lines(bench.lines(draft), bench.lines(flat));
        return true;
    }
}
