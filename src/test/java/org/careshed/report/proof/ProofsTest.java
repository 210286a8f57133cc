package org.careshed.report.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.evidence.EvidenceJson;
import org.careshed.experiment.evidence.Ours;
import org.careshed.experiment.evidence.Outcome;
import org.careshed.experiment.evidence.Verdict;
import org.careshed.experiment.evidence.effect.Effect;
import org.careshed.experiment.evidence.effect.EffectsReader;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.flow.PaperArm;
import org.careshed.report.figure.proof.PublishedAndOurs;
import org.careshed.report.figure.proof.WhatIsPinnedDown;
import org.careshed.report.figure.proof.WhatWasFitted;
import org.careshed.report.input.ReportException;
import org.careshed.report.subject.Study;
import org.careshed.scenario.Expectation.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofsTest {
    private static final String CARD = """
            {"careshed_calibration": 1, "scenario": "haiyan", "replications": 3,
             "targets": [{"figure": "need <b>rate", "wanted": "0.9000 +/- 0.0100", "fit": "0.9050", "95 %": "+/- 0.0020",
               "ensemble (5 to 95 %)": "0.9000 (0.8950 to 0.9050)", "verdict": "within", "source (grade)": "facts 1 (A)"}],
             "held_out": [{"figure": "wait at stations (min)", "wanted": "5.0000 to 10.00", "fit": "12.00", "95 %": "",
               "ensemble (5 to 95 %)": "", "verdict": "above", "source (grade)": "model (C)"}],
             "parameters": [{"parameter": "need rate", "way": "multiply", "before": "1.0000 +/- 0.1500", "fit": "0.9454",
               "sd after": "0.0722", "after / before": "0.4813", "says": "pinned down"}],
             "evidence": [{"parameter": "patience", "way": "multiply", "range": "0.5000 to 2.0000",
               "kept (5 to 95 %)": "0.8664 (0.5356 to 1.7041)", "after / before": "0.9304", "says": "not identified",
               "source (grade)": "careshed (C)"}]}
            """;

    @TempDir
    Path folder;

    private Study study(Optional<String> evidence, Optional<String> card) throws IOException {
        Optional<Path> effects = evidence.isPresent() ? Optional.of(file("e.json", evidence.get())) : Optional.empty();
        Optional<Path> fitted = card.isPresent() ? Optional.of(file("card.json", card.get())) : Optional.empty();
        return PaperArm.study(PaperArm.of("base", 2, "")).with(Proofs.open(effects, fitted));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Outcome outcome(String id, double ours, double low, double high, Verdict verdict) {
        Effect effect = EffectsReader.read(Path.of("scenarios/evidence/effects.yaml")).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        Ours found =
                new Ours(Optional.of(1.0), Optional.of(2.0), Optional.of(ours), Optional.of(new Range(low, high)), 3);
        return new Outcome(effect, Optional.of(found), verdict);
    }

    @Test
    void effectsAsTheProgramWritesThemAreDrawnAndCounted() throws IOException {
        String json = EvidenceJson.text(
                List.of(
                        outcome("sichuan-visits", 0.2, 0.1, 0.3, Verdict.ORDER_OF_SIZE_AGREES),
                        outcome("slots-wait", 0.9, 0.8, 1.0, Verdict.SIGN_AGREES),
                        outcome("facility-severe-by-level", 0.955, 0.948, 0.962, Verdict.SIGN_AGREES)),
                3);
        Figure figure =
                PublishedAndOurs.of(study(Optional.of(json), Optional.empty())).get(0);

        assertThat(figure.title().english())
                .isEqualTo("Held against 2 published effects: size agrees 1, sign alone 1, disagrees 0");
        assertThat(figure.data().rows().get(0))
                .startsWith("sichuan-visits", "A", "behaviour 7.1", "visits a head and year", "up", "0.434000")
                .endsWith("0.200000", "0.100000", "0.300000", "order of size agrees", "yes");
        assertThat(figure.spoken().chinese()).contains("发表值+0.434，本模型+0.2（0.1至0.3），量级一致");
        assertThat(figure.caption().english()).contains("mean over 3 world(s)");
        assertThat(figure.data().rows().get(2)).endsWith("sign agrees", "no");
    }

    @Test
    void ratiosAreComparedByTheirLogarithms() throws IOException {
        String json = EvidenceJson.text(List.of(outcome("slots-wait", 0.547, 0.5, 0.6, Verdict.SIGN_AGREES)), 3);
        PublishedEffect effect = Proofs.open(Optional.of(file("e.json", json)), Optional.empty())
                .effects()
                .orElseThrow()
                .effects()
                .get(0);

        assertThat(effect.scaled(0.547) / effect.scaled(effect.published().getAsDouble()))
                .isCloseTo(1, within(1e-9));
        assertThat(effect.scaled(effect.none())).isZero();
    }

    @Test
    void aCardTellsFitRangeAndWhatStaysOpen() throws IOException {
        Study study = study(Optional.empty(), Optional.of(CARD));
        Figure fitted = WhatWasFitted.of(study).get(0);
        Figure pinned = WhatIsPinnedDown.of(study).get(0);

        assertThat(fitted.data().rows().get(0))
                .containsExactly(
                        "targets",
                        "need <b>rate",
                        "0.890000",
                        "0.910000",
                        "0.905000",
                        "0.002000",
                        "0.895000",
                        "0.905000",
                        "within",
                        "A",
                        "facts 1");
        assertThat(fitted.title().english()).contains("0 of 1 figures that were not fitted");
        assertThat(fitted.spoken().chinese()).contains("村卫生室等候（分钟）（留作检验）：12.0，偏高");
        assertThat(pinned.title().english()).contains("1 of 2 parameters, 1 stay open");
        assertThat(pinned.data().rows().get(1)).contains("patience", "yes", "0.930400", "not identified");
    }

    @Test
    void withoutFilesThereAreNoFigures() throws IOException {
        Study study = study(Optional.empty(), Optional.empty());

        assertThat(PublishedAndOurs.of(study)).isEmpty();
        assertThat(WhatWasFitted.of(study)).isEmpty();
        assertThat(WhatIsPinnedDown.of(study)).isEmpty();
    }

    @Test
    void whatIsNoneOfTheseFilesIsRefusedWithAdvice() {
        assertThatThrownBy(() -> study(Optional.of(CARD), Optional.empty()))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("`effects` must be a list")
                .hasMessageContaining("careshed evidence --json FILE");
        assertThatThrownBy(() -> study(Optional.empty(), Optional.of("{\"careshed_calibration\": 2}")))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("`careshed_calibration` must be");
        assertThatThrownBy(() -> study(Optional.empty(), Optional.of(CARD.replace("5.0000 to 10.00", "much"))))
                .hasMessageContaining("much: is no range");
        assertThatThrownBy(() -> Proofs.open(Optional.empty(), Optional.of(folder.resolve("none.json"))))
                .hasMessageContaining("there is no such file");
    }
}
