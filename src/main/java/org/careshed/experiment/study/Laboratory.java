package org.careshed.experiment.study;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.careshed.experiment.away.Workers;
import org.careshed.experiment.bill.Order;
import org.careshed.experiment.bill.Pair;
import org.careshed.experiment.compare.Figure;
import org.careshed.experiment.dial.Quantity;
import org.careshed.experiment.landing.RunTables;
import org.careshed.experiment.paired.Arm;
import org.careshed.experiment.paired.Cast;
import org.careshed.experiment.paired.Luck;
import org.careshed.experiment.paired.PairedRuns;
import org.careshed.experiment.paired.Tally;
import org.careshed.experiment.store.RunStore;
import org.careshed.experiment.store.Share;
import org.careshed.experiment.study.plan.Design;
import org.careshed.experiment.study.plan.Study;
import org.careshed.experiment.study.plan.Study.Output;
import org.careshed.language.Text;
import org.careshed.result.Part;
import org.careshed.result.parquet.Landing;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.ScenarioException;

/** Runs the points of an experiment in the same worlds; what the store has is not run again. */
final class Laboratory {
    /** What arms are called, the id of their point behind it. */
    private static final String POINT = "point ";

    /** Points that a bill tells of, beside the first. */
    private static final int MOST_PAIRS = 4;

    /** Of a row of results.csv or means.csv, about. */
    private static final long ROW_BYTES = 40;

    private final Study study;
    private final Layout layout;
    private final PairedRuns runs;
    private final AtomicInteger simulated = new AtomicInteger();
    private final AtomicInteger kept = new AtomicInteger();

    Laboratory(Study study, Layout layout, Path store, int threads) {
        this(study, layout, runs(study, store, threads));
    }

    private Laboratory(Study study, Layout layout, PairedRuns runs) {
        this.study = study;
        this.layout = layout;
        this.runs = runs;
    }

    /** The same with runs that others simulate. */
    Laboratory on(Workers workers) {
        return new Laboratory(study, layout, runs.on(workers));
    }

    /**
     * What there is to run, for its bill: the first point is tried out, and compared with those that follow it, or with
     * the last where points are spread.
     *
     * @param fresh whether there is no store yet
     */
    Order order(int threads, boolean fresh) {
        List<Cast> casts = casts();
        List<Arm> arms = casts.stream().map(Cast::arm).distinct().toList();
        List<Pair> pairs = (study.design() instanceof Design.Rows
                        ? arms.stream().skip(1).limit(MOST_PAIRS)
                        : arms.stream().skip(Math.max(1, arms.size() - 1)))
                .map(arm -> new Pair(arms.get(0), arm))
                .toList();
        return new Order(
                runs,
                casts,
                casts.size(),
                casts.size(),
                arms.subList(0, 1),
                pairs,
                study.effort().replications(),
                this::outputs,
                Collections.emptySortedMap(),
                study.effort().measures(),
                tables(study),
                threads,
                fresh,
                figures -> ROW_BYTES * study.outputs().size() * (casts.size() + arms.size()));
    }

    private Map<Figure, String> outputs(Part part) {
        Map<Figure, String> found = new LinkedHashMap<>();
        for (Output output : study.outputs()) {
            String value =
                    output.quantity().in(part).map(BigDecimal::toPlainString).orElse("");
            found.put(new Figure(output.name(), "", output.quantity().unit(part)), value);
        }
        return found;
    }

    /**
     * Runs what is missing.
     *
     * @param told the share of all replications that is done
     * @param landing where every run's tables go
     * @throws ScenarioException when an output is no figure of a run, told before the rest is run
     */
    Records run(DoubleConsumer told, Landing landing) {
        List<Cast> casts = casts();
        List<Part> example = new ArrayList<>();
        each(casts.subList(0, 1), one -> count(one.kept()), (cast, part) -> example.add(part));
        require(example.get(0));
        List<List<Optional<BigDecimal>>> found = new ArrayList<>();
        study.outputs().forEach(output -> found.add(new ArrayList<>()));
        AtomicInteger done = new AtomicInteger();
        Cast first = casts.get(0);
        Consumer<PairedRuns.Done> counted = one -> {
            if (!one.arm().equals(first.arm().id()) || !one.luck().equals(first.luck())) {
                count(one.kept());
            }
            told.accept(done.incrementAndGet() / (double) casts.size());
        };
        RunTables all = new RunTables(landing, runs, arm -> arm.substring(POINT.length()));
        each(casts, counted, (cast, part) -> {
            all.take(cast, part);
            for (int output = 0; output < found.size(); output++) {
                found.get(output).add(study.outputs().get(output).quantity().in(part));
            }
        });
        return new Records(
                found.stream().map(this::byPoint).toList(),
                study.outputs().stream()
                        .map(output -> output.quantity().unit(example.get(0)))
                        .toList(),
                simulated.get(),
                kept.get());
    }

    /**
     * Runs what is missing of a share of all runs, and keeps it.
     *
     * @param told the share of these replications that is done
     * @throws ScenarioException when an output is no figure of a run
     */
    Tally run(Share share, DoubleConsumer told) {
        List<Cast> casts = runs.share(casts(), share);
        Tally counted = new Tally(casts.size(), told);
        AtomicBoolean seen = new AtomicBoolean();
        each(casts, counted, (cast, part) -> {
            if (!seen.getAndSet(true)) {
                require(part);
            }
        });
        return counted;
    }

    /** Tables to keep: what outputs are read from, and what lands of every run. */
    private static List<String> tables(Study study) {
        SortedSet<String> tables = new TreeSet<>(RunTables.KEPT);
        tables.addAll(
                Quantity.tables(study.outputs().stream().map(Output::quantity).toList()));
        return List.copyOf(tables);
    }

    private static PairedRuns runs(Study study, Path store, int threads) {
        return new PairedRuns(
                new RunStore(store),
                study.effort().measures(),
                tables(study),
                threads,
                draw -> Collections.emptySortedMap());
    }

    private List<Cast> casts() {
        List<Luck> worlds = Luck.replications(study.effort().replications());
        List<Cast> casts = new ArrayList<>();
        for (Point point : layout.points()) {
            Arm arm = Arm.of(POINT + point.id(), study.scenario(), point.numbers());
            worlds.forEach(luck -> casts.add(new Cast(arm, luck)));
        }
        return casts;
    }

    private void each(List<Cast> casts, Consumer<PairedRuns.Done> told, PairedRuns.Taker taker) {
        try {
            runs.each(casts, told, taker);
        } catch (ScenarioException unreadable) {
            Problems problems = new Problems();
            for (Point point : layout.points()) {
                CountiesRead.readable(
                        study, point.numbers(), Text.of("point ", "设计点 ").then(point.id()), study.site(), problems);
            }
            problems.throwIfAny();
            throw unreadable;
        }
    }

    private void count(boolean before) {
        (before ? kept : simulated).incrementAndGet();
    }

    private List<List<Optional<BigDecimal>>> byPoint(List<Optional<BigDecimal>> values) {
        int replications = study.effort().replications();
        List<List<Optional<BigDecimal>>> points = new ArrayList<>();
        for (int from = 0; from < values.size(); from += replications) {
            points.add(List.copyOf(values.subList(from, from + replications)));
        }
        return points;
    }

    private void require(Part part) {
        Problems problems = new Problems();
        for (Output output : study.outputs()) {
            if (!output.quantity().known(part)) {
                problems.add(
                        output.site(), Unknown.of(output, part, study.effort().measures()));
            }
        }
        problems.throwIfAny();
    }
}
