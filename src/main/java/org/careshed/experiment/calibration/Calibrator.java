package org.careshed.experiment.calibration;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.careshed.experiment.calibration.Evaluations.Point;
import org.careshed.experiment.calibration.plan.Calibration;
import org.careshed.experiment.calibration.plan.Calibration.Without;
import org.careshed.experiment.calibration.plan.Target;
import org.careshed.experiment.calibration.sheet.FitText;
import org.careshed.experiment.calibration.sheet.Sheet;
import org.careshed.experiment.dial.Quantity;
import org.careshed.language.Text;
import org.careshed.result.ResultException;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.FolderLock;
import org.careshed.result.file.Json;
import org.careshed.scenario.read.NumbersInFiles;

/**
 * A calibration from its plan to its card. Everything simulated is kept in the folder, so the same plan started again
 * goes on where it was stopped, and ends with the same bytes.
 */
public final class Calibrator {
    private static final String NAME = "card.md";
    private static final String ENSEMBLE = "ensemble.csv";

    private final Calibration plan;
    private final Path folder;
    private final int threads;
    private final Consumer<Text> told;

    /**
     * Prepares.
     *
     * @param folder where everything is kept; made if it is not there
     * @param threads most simulations at once
     * @param told hears how far the work is, a line at a time
     */
    public Calibrator(Calibration plan, Path folder, int threads, Consumer<Text> told) {
        this.plan = plan;
        this.folder = folder;
        this.threads = threads;
        this.told = told;
    }

    /**
     * Fits, draws and writes {@code card.md}, {@code card.json}, a CSV table for each part of the card, {@code fit.yaml} and
     * {@code ensemble.csv}; the parts of the card.
     *
     * @param ensemble whether draws are made, if the plan has an ensemble
     * @throws ResultException when the folder is of something else, in use, or the disk fails
     */
    public List<Sheet> run(boolean ensemble) {
        try {
            requireOurs();
            Files.createDirectories(folder);
            try (FolderLock lock = FolderLock.take(folder)) {
                return locked(ensemble);
            }
        } catch (IOException fault) {
            throw ResultException.of(fault, folder);
        }
    }

