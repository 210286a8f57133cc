package org.careshed.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.careshed.chance.Dist;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Times and the laws they follow. */
class TimesTest {

    private static final String LAW = "{law: exponential, mean: 6 min}";

    @TempDir
    private Path folder;

    @Test
    void everyLawIsRead() {
        assertThat(time("6 min")).isEqualTo(new Dist.Constant(6 * Ticks.MINUTE));
        assertThat(time(LAW)).isEqualTo(new Dist.Exponential(6 * Ticks.MINUTE));
        assertThat(time("{law: log-normal, mean: 6 min, cv: 0.6}"))
                .isEqualTo(new Dist.LogNormal(6 * Ticks.MINUTE, 0.6));
        assertThat(time("{law: gamma, mean: 6 min, cv: 0.6}")).isEqualTo(new Dist.Gamma(6 * Ticks.MINUTE, 0.6));
        assertThat(time("{law: normal, mean: 6 min, sd: 90 s, at_least: 1 min}"))
                .isEqualTo(new Dist.Normal(6 * Ticks.MINUTE, 90 * Ticks.SECOND, Ticks.MINUTE));
        assertThat(time("{law: uniform, from: 2 min, to: 10 min}"))
                .isEqualTo(new Dist.Uniform(2 * Ticks.MINUTE, 10 * Ticks.MINUTE));
        assertThat(time("{law: hyper-exponential, mean: 6 min, scv: 4}"))
                .isEqualTo(new Dist.HyperExponential(6 * Ticks.MINUTE, 4));
    }

    @Test
    void misspeltLawsFindTheirOwn() {
        assertThat(timed("{law: exponental, mean: 6 min}")
                        .only(Code.NOT_A_CHOICE)
                        .fix()
                        .english())
                .isEqualTo("did you mean `exponential`?");
        timed("{mean: 6 min}").only(Code.MISSING_KEY);
        timed("{law: [gamma], mean: 6 min}").only(Code.NOT_A_CHOICE);
        timed("{law: uniform, from: 9 min, to: 3 min}").only(Code.OUT_OF_RANGE);
        timed("[6 min]").only(Code.WRONG_FORM);
    }

    @Test
    void nothingIsRoundedInSilence() {
        Problem fine = timed("0.33333 min").only(Code.TOO_PRECISE);
        assertThat(fine.found().english()).isEqualTo("19999.8 ms");
        assertThat(fine.fix().english()).isEqualTo("write `20000 ms`");
        assertThat(Folder.county(folder)
                        .yaml("warm_up: 2 d", "warm_up: 36 h")
                        .only(Code.TOO_PRECISE)
                        .fix()
                        .english())
                .startsWith("write whole days");
        timed("-6 min").only(Code.OUT_OF_RANGE);
        timed("1e300 d").only(Code.OUT_OF_RANGE);
    }

    @Test
    void unitsFitTheirQuantity() {
        assertThat(timed("6 km").only(Code.WRONG_UNIT).fix().english())
                .isEqualTo("units of a time are `min`, `h`, `d`, `s`, `ms`");
        Folder.county(folder).yaml("25 km/h", "25 km").only(Code.WRONG_UNIT);
        Folder.county(folder).yaml("0.02 /min", "0.02").only(Code.NO_UNIT);
    }

    private Dist time(String text) {
        return timed(text).read().scenario().pathways().get(0).steps().get(0).time();
    }

    private Folder timed(String text) {
        return Folder.pathways(folder).yaml(LAW, text);
    }
}
