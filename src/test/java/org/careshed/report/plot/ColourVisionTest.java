package org.careshed.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Colours as people without red, green or blue cones see them (Machado, Oliveira and Fernandes 2009, severity 1), told apart
 * by their distance in CIELAB (CIE76), of which 2.3 is just noticeable: 9 between tiers, 40 between more and fewer. Symbols of
 * tiers have shapes as well, so no colour says anything alone.
 */
class ColourVisionTest {
    /** Tiers of a usual county: two or three of each family. */
    private static final List<String> TIERS =
            List.of("$56b4e9", "$009e73", "$f0e442", "$0072b2", "$cc79a7", "$d55e00", "$e69f00");

    /** More and fewer visits on a map of changes. */
    private static final List<String> CHANGES = List.of("$0072b2", "$d55e00");

    private static final double TIERS_APART = 9;
    private static final double CHANGES_APART = 40;

    /** Steps of the scale of heat: twelve to fourteen for usual eyes, and never less than eight. */
    private static final double STEPS_APART = 8;

    private static final double STEPS_AT_MOST = 14;

    /** Any shade of more and any of less. */
    private static final double SIDES_APART = 20;

    private enum Eye {
        USUAL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        NO_RED(new double[][] {
            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
        }),
        NO_GREEN(new double[][] {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
        }),
        NO_BLUE(new double[][] {
            {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
        });

        private final double[][] matrix;

        Eye(double[][] matrix) {
            this.matrix = matrix;
        }
    }

    @TestFactory
    Stream<DynamicTest> tiersAndChangesStayApartForEveryEyeOnBothPapers() {
        return Stream.of(Eye.values())
                .flatMap(eye -> Stream.of(Paper.values())
                        .map(paper -> DynamicTest.dynamicTest(eye + " " + paper, () -> {
                            assertThat(nearest(TIERS, eye, paper)).isGreaterThan(TIERS_APART);
                            assertThat(nearest(CHANGES, eye, paper)).isGreaterThan(CHANGES_APART);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> stepsOfHeatAreEvenAndSeenByEveryEyeOnBothPapers() {
        return Stream.of(Eye.values())
                .flatMap(eye -> Stream.of(Paper.values())
                        .map(paper -> DynamicTest.dynamicTest(eye + " " + paper, () -> {
                            for (int i = 1; i < Paper.HEATS; i++) {
                                double step = nearest(List.of("$heat" + (i - 1), "$heat" + i), eye, paper);
                                assertThat(step).isGreaterThan(STEPS_APART);
                                assertThat(eye != Eye.USUAL || step < STEPS_AT_MOST)
                                        .as("step " + i + " is " + step)
                                        .isTrue();
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> shadesOfChangesAreToldApartAndNeverTakenForTheOtherSideOfZero() {
        return Stream.of(Eye.values())
                .flatMap(eye -> Stream.of(Paper.values())
                        .map(paper -> DynamicTest.dynamicTest(eye + " " + paper, () -> {
                            for (int i = 0; i < Paper.SHADES; i++) {
                                for (String side : List.of("$more", "$less")) {
                                    String before = i == 0 ? "$faint" : side + (i - 1);
                                    assertThat(nearest(List.of(before, side + i), eye, paper))
                                            .as(side + i)
                                            .isGreaterThan(STEPS_APART);
                                }
                                for (int j = 0; j < Paper.SHADES; j++) {
                                    assertThat(nearest(List.of("$more" + i, "$less" + j), eye, paper))
                                            .as("more " + i + " and less " + j)
                                            .isGreaterThan(SIDES_APART);
                                }
                            }
                        })));
    }

    private static double nearest(List<String> names, Eye eye, Paper paper) {
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                double[] one = lab(seen(paper.colours().get(names.get(i)), eye));
                double[] other = lab(seen(paper.colours().get(names.get(j)), eye));
                double square = 0;
                for (int k = 0; k < 3; k++) {
                    square += (one[k] - other[k]) * (one[k] - other[k]);
                }
                nearest = Math.min(nearest, Math.sqrt(square));
            }
        }
        return nearest;
    }

    /** Linear light of a colour as an eye sees it, 0 to 1. */
    private static double[] seen(String colour, Eye eye) {
        double[] light = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            light[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                seen[i] += eye.matrix[i][j] * light[j];
            }
            seen[i] = Math.min(1, Math.max(0, seen[i]));
        }
        return seen;
    }

    /** CIELAB under D65 of linear sRGB. */
    private static double[] lab(double[] rgb) {
        double x = root((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = root(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        double z = root((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
