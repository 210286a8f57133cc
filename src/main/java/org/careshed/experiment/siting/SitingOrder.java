package org.careshed.experiment.siting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.careshed.experiment.bill.Order;
import org.careshed.experiment.bill.Pair;
import org.careshed.experiment.compare.Drawn;
import org.careshed.experiment.compare.Figure;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.siting.question.Siting;
import org.careshed.result.Part;

/** What a question of sites would run, for its bill. */
final class SitingOrder {
    /** Sets that are compared with the first, to see how small a difference shows. */
    private static final int MOST_PAIRS = 4;

    /** Of a set in alternatives.csv and siting.json, about. */
    private static final long ROW_BYTES = 500;

    private final Siting siting;
    private final Candidates candidates;
    private final Reach reach;
    private final Drawn drawn;
    private final Arm nothing;
    private final List<Arm> sets;

    SitingOrder(Siting siting, Candidates candidates, Placing placing, Reach reach, Drawn drawn) {
        this.siting = siting;
        this.candidates = candidates;
        this.reach = reach;
        this.drawn = drawn;
        this.nothing = placing.arm(List.of());
        this.sets = reach.first().stream().map(placing::arm).toList();
    }

    /** @param fresh whether nothing can be kept yet */
    Order of(PairedRuns runs, int threads, boolean fresh) {
        return new Order(
                runs,
                casts(runs, fresh),
                reach.least() + OverCounties.runs(drawn, 1),
                reach.most() + OverCounties.runs(drawn, reach.first().size()),
                List.of(nothing, sets.get(0)),
                pairs(),
                siting.contest().first(),
                this::goal,
                drawn.fit(),
                siting.goal().measures(),
                SitingStudy.tables(siting.goal()),
                threads,
                fresh,
                figures -> ROW_BYTES * sets.size());
    }

    /** The first worlds of all, and those that an earlier command went on to. */
    private List<Cast> casts(PairedRuns runs, boolean fresh) {
        List<Cast> casts = new ArrayList<>();
        Stream.concat(Stream.of(nothing), sets.stream()).forEach(arm -> {
            int world = 0;
            for (Cast cast = cast(arm, world);
                    world < siting.contest().first() || !fresh && runs.has(cast);
                    cast = cast(arm, ++world)) {
                casts.add(cast);
            }
        });
        return casts;
    }

    private static Cast cast(Arm arm, int world) {
        return new Cast(arm, new Luck(world, 0));
    }

    private List<Pair> pairs() {
        Arm base = sets.size() == 1 ? nothing : sets.get(0);
        return sets.stream()
                .filter(arm -> !arm.equals(base))
                .limit(MOST_PAIRS)
                .map(arm -> new Pair(base, arm))
                .toList();
    }

    private Map<Figure, String> goal(Part part) {
        Figure figure = new Figure(siting.goal().words(), "", siting.goal().unit());
        return Map.of(
                figure,
                siting.goal()
                        .in(candidates.scenario(), part)
                        .map(BigDecimal::toPlainString)
                        .orElse(""));
    }
}
