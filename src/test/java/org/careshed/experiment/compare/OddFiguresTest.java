package org.careshed.experiment.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.compare.text.ComparisonFiles;
import org.careshed.experiment.compare.text.ComparisonText;
import org.careshed.experiment.paired.Contrast;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.result.Called;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that are constant, missing, or there but once: no division by zero, no NaN, and the reason why (T116, T117). */
class OddFiguresTest {
    private static final List<String> NONE = List.of("", "", "");
    private static final List<String> ONCE = List.of("", "7", "");
    private static final List<String> CONSTANT = List.of("3", "3", "3");
    private static final List<String> HIGHER = List.of("5", "5", "5");
    private static final List<String> VARIES = List.of("1", "2", "4");

    @TempDir
    private Path temp;

    @Test
    void noOutputHoldsANumberThatIsNone() throws Exception {
        List<Compared> rows = new ArrayList<>();
        List<List<String>> odd = List.of(NONE, ONCE, CONSTANT, HIGHER, VARIES);
        for (List<String> base : odd) {
            for (List<String> with : odd) {
                rows.add(row(base, with, rows.size()));
            }
        }
        Side side = new Side("county", Text.same("County 县"), "0".repeat(64), 3, List.of());
        Comparison comparison = new Comparison(
                side,
                List.of(new Side("other", Text.same("Other"), "1".repeat(64), 3, List.of())),
                1,
                Called.PLAINLY,
                List.of(),
                Optional.empty(),
                rows);
        ComparisonFiles.write(comparison, temp);
        String all = String.join("\n", ComparisonText.lines(comparison, Language.ENGLISH))
                + Files.readString(temp.resolve(ComparisonFiles.CSV))
                + Files.readString(temp.resolve(ComparisonFiles.JSON));
        assertThat(all).doesNotContain("NaN", "Infinity");
        assertThat(all).contains("1 figures have a value under neither");
    }

    @Test
    void whatIsConstantIsEqualOrCertainlyDifferentAndWhatIsThereOnceIsNeither() {
        assertThat(Contrast.of(CONSTANT, CONSTANT).pValue()).contains(1.0);
        assertThat(Contrast.of(CONSTANT, HIGHER).pValue()).contains(0.0);
        assertThat(Contrast.of(CONSTANT, HIGHER).pValueUnpaired()).contains(0.0);
        assertThat(Contrast.of(CONSTANT, HIGHER).varianceRatio()).isEmpty();
        for (List<String> few : List.of(NONE, ONCE)) {
            Contrast contrast = Contrast.of(few, VARIES);
            assertThat(contrast.pValue()).isEmpty();
            assertThat(contrast.pValueUnpaired()).isEmpty();
            assertThat(contrast.varianceRatio()).isEmpty();
            assertThat(contrast.difference().whyNoInterval()).isPresent();
        }
        assertThat(Contrast.of(List.of("1"), List.of("2")).difference().whyNoInterval())
                .contains("one replication gives no interval");
    }

    private static Compared row(List<String> base, List<String> with, int number) {
        Contrast contrast = Contrast.of(base, with);
        return new Compared(
                "other",
                new Figure("figure_" + number, "all", number % 2 == 0 ? "share" : "minutes"),
                contrast,
                contrast.pValue(),
                contrast.pValue(),
                contrast.pValue().isPresent() ? Verdict.NONE : Verdict.UNDECIDED,
                Optional.empty(),
                OverDraws.of(base, with, contrast.difference()));
    }
}
