package org.careshed.scenario.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.junit.jupiter.api.Test;

class ProblemTextTest {

    private static final Problem DECAY = new Problem(
            Problem.Level.ERROR,
            Code.OUT_OF_RANGE,
            "county.yaml",
            42,
            19,
            "  distance_decay: -0.3",
            4,
            Text.same("`distance_decay` must be a finite number of 0 or more"),
            Text.same("-0.3"),
            Text.same("below 0, farther clinics would attract more residents"),
            Text.same("write for example `distance_decay: 0.3 /km`; 0 switches distance off"));

    @Test
    void layoutIsThatOfACompiler() {
        assertThat(ProblemText.of(DECAY, Language.ENGLISH)).isEqualTo("""
                        error[CS0306]: `distance_decay` must be a finite number of 0 or more
                          --> county.yaml:42:19
                           |
                        42 |   distance_decay: -0.3
                           |                   ^^^^ found -0.3
                           |
                           = why: below 0, farther clinics would attract more residents
                           = fix: write for example `distance_decay: 0.3 /km`; 0 switches distance off
                        """);
    }

    @Test
    void sentencesAreFoldedAndLinesOfTheFileAreNot() {
        Problem far = new Problem(
                Problem.Level.ERROR,
                Code.OUT_OF_RANGE,
                "f",
                7,
                61,
                "x".repeat(90),
                9,
                Text.same("must fit"),
                Text.same("a long one"),
                Text.same("it " + "is so ".repeat(14) + "wide"),
                Text.NONE);
        assertThat(ProblemText.folded(List.of(far), Language.ENGLISH))
                .isEqualTo("""
                        error[CS0306]: must fit
                         --> f:7:61
                          |
                        7 | %s
                          | %s^^^^^^^^^
                          |
                          = found: a long one
                          = why: it is so is so is so is so is so is so is so is so is so is so is so is
                                 so is so is so wide

                        """.formatted("x".repeat(90), " ".repeat(60)));
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(at("山村,x", 4, 1)).contains("1 | 山村,x\n  |      ^ found ?");
    }

    @Test
    void longLinesAreCutAroundThePlace() {
        String text = at("x".repeat(5_000) + "!" + "y".repeat(5_000), 5_001, 1);
        assertThat(text.lines().mapToInt(String::length).max().orElse(0)).isLessThan(200);
        assertThat(text).contains("x!y");
    }

    @Test
    void hiddenCharactersCannotActOnTheTerminal() {
        assertThat(at("a\u001b[2J\u202Eb\tc", 1, 3)).doesNotContain("\u001b", "\u202E", "\t");
    }

    @Test
    void placeBeyondTheLineIsItsEnd() {
        assertThat(at("ab", 9, 100)).contains("ab\n  |   ^ found");
    }

    @Test
    void twentyAreShownAndTheRestCounted() {
        assertThat(ProblemText.of(Collections.nCopies(23, DECAY), Language.ENGLISH))
                .endsWith("... and 3 more\n");
        assertThat(new ScenarioException(List.of(DECAY)).getMessage()).startsWith("error[CS0306]");
    }

    @Test
    void jsonHoldsTheSameFields() {
        assertThat(ProblemJson.of(List.of(DECAY)))
                .contains(
                        "\"level\": \"error\"",
                        "\"code\": \"CS0306\"",
                        "\"line\": 42",
                        "\"column\": 19",
                        "\"fix\": \"write");
    }

    @Test
    void jsonEscapesWhatIsHidden() {
        assertThat(Json.compact(List.of("\"\\\n\u0000", true, 1.5, List.of(), java.util.Map.of())))
                .isEqualTo("[\"\\\"\\\\\\n\\u0000\", true, 1.5, [], {}]");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Json.compact(new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyCodeIsExplainedOnce() {
        assertThat(Code.values())
                .extracting(Code::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("CS0[1-9][0-9]{2}"));
        assertThat(Code.values())
                .allMatch(code -> !code.title().english().isBlank()
                        && code.explanation().english().length() > 25
                        && code.title().chinese().matches(".*\\p{IsHan}.*")
                        && code.explanation().chinese().matches("(?s).*\\p{IsHan}.*"));
        assertThat(Code.of("cs0306")).contains(Code.OUT_OF_RANGE);
        assertThat(Code.of("CS9999")).isEmpty();
    }

    @Test
    void nearestWordIsAtMostTwoLettersAway() {
        assertThat(Nearest.to("docter", List.of("desk", "doctor"))).contains("doctor");
        assertThat(Nearest.to("raods", List.of("roads"))).contains("roads");
        assertThat(Nearest.to("xyz", List.of("doctor", "laboratory"))).isEmpty();
        assertThat(Nearest.advice("xyz", List.of()).english()).isEqualTo("none is defined here");
        assertThat(Nearest.advice("xyz", List.of("doctor")).english()).isEqualTo("known are `doctor`");
        assertThat(Nearest.advice(
                                "xyzxyz",
                                Arrays.asList("a1,a2,a3,a4,a5,a6,a7,a8,a9,b1,b2,b3,b4,b5,b6,b7,b8".split(",")))
                        .english())
                .endsWith("and 2 more");
    }

    private static String at(String line, int column, int width) {
        return ProblemText.of(
                new Problem(
                        Problem.Level.WARNING,
                        Code.LOOK_ALIKE,
                        "f",
                        1,
                        column,
                        line,
                        width,
                        Text.same("what"),
                        Text.same("?"),
                        Text.NONE,
                        Text.NONE),
                Language.ENGLISH);
    }
}
