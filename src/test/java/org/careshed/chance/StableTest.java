package org.careshed.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The positive stable law is known by its Laplace transform exp(-t^lambda). */
class StableTest {

    private static final int DRAWS = 200_000;

    /** Sixteen comparisons at five standard errors each: a false alarm in a hundred thousand runs of all. */
    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.55, 0.7, 0.95})
    void drawsHaveTheLaplaceTransformOfTheirLaw(double lambda) {
        Stable stable = new Stable(lambda);
        for (double t : new double[] {0.1, 0.5, 1, 3}) {
            double sum = 0;
            for (int i = 0; i < DRAWS; i++) {
                sum += StrictMath.exp(-t * stable.draw(Keys.of(17, i)));
            }
            double mean = StrictMath.exp(-StrictMath.pow(t, lambda));
            double variance = StrictMath.exp(-StrictMath.pow(2 * t, lambda)) - mean * mean;
            assertThat(sum / DRAWS).as("t = " + t).isCloseTo(mean, within(5 * Math.sqrt(variance / DRAWS)));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.55, 0.7, 0.95, 0.999})
    void theTableIsOffByLessThanFourInAHundredThousand(double lambda) {
        Stable stable = new Stable(lambda);
        for (int i = 0; i < 100_000; i++) {
            long bits = Keys.of(18, i) >>> (i % 23);
            double exact = stable.exactAngle(Stable.complement(bits));
            assertThat(stable.angle(bits)).isCloseTo(exact, within(4e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.7})
    void aDrawIsKantersFormula(double lambda) {
        Stable stable = new Stable(lambda);
        for (int i = 0; i < 10_000; i++) {
            long bits = Keys.of(19, i);
            double u = StrictMath.PI * (1 - Stable.complement(bits));
            double x = Exact.exponential(Keys.next(bits));
            double kanter = StrictMath.sin(lambda * u)
                    / StrictMath.pow(StrictMath.sin(u), 1 / lambda)
                    * StrictMath.pow(StrictMath.sin((1 - lambda) * u) / x, (1 - lambda) / lambda);
            assertThat(stable.draw(bits) / kanter).isCloseTo(1, within(5e-5));
        }
    }

    @Test
    void theRarestAnglesAreFinite() {
        Stable stable = new Stable(0.7);
        for (long bits : new long[] {0, 1, 1L << 41, 1L << 42, Long.MIN_VALUE, -1}) {
            assertThat(stable.angle(bits)).isFinite();
            assertThat(stable.draw(bits)).isPositive().isFinite();
        }
    }

    @Test
    void atIndexOneTheLawIsTheConstantOne() {
        Stable one = new Stable(1);
        for (int i = 0; i < 100; i++) {
            assertThat(one.draw(Keys.of(20, i))).isEqualTo(1);
        }
    }

    @Test
    void theLeastIndexIsAllowed() {
        assertThat(new Stable(Stable.LEAST_INDEX).draw(Keys.of(21, 1))).isPositive();
    }

    @Test
    void anIndexOutsideItsRangeIsRefused() {
        for (double index : new double[] {0, -1, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> new Stable(index)).hasMessageContaining("index");
        }
    }
}