    /**
     * Puts the fitted numbers of a finished run into the scenario's YAML files; comments and order stay. Numbers that stand
     * in no file are told, and left to the planner.
     *
     * @throws ResultException when there is no finished run, or the disk fails
     */
    public void apply() {
        SortedMap<String, BigDecimal> numbers =
                EnsembleTable.read(folder.resolve(ENSEMBLE)).numbers(0);
        try {
            for (Map.Entry<Path, String> file :
                    NumbersInFiles.texts(plan.scenario(), numbers).entrySet()) {
                AtomicFile.write(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
                told.accept(Text.of("written: {file}", "已写入：{file}").with("file", file.getKey()));
            }
        } catch (IOException fault) {
            throw ResultException.of(fault, folder);
        }
        SortedMap<String, BigDecimal> there = Evaluations.reader().numbers(plan.scenario());
        numbers.keySet().stream()
                .filter(path -> !there.containsKey(path))
                .forEach(path ->
                        told.accept(Text.of("in no file, so add it: {path} {number}", "不在任何文件中，请自行加上：{path} {number}")
                                .with("path", path)
                                .with("number", numbers.get(path))));
    }

    private List<Sheet> locked(boolean ensemble) throws IOException {
        List<Target> all = new ArrayList<>(plan.figures());
        plan.without().ifPresent(without -> all.addAll(without.priors()));
        try (Evaluations evaluations = new Evaluations(
                folder, Quantity.tables(all.stream().map(Target::quantity).toList()), threads)) {
            Found found = found(new Workbench(plan, evaluations, told), ensemble);
            List<Sheet> sheets = new Card(found).sheets();
            write(found, sheets, evaluations.units(plan.scenario()));
            return sheets;
        }
    }

    private Found found(Workbench bench, boolean ensemble) {
        Inversion inversion = new Inversion(bench);
        double[] fit = fit(bench, inversion);
        SortedMap<String, BigDecimal> all = bench.fitted(bench.panel().numbers(), fit);
        bench.tell(Text.of("the fit: {replications}", "拟合结果：{replications}")
                .with("replications", Workbench.replications(plan.effort().last())));
        Figures figures = bench.evaluations().one(bench.full(all, plan.effort().last()));
        bench.requireAll(figures, plan.figures());
        int moved = plan.free().size();
        bench.tell((moved == 1
                        ? Text.of("how targets answer: 1 parameter moved alone", "目标的响应：单独移动 1 个参数")
                        : Text.of("how targets answer: {many} parameters moved alone", "目标的响应：逐个单独移动 {many} 个参数"))
                .with("many", moved));
        Sensitivity sensitivity = Sensitivity.around(bench, fit);
        List<Draw> draws = ensemble && plan.ensemble().isPresent()
                ? new Refit(bench, fit, inversion, sensitivity).draws()
                : List.of();
        SortedMap<String, BigDecimal> changes = bench.panel().changes(all);
        Optional<Figures> without = plan.without().map(bare -> without(bench, bare, changes));
        return new Found(
                plan,
                java.util.Arrays.stream(fit).boxed().toList(),
                changes,
                bench.panel().written(),
                bench.evaluations().scenario(plan.scenario(), changes),
                figures,
                sensitivity,
                draws,
                without,
                plan.without()
                        .map(bare -> withoutDraws(bench, bare, changes, draws))
                        .orElse(List.of()));
    }

    private double[] fit(Workbench bench, Inversion inversion) {
        double[] at = plan.free().stream()
                .mapToDouble(free -> free.dial().moving(free.start()))
                .toArray();
        Optimiser optimiser = new Optimiser(bench);
        at = inversion.from(at);
        for (int round = 0; round < plan.effort().rounds() && !optimiser.idle(); round++) {
            at = inversion.from(optimiser.from(at));
        }
        return at;
    }

    private Figures without(Workbench bench, Without bare, SortedMap<String, BigDecimal> changes) {
        bench.tell(Text.of("the county without its levers", "不含措施的县"));
        Figures figures = bench.evaluations()
                .one(new Point(bare.scenario(), changes, plan.effort().last()));
        bench.requireAll(figures, bare.priors());
        return figures;
    }

    /** The draws that were kept, without levers; moved by what the shorter calendar misses at the fit. */
    private List<Map<String, Double>> withoutDraws(
            Workbench bench, Without bare, SortedMap<String, BigDecimal> changes, List<Draw> draws) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(bare.scenario(), changes, plan.effort().steps()));
        points.add(shorter(bare, changes));
        draws.stream().filter(Draw::kept).forEach(draw -> points.add(shorter(bare, draw.numbers())));
        if (points.size() == 2) {
            return List.of();
        }
        bench.tell(Text.of("ensemble: {draws} without levers", "参数集合：{draws}，不含措施")
                .with("draws", Workbench.draws(points.size() - 2)));
        List<Figures> figures = bench.evaluations().all(points);
        return IntStream.range(2, points.size())
                .mapToObj(i -> {
                    Map<String, Double> seen = new TreeMap<>();
                    for (Target prior : bare.priors()) {
                        double offset = prior.scaled(figures.get(0).of(prior))
                                - prior.scaled(figures.get(1).of(prior));
                        seen.put(
                                prior.id(),
                                prior.figure(prior.scaled(figures.get(i).of(prior)) + offset));
                    }
                    return seen;
                })
                .toList();
    }

    private Point shorter(Without bare, SortedMap<String, BigDecimal> numbers) {
        SortedMap<String, BigDecimal> changes = new TreeMap<>(numbers);
        plan.effort().shorter().ifPresent(shorter -> changes.putAll(shorter.numbers()));
        return new Point(bare.scenario(), changes, plan.effort().steps());
    }

    private void requireOurs() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (java.util.stream.Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent() && !Files.isDirectory(folder.resolve("evaluations"))) {
                throw new ResultException(
                        ResultException.CANNOT_CREATE,
                        Text.of("{folder} holds something that is no calibration", "{folder} 中的内容不是校准")
                                .with("folder", folder));
            }
        }
    }

    private void write(Found found, List<Sheet> sheets, Map<String, String> units) throws IOException {
        StringBuilder card = new StringBuilder("# Calibration card: "
                + found.scenario().name().both() + "\n\nWritten by `careshed calibrate`; scenario `"
                + found.scenario().id() + "`, "
                + Workbench.replications(plan.effort().last()).english() + " of "
                + (found.scenario().calendar().days()
                        - found.scenario().calendar().warmUpDays()) + " counted days.\n\n");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("careshed_calibration", 1);
        json.put("scenario", found.scenario().id());
        json.put("replications", plan.effort().last());
        for (Sheet sheet : sheets) {
            card.append(sheet.markdown());
            json.put(sheet.id(), sheet.objects());
            put("card-" + sheet.id() + ".csv", sheet.csv());
        }
        put(NAME, card.toString().stripTrailing() + "\n");
        AtomicFile.write(folder.resolve("card.json"), Json.bytes(json));
        put("fit.yaml", FitText.of(found.numbers(), units));
        put(ENSEMBLE, EnsembleTable.text(found));
    }

    private void put(String name, String text) throws IOException {
        AtomicFile.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
