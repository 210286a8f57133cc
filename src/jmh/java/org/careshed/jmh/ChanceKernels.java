package org.careshed.jmh;

import java.util.concurrent.TimeUnit;
import org.careshed.chance.Dist;
import org.careshed.chance.DrawTable;
import org.careshed.chance.Exact;
import org.careshed.chance.Keys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one draw costs, and what the same costs with StrictMath. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
public class ChanceKernels {

    private static final int ALTERNATIVES = 12;

    private final long world = Keys.world(1, 0);
    private final long[] facility = new long[ALTERNATIVES];
    private final double[] utility = new double[ALTERNATIVES];
    private final DrawTable logNormal = new DrawTable(new Dist.LogNormal(360_000, 0.5));
    private final DrawTable gamma = new DrawTable(new Dist.Gamma(360_000, 0.5));
    private long count;

    /** Twelve facilities with utilities as in workload W2. */
    public ChanceKernels() {
        for (int f = 0; f < ALTERNATIVES; f++) {
            facility[f] = Keys.id("facility-" + f);
            utility[f] = -0.3 * f;
        }
    }

    /** One keyed word: the round that an ordinal or a purpose costs. */
    @Benchmark
    public long keyedDraw() {
        return Keys.of(world, count++);
    }

    /** One keyed uniform number. */
    @Benchmark
    public double uniform() {
        return Keys.uniform(Keys.of(world, count++));
    }

    /** One keyed exponential number by the ziggurat. */
    @Benchmark
    public double exponential() {
        return Exact.exponential(Keys.of(world, count++));
    }

    /** The same as minus the logarithm of a uniform number. */
    @Benchmark
    public double exponentialByStrictMath() {
        return -StrictMath.log(Keys.uniform(Keys.of(world, count++)));
    }

    /** e to the x for x between -8 and 0. */
    @Benchmark
    public double exp() {
        return Exact.exp(-8 * Keys.uniform(Keys.of(world, count++)));
    }

    /** The same by StrictMath. */
    @Benchmark
    public double expByStrictMath() {
        return StrictMath.exp(-8 * Keys.uniform(Keys.of(world, count++)));
    }

    /** Natural logarithm. */
    @Benchmark
    public double log() {
        return Exact.log(Keys.uniform(Keys.of(world, count++)));
    }

    /** The same by StrictMath. */
    @Benchmark
    public double logByStrictMath() {
        return StrictMath.log(Keys.uniform(Keys.of(world, count++)));
    }

    /** A log-normal time from the table. */
    @Benchmark
    public long logNormalDraw() {
        return logNormal.ms(Keys.of(world, count++));
    }

    /** A gamma time from the table. */
    @Benchmark
    public long gammaDraw() {
        return gamma.ms(Keys.of(world, count++));
    }

    /** One choice among twelve facilities: twelve weights, twelve exponentials, the first of the race. */
    @Benchmark
    public int choiceOfTwelve() {
        long need = Keys.of(world, count++);
        int winner = 0;
        double first = Double.POSITIVE_INFINITY;
        for (int f = 0; f < ALTERNATIVES; f++) {
            double time = Exact.exponential(Keys.of(need, facility[f])) * Exact.exp(-utility[f]);
            if (time < first) {
                first = time;
                winner = f;
            }
        }
        return winner;
    }

    /** The same as the largest utility plus Gumbel shock, by StrictMath. */
    @Benchmark
    public int choiceOfTwelveByGumbel() {
        long need = Keys.of(world, count++);
        int winner = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int f = 0; f < ALTERNATIVES; f++) {
            double shock = -StrictMath.log(-StrictMath.log(Keys.uniform(Keys.of(need, facility[f]))));
            if (utility[f] + shock > largest) {
                largest = utility[f] + shock;
                winner = f;
            }
        }
        return winner;
    }
}
