package org.careshed.experiment.calibration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.careshed.experiment.calibration.Evaluations.Point;
import org.careshed.experiment.calibration.plan.Calibration.Ensemble;
import org.careshed.experiment.calibration.plan.Target;
import org.careshed.language.Text;

/**
 * The ensemble: draws of what the evidence leaves open, each refitted. Constants come from expected shares, then a few
 * simulated corrections by the slopes known from the fit bring the followed targets back. Where a shorter calendar is
 * simulated, what it shows is moved by the difference that the two calendars have at the fit. A pattern that the fit itself
 * misses speaks against the model, not against a draw, and rules none out.
 */
final class Refit {
    private final Workbench bench;
    private final Ensemble ensemble;
    private final Inversion inversion;
    private final double[] fit;
    private final double[][] slopes;
    private final Map<String, Double> offsets = new TreeMap<>();
    private final List<Target> ruling;

    Refit(Workbench bench, double[] fit, Inversion inversion, Sensitivity sensitivity) {
        this.bench = bench;
        this.ensemble = bench.plan().ensemble().orElseThrow();
        this.inversion = inversion;
        this.fit = fit.clone();
        this.slopes = sensitivity.inverse(inversion.movers(), inversion.targets());
        SortedMap<String, BigDecimal> numbers = bench.fitted(bench.panel().numbers(), fit);
        List<Figures> both = bench.evaluations()
                .all(List.of(bench.full(numbers, bench.plan().effort().steps()), bench.shorter(numbers)));
        ruling = Stream.concat(
                        bench.plan().targets().stream(),
                        bench.plan().patterns().stream()
                                .filter(pattern -> pattern.holds(both.get(0).of(pattern))))
                .toList();
        bench.requireAll(both.get(1), ruling);
        for (Target target : bench.plan().figures()) {
            Optional<Double> whole = both.get(0).mean(target.quantity());
            Optional<Double> part = both.get(1).mean(target.quantity());
            if (whole.isPresent() && part.isPresent()) {
                offsets.put(target.id(), target.scaled(whole.get()) - target.scaled(part.get()));
            }
        }
    }

    /** One draw on its way. */
    private final class Candidate {
        private final double[] settings;
        private SortedMap<String, BigDecimal> numbers;
        private Steering steering;
        private Map<String, Double> figures = Map.of();
        private boolean done;

        Candidate(double[] settings) {
            this.settings = settings;
            this.numbers = bench.panel().numbers();
            for (int d = 0; d < settings.length; d++) {
                bench.panel().turn(numbers, ensemble.drawn().get(d), settings[d]);
            }
            this.steering = inversion.steering(fit, slopes);
        }

        double[] at() {
            return inversion.placed(fit, steering.at());
        }

        Point point() {
            return bench.shorter(bench.fitted(numbers, at()));
        }

        void look(Figures simulated, boolean last) {
            Map<String, Double> seen = new TreeMap<>();
            bench.requireAll(simulated, ruling);
            for (Target target : bench.plan().figures()) {
                Optional<Double> figure = simulated.mean(target.quantity());
                if (figure.isPresent() && offsets.containsKey(target.id())) {
                    double scaled = target.scaled(figure.get()) + offsets.get(target.id());
                    seen.put(target.id(), target.figure(scaled));
                }
            }
            figures = seen;
            double worst = inversion.targets().stream()
                    .mapToDouble(target -> target.miss(seen.get(target.id())))
                    .max()
                    .orElse(0);
            done = last || worst <= bench.plan().effort().closeness();
            if (!done) {
                steering.move(inversion.targets().stream()
                        .mapToDouble(target -> target.scaled(target.value()) - target.scaled(seen.get(target.id())))
                        .toArray());
            }
        }

        Draw draw(int number) {
            List<String> misses = ruling.stream()
                    .filter(target -> !target.holds(figures.get(target.id())))
                    .map(Target::id)
                    .toList();
            return new Draw(
                    number,
                    Arrays.stream(settings).boxed().toList(),
                    Arrays.stream(at()).boxed().toList(),
                    bench.panel().changes(bench.fitted(numbers, at())),
                    figures,
                    misses);
        }
    }

    /** All draws, in order. */
    List<Draw> draws() {
        List<Candidate> candidates = Arrays.stream(
                        Draws.of(ensemble.drawn(), ensemble.draws(), ensemble.batches(), ensemble.seed()))
                .map(Candidate::new)
                .toList();
        invert(candidates);
        for (int round = 0; round <= ensemble.corrections(); round++) {
            List<Candidate> open =
                    candidates.stream().filter(candidate -> !candidate.done).toList();
            if (!open.isEmpty()) {
                bench.tell((round == 0
                                ? Text.of("ensemble: simulating {draws}", "参数集合：模拟 {draws}")
                                : Text.of("ensemble: simulating {draws} again, corrected", "参数集合：修正后再模拟 {draws}"))
                        .with("draws", Workbench.draws(open.size())));
                List<Figures> figures = bench.evaluations()
                        .all(open.stream().map(Candidate::point).toList());
                for (int i = 0; i < open.size(); i++) {
                    open.get(i).look(figures.get(i), round == ensemble.corrections());
                }
            }
        }
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> candidates.get(i).draw(i + 1))
                .toList();
    }

    private void invert(List<Candidate> candidates) {
        if (ensemble.residents() == 0) {
            return;
        }
        bench.tell(Text.of("ensemble: share inversion of {draws} on expected shares", "参数集合：按期望份额反演 {draws}")
                .with("draws", Workbench.draws(candidates.size())));
        Expected expected = new Expected(bench, fit, ensemble.residents());
        List<Callable<SortedMap<String, BigDecimal>>> work = new ArrayList<>();
        candidates.forEach(candidate -> work.add(() -> expected.inverted(candidate.numbers)));
        List<SortedMap<String, BigDecimal>> numbers = bench.evaluations().each(work);
        for (int i = 0; i < candidates.size(); i++) {
            candidates.get(i).numbers = numbers.get(i);
        }
    }
}
