package org.careshed.web.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.ScenarioRun;
import org.careshed.experiment.StoppedException;
import org.careshed.experiment.bill.Bill;
import org.careshed.experiment.bill.Billing;
import org.careshed.experiment.bill.Trial;
import org.careshed.language.Text;
import org.careshed.policy.Policies;
import org.careshed.policy.PolicyException;
import org.careshed.quantity.Halt;
import org.careshed.result.folder.ResultFolder;
import org.careshed.result.folder.RunPlan;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;
import org.careshed.web.scenarios.ScenarioFolder;
import org.careshed.web.wire.Places;
import org.careshed.web.wire.WebFault;

/** What a run would cost, as {@code careshed plan} tells it: each scenario is tried out for a moment, one at a time. */
final class Estimates {
    /**
     * Heap for each resident of a county that this server would take on: Haiyan's year of 457,000 residents peaked at 276 MB
     * (docs/performance.md, P6), of which about 160 were heap, or 350 bytes a resident. The launcher ends a process that runs
     * out of memory, so this is asked before a county is built.
     */
    private static final long LEAST_BYTES_A_RESIDENT = 300;

    private static final int SECONDS = 1;
    private static final long TRIAL_NS = TimeUnit.MINUTES.toNanos(10);
    private static final int UNPROCESSABLE = 422;
    private static final double MINUTE = 60;
    private static final long MEGA = 1_000_000;
    private static final double LONG_MINUTES = 2;
    private static final long LARGE_MB = 1_000;
    private static final int MOST_KEPT = 500;
    private static final long LOOK_MS = 50;

    private final ScenarioFolder scenarios;
    private final Path results;
    private final int threads;
    private final Places places;
    private final Prospects prospects;
    private final Semaphore oneAtATime = new Semaphore(1, true);
    private final Map<String, Boolean> small = new ConcurrentHashMap<>();

    /** By hash of the scenario: how fast it is does not depend on how often it is run. Touched by one at a time. */
    private final Map<String, Tried> trials = new HashMap<>();

    Estimates(ScenarioFolder scenarios, Path results, int threads, Places places) {
        this.scenarios = scenarios;
        this.prospects = new Prospects(results);
        this.results = results;
        this.threads = threads;
        this.places = places;
    }

    /**
     * What it costs.
     *
     * @param minutes of all that is missing; null where the county is too large to be tried out
     * @param memoryMb at the peak
     * @param diskMb of results
     * @param runs replications in all
     * @param kept of these, how many are there already
     * @param fits whether the server has memory enough
     * @param detectable smallest differences that would show, a line each
     * @param needsConfirm whether it is so much that somebody must say yes to it
     */
    record Estimate(
            Double minutes,
            long memoryMb,
            long diskMb,
            int runs,
            int kept,
            boolean fits,
            List<Text> detectable,
            boolean needsConfirm) {}

    /** A trial, and when it was: what else the machine does changes. */
    private record Tried(Trial trial, long atNs) {
        boolean isOld() {
            return System.nanoTime() - atNs > TRIAL_NS;
        }
    }

    /**
     * Reckons an order; a fault in words if a scenario cannot be read.
     *
     * @param halt asked many times a second, also while another order is reckoned; what it throws ends this one
     */
    Estimate of(Order order, Halt halt) {
        await(halt);
        try {
            Estimate estimate = reckoned(order, halt);
            forget(small);
            small.put(key(order), !estimate.needsConfirm());
            return estimate;
        } catch (ScenarioException refused) {
            throw refused(refused.problems().get(0).what());
        } catch (PolicyException idle) {
            throw refused(places.hidden(idle.told()));
        } finally {
            oneAtATime.release();
        }
    }

