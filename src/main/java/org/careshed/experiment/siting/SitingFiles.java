package org.careshed.experiment.siting;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.siting.Answer.Rival;
import org.careshed.experiment.siting.Search.Round;
import org.careshed.experiment.siting.question.Siting;
import org.careshed.quantity.Fixed;
import org.careshed.result.Estimate;
import org.careshed.result.ResultException;
import org.careshed.result.file.AtomicFile;
import org.careshed.result.file.Json;
import org.careshed.result.folder.CodeVersion;
import org.careshed.scenario.value.Texts;

/** The files of an answer. Their bytes depend on the question, the scenario and the code alone. */
final class SitingFiles {
    /** For programs: question and answer. */
    static final String JSON = "siting.json";

    /** A set of the last round a row. */
    static final String CSV = "alternatives.csv";

    private static final int DECIMALS = 9;

    private SitingFiles() {}

    /**
     * Writes both files into a folder, which is made if there is none.
     *
     * @param json a further copy of the answer
     * @param over whether it holds for other counties, if that was asked
     * @param hash of the county with nothing placed
     * @throws ResultException when the disk fails
     */
    static void write(Path folder, Optional<Path> json, Answer answer, Optional<OverCounties> over, String hash) {
        byte[] bytes = Json.bytes(described(answer, over, hash));
        Path file = folder;
        try {
            Files.createDirectories(folder);
            AtomicFile.write(
                    folder.resolve(CSV), SitingTables.alternatives(answer).csv().getBytes(StandardCharsets.UTF_8));
            AtomicFile.write(folder.resolve(JSON), bytes);
            if (json.isPresent()) {
                file = json.get();
                AtomicFile.write(file.toAbsolutePath(), bytes);
            }
        } catch (IOException fault) {
            throw ResultException.of(fault, file);
        }
    }

    private static Map<String, Object> described(Answer answer, Optional<OverCounties> over, String hash) {
        Siting siting = answer.siting();
        CodeVersion code = CodeVersion.current();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("careshed_siting", 1);
        all.put("version", code.version());
        all.put("build", code.build());
        all.put("id", siting.id());
        all.put("name", siting.name());
        all.put("scenario", siting.scenario().getFileName().toString());
        all.put("scenario_hash", hash);
        all.put("objective", Texts.word(siting.goal()));
        all.put("unit", siting.goal().unit());
        all.put("wanted", siting.goal().most() ? "most" : "least");
        all.put("method", Texts.word(siting.contest().method()));
        all.put("indifference", number(siting.contest().indifference()));
        all.put("confidence", number(siting.contest().confidence()));
        all.put("candidates", answer.candidates().ids());
        all.put("not_fit", answer.candidates().unfit());
        all.put("rounds", answer.rounds().stream().map(SitingFiles::round).toList());
        all.put("chosen", answer.chosen());
        all.put("value", estimate(answer.value()));
        all.put("nothing_placed", estimate(answer.nothing().base()));
        all.put("change", estimate(answer.nothing().difference()));
        all.put("guaranteed", answer.selection().guaranteed());
        all.put("probability_best", number(answer.selection().probability(0)));
        all.put(
                "probability_good",
                number(answer.selection().probability(siting.contest().indifference())));
        all.put("runners_up", answer.rivals().stream().map(SitingFiles::rival).toList());
        all.put("by_nearness", nearest(answer.nearest()));
        over.ifPresent(counties -> all.put("over_ensemble", over(counties)));
        all.put("runs", answer.spent().runs());
        all.put("runs_equal_allocation", answer.spent().equal());
        all.put("runs_beside", answer.spent().beside());
        return all;
    }

    private static Map<String, Object> round(Round round) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("for", round.what());
        map.put("sets", round.sets().size());
        map.put("chosen", round.chosen());
        map.put("runs", round.selection().sample().runs());
        return map;
    }

    private static Map<String, Object> rival(Rival rival) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("sites", rival.sites());
        map.put("value", estimate(rival.value()));
        map.put("more", estimate(rival.more().difference()));
        return map;
    }

    private static Map<String, Object> nearest(Answer.Nearness nearest) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("sites", nearest.sites());
        map.put("mean_way_minutes", number(nearest.minutes()));
        map.put("mean_way_minutes_of_chosen", number(nearest.minutesChosen()));
        nearest.minutesNothing().ifPresent(minutes -> map.put("mean_way_minutes_today", number(minutes)));
        nearest.more().ifPresent(more -> {
            map.put("value", estimate(more.with()));
            map.put("more", estimate(more.difference()));
        });
        return map;
    }

    private static Map<String, Object> over(OverCounties over) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("draws", over.draws());
        map.put("change", over(over.change()));
        map.put("sets", over.compared());
        map.put("draws_in_which_none_is_better", over.best());
        map.put(
                "runners_up",
                over.rivals().stream()
                        .map(rival -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("sites", rival.sites());
                            one.put("more", over(rival.more()));
                            return one;
                        })
                        .toList());
        return map;
    }

    private static Map<String, Object> over(Optional<OverDraws> draws) {
        Map<String, Object> map = new LinkedHashMap<>();
        OverDraws.cells(draws).forEach((name, cell) -> map.put(name, name.equals("dominates") ? cell : decimal(cell)));
        return map;
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("mean", decimal(estimate.meanText(DECIMALS)));
        map.put("half_width", decimal(estimate.halfWidthText(DECIMALS)));
        map.put("runs", estimate.replications());
        return map;
    }

    private static Object decimal(String text) {
        return text.isEmpty() ? Json.NULL : new BigDecimal(text);
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(Fixed.of(value, DECIMALS));
    }
}
