package org.careshed.experiment.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.experiment.paired.Contrast;
import org.careshed.result.Estimate;
import org.careshed.result.pairs.Holm;

/**
 * Mean waits in one line before one server, by Lindley's recursion: W' = max(0, W + S - A), with the first wait drawn from
 * the steady state, so that the mean is exact: load / (1 - load) services. Every draw is a function of world, customer and
 * purpose, so two loads in one world share their luck. Waits are skew and hang together, as those of a county do.
 */
final class Queues {
    /** Loads that are compared; mean waits 4 and 3, so the difference is -1. */
    static final double BASE = 0.8;

    static final double WITH = 0.75;
    static final double BASE_WAIT = 4;
    static final double DIFFERENCE = -1;

    private static final Figure WAIT = new Figure("mean_wait_minutes", "all", "minutes");

    private Queues() {}

    /** Mean wait of so many customers in a world. */
    static String wait(double load, long world, int customers) {
        double wait = Uniform.of(world, -1) < load ? exponential(world, -2) / (1 - load) : 0;
        double sum = 0;
        for (long customer = 0; customer < customers; customer++) {
            sum += wait;
            wait = Math.max(0, wait + exponential(world, 2 * customer) - exponential(world, 2 * customer + 1) / load);
        }
        return new BigDecimal(sum / customers)
                .setScale(6, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** In so many of so many experiments of ten worlds the interval of the mean, and of the difference, holds the truth. */
    static int[] held(int experiments, int customers) {
        int means = 0;
        int differences = 0;
        for (int experiment = 0; experiment < experiments; experiment++) {
            List<String> base = new ArrayList<>();
            List<String> with = new ArrayList<>();
            for (int world = 0; world < 10; world++) {
                long luck = experiment * 10L + world;
                base.add(wait(BASE, luck, customers));
                with.add(wait(WITH, luck, customers));
            }
            Contrast contrast = Contrast.of(base, with);
            means += holds(contrast.base(), BASE_WAIT) ? 1 : 0;
            differences += holds(contrast.difference(), DIFFERENCE) ? 1 : 0;
        }
        return new int[] {means, differences};
    }

    /**
     * The same of comparisons that go on until the half-width is so small, five worlds at a time; their mean number of
     * worlds is the second number.
     */
    static int[] heldAtStop(int experiments, int customers, String width) {
        Until until = new Until(Optional.empty(), Map.of(WAIT.measure(), new BigDecimal(width)));
        int held = 0;
        int worlds = 0;
        for (int experiment = 0; experiment < experiments; experiment++) {
            List<String> base = new ArrayList<>();
            List<String> with = new ArrayList<>();
            do {
                for (int i = 0; i < Until.BACK; i++) {
                    long luck = -1_000_000 - experiment * 1_000L - base.size();
                    base.add(wait(BASE, luck, customers));
                    with.add(wait(WITH, luck, customers));
                }
            } while (!until.reached(WAIT, base, with));
            held += holds(Contrast.of(base, with).difference(), DIFFERENCE) ? 1 : 0;
            worlds += base.size();
        }
        return new int[] {held, worlds / experiments};
    }

    /**
     * Comparisons of ten policies that change nothing with one base, each with luck of its own, in which Holm names any
     * difference.
     */
    static int alarms(int experiments, int customers) {
        int alarms = 0;
        for (int experiment = 0; experiment < experiments; experiment++) {
            List<List<String>> policies = new ArrayList<>();
            for (int policy = 0; policy <= 10; policy++) {
                List<String> waits = new ArrayList<>();
                for (int world = 0; world < 10; world++) {
                    waits.add(wait(BASE, 10_000_000 + experiment * 1_000L + policy * 10L + world, customers));
                }
                policies.add(waits);
            }
            List<Double> p = policies.subList(1, policies.size()).stream()
                    .map(policy -> Contrast.of(policies.get(0), policy).pValue().orElseThrow())
                    .toList();
            alarms += Collections.min(Holm.adjusted(p)) <= 0.05 ? 1 : 0;
        }
        return alarms;
    }

    private static boolean holds(Estimate estimate, double truth) {
        double miss = Math.abs(estimate.mean().orElseThrow().doubleValue() - truth);
        return miss <= estimate.halfWidth().orElseThrow().doubleValue();
    }

    private static double exponential(long world, long number) {
        return -Math.log(Uniform.of(world, number));
    }
}
