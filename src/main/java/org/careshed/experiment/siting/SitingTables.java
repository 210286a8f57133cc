package org.careshed.experiment.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.experiment.compare.Figure;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.landing.Tables;
import org.careshed.experiment.paired.Contrast;
import org.careshed.experiment.siting.Search.Round;
import org.careshed.experiment.siting.question.Goal;
import org.careshed.result.Column;
import org.careshed.result.Estimate;
import org.careshed.result.Table;
import org.careshed.scenario.value.Texts;

/** An answer as tidy tables: the sets of sites that were tried, the rounds of the search, and what each set does. */
public final class SitingTables {
    private static final int DECIMALS = 9;
    private static final Table ALTERNATIVES = new Table(
            "alternatives",
            "The sets of the last round: the chosen one, then the others, best first.",
            List.of(
                    Column.text("sites", "Id of the set: its sites, joined by +; the id of its arm."),
                    Column.integer("chosen", "", "1 for the chosen set, else 0."),
                    Column.integer("runs", "runs", "Worlds in which it was run."),
                    Column.decimal("mean", "", "The objective with it, on average."),
                    Column.decimal("half_width", "", "Half of its 95 % interval."),
                    Column.decimal("difference", "", "This set less the chosen, in the worlds of both."),
                    Column.decimal("difference_half_width", "", "Half of its 95 % interval.")),
            List.of());
    private static final Table ROUNDS = new Table(
            "rounds",
            "The choices of the search, the last of which is the answer.",
            List.of(
                    Column.integer("round", "", "Number of the round, from 1 on."),
                    Column.text("for", "What was chosen."),
                    Column.text("sites", "Id of a set that was compared."),
                    Column.integer("runs", "runs", "Worlds in which the round looked at it."),
                    Column.integer("chosen", "", "1 for the set that it chose, else 0.")),
            List.of());

    private SitingTables() {}

    /** The tables that only sitings have, without rows. */
    public static List<Table> heads() {
        return List.of(ALTERNATIVES, ROUNDS);
    }

    /** All tables. */
    static List<Table> of(Answer answer, Optional<OverCounties> over, Trials trials) {
        return List.of(
                Tables.filled(Tables.ARMS, arms(trials)),
                Tables.of(Tables.CONTRASTS, contrasts(answer, over, trials)),
                alternatives(answer),
                Tables.filled(ROUNDS, rounds(answer)),
                Tables.student(Math.max(1, trials.worlds(List.of()))));
    }

    /** The sets of the last round, as {@value SitingFiles#CSV} has them, too. */
    static Table alternatives(Answer answer) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(alternative(answer.chosen(), true, answer.value(), Optional.empty()));
        answer.rivals()
                .forEach(
                        rival -> rows.add(alternative(rival.sites(), false, rival.value(), Optional.of(rival.more()))));
        return Tables.filled(ALTERNATIVES, rows);
    }

    private static List<String> alternative(
            List<String> sites, boolean chosen, Estimate value, Optional<Contrast> more) {
        return List.of(
                Placing.id(sites),
                chosen ? "1" : "0",
                Integer.toString(value.replications()),
                value.meanText(DECIMALS),
                value.halfWidthText(DECIMALS),
                more.map(contrast -> contrast.difference().meanText(DECIMALS)).orElse(""),
                more.map(contrast -> contrast.difference().halfWidthText(DECIMALS))
                        .orElse(""));
    }

    private static List<List<String>> arms(Trials trials) {
        return trials.sets().stream()
                .map(sites -> List.of(
                        Placing.id(sites),
                        String.join(", ", sites),
                        sites.isEmpty() ? "base" : "other",
                        Integer.toString(trials.worlds(sites))))
                .toList();
    }

    /** Every set that was tried against the county with nothing placed; only the chosen one is told over draws. */
    private static List<Map<String, String>> contrasts(Answer answer, Optional<OverCounties> over, Trials trials) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> sites : trials.sets()) {
            int worlds = Math.min(trials.worlds(sites), trials.worlds(List.of()));
            if (!sites.isEmpty() && worlds > 0) {
                Contrast contrast = Contrast.of(trials.values(List.of(), worlds), trials.values(sites, worlds));
                Map<String, String> row = Tables.contrast(Placing.id(sites), Placing.NOTHING, goal(answer), contrast);
                if (sites.equals(answer.chosen())) {
                    row.putAll(OverDraws.cells(over.flatMap(OverCounties::change)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Figure goal(Answer answer) {
        Goal goal = answer.siting().goal();
        return new Figure(Texts.word(goal), "all", goal.unit());
    }

    private static List<List<String>> rounds(Answer answer) {
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (Round round : answer.rounds()) {
            number++;
            for (int set = 0; set < round.sets().size(); set++) {
                rows.add(List.of(
                        Integer.toString(number),
                        round.what(),
                        Placing.id(round.sets().get(set)),
                        Integer.toString(round.selection().sample().runs(set)),
                        set == round.selection().chosen() ? "1" : "0"));
            }
        }
        return rows;
    }
}