    private void await(Halt halt) {
        try {
            while (!oneAtATime.tryAcquire(LOOK_MS, TimeUnit.MILLISECONDS)) {
                halt.ask();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    /** Whether an order was reckoned and is small. */
    boolean isSmall(Order order) {
        return small.getOrDefault(key(order), false);
    }

    /** Refuses an order that nothing could run: a scenario is broken, or too large for the memory of this server. */
    void require(Order order) {
        try {
            for (String id : order.scenarios()) {
                Resolved read = new ScenarioReader(Policies.shapes()).read(scenarios.file(id));
                if (isTooLarge(read.scenario().people())) {
                    throw new WebFault(
                            UNPROCESSABLE,
                            "too-large",
                            Text.of("this county is too large for the memory of this server", "这个县太大，服务的内存放不下"),
                            Text.of(
                                    "end it and start it with more: careshed serve --memory 4g",
                                    "结束服务，用更多内存重新启动：careshed serve --memory 4g"));
                }
            }
        } catch (ScenarioException refused) {
            throw refused(refused.problems().get(0).what());
        }
    }

    private static boolean isTooLarge(long residents) {
        return residents * LEAST_BYTES_A_RESIDENT > Runtime.getRuntime().maxMemory();
    }

    private static String key(Order order) {
        return order.replications() + " " + order.scenarios();
    }

    private static WebFault refused(Text what) {
        return new WebFault(
                UNPROCESSABLE,
                "scenario-problems",
                Text.of("this scenario cannot be run: ", "这个情景不能运行：").then(what),
                Text.of("open it: the editor lists all problems", "打开它：编辑器会列出全部问题"));
    }

    private Estimate reckoned(Order order, Halt halt) {
        List<Resolved> runs = new ArrayList<>();
        Optional<Long> seed = order.seed();
        for (String id : order.scenarios()) {
            halt.ask();
            Resolved read = new ScenarioReader(Policies.shapes()).asking(halt).read(scenarios.file(id));
            Resolved resolved = seed.isPresent() ? read.withSeed(seed.get()) : read;
            seed = Optional.of(resolved.scenario().seed());
            long residents = resolved.scenario().people();
            if (isTooLarge(residents)) {
                return tooLarge(order, residents);
            }
            runs.add(resolved);
        }
        List<Bill> bills =
                runs.stream().map(resolved -> bill(order, resolved, halt)).toList();
        double minutes = bills.stream().mapToDouble(Bill::seconds).sum() / MINUTE;
        long memory = bills.stream()
                        .mapToLong(bill -> bill.memory().peakBytes())
                        .max()
                        .orElse(0)
                / MEGA;
        long disk = bills.stream()
                        .mapToLong(bill -> bill.missing() * bill.partBytes() + bill.tableBytes())
                        .sum()
                / MEGA;
        boolean fits = bills.stream().allMatch(bill -> bill.memory().fits());
        return new Estimate(
                minutes,
                memory,
                Math.max(1, disk),
                bills.stream().mapToInt(Bill::runs).sum(),
                bills.stream().mapToInt(Bill::kept).sum(),
                fits,
                prospects.of(runs, order.replications(), halt),
                minutes > LONG_MINUTES || disk > LARGE_MB || !fits);
    }

    private Bill bill(Order order, Resolved resolved, Halt halt) {
        halt.ask();
        RunPlan plan = ScenarioRun.plan(resolved, order.numbers(), MeasureSet.ALL);
        int kept = ResultFolder.finished(results.resolve(plan.folderName()), plan);
        forget(trials);
        Tried tried = trials.get(resolved.hash());
        if (tried == null || tried.isOld()) {
            Trial trial = Trial.of(resolved.scenario(), MeasureSet.ALL, table -> true, SECONDS, halt);
            tried = new Tried(trial, System.nanoTime());
            trials.put(resolved.hash(), tried);
        }
        return Billing.alone(resolved.scenario(), tried.trial, order.replications(), kept, threads);
    }

    /** What was reckoned once is dear to reckon again, but need not be known for ever. */
    private static void forget(Map<String, ?> known) {
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
    }

    /** A county that could not even be built here: told without building it. */
    private static Estimate tooLarge(Order order, long residents) {
        long bytes = residents * LEAST_BYTES_A_RESIDENT;
        int runs = order.replications() * order.scenarios().size();
        return new Estimate(null, bytes / MEGA, 0, runs, 0, false, List.of(), true);
    }
}
