package org.careshed.experiment.attribution.factorial;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The fractions of fewest runs for a resolution, and among these the ones of least aberration: fewest defining words of
 * the shortest length, then of the next. Generators as printed in Box, Hunter and Hunter (2005, table 6.22) and
 * Montgomery (2012, appendix X) where these go; 12 to 16 factors in 32 runs by trying every design whose defining words
 * are even, since no other of resolution IV has so many factors (Chen, Sun and Wu 1993, International Statistical Review
 * 61).
 */
public final class LeastAberration {
    /** The most factors of a fraction. */
    public static final int MOST_FACTORS = 16;

    private static final List<Line> LINES = List.of(
            new Line(2, 3, 3, "AB"),
            new Line(3, 4, 4, "ABC"),
            new Line(3, 5, 7, "AB AC BC ABC"),
            new Line(4, 5, 5, "ABCD"),
            new Line(4, 6, 15, "ABC BCD ACD ABD ABCD AB AC AD BC BD CD"),
            new Line(5, 6, 6, "ABCDE"),
            new Line(5, 7, 7, "ABCD ABDE"),
            new Line(5, 8, 8, "ABC ABD BCDE"),
            new Line(5, 9, 9, "BCDE ACDE ABDE ABCE"),
            new Line(5, 10, 10, "ABCD ABCE ABDE ACDE BCDE"),
            new Line(5, 11, 11, "ABC BCD CDE ACD ADE BDE"),
            new Line(5, 12, 16, "ABC ABD ACD BCD ABE ACE ADE BCE BDE CDE ABCDE"),
            new Line(6, 7, 7, "ABCDEF"),
            new Line(6, 8, 8, "ABCD ABEF"),
            new Line(7, 9, 9, "ACDFG BCEFG"),
            new Line(7, 10, 11, "ABCG BCDE ACDF ABCDEFG"));

    private LeastAberration() {}

    /** Factors from to, whose generators are the first of these. */
    private record Line(int basic, int from, int to, String generators) {
        Fraction of(int factors) {
            return Fraction.generated(
                    basic,
                    Arrays.stream(generators.split(" "))
                            .limit(factors - basic)
                            .map(Word::of)
                            .toList());
        }
    }

    /** The smallest fraction of at least this resolution; none where only all runs will do, or no table goes so far. */
    public static Optional<Fraction> of(int factors, int resolution) {
        return LINES.stream()
                .filter(line -> factors >= line.from && factors <= line.to)
                .map(line -> line.of(factors))
                .filter(fraction -> fraction.resolution().orElseThrow() >= resolution)
                .findFirst();
    }
}
