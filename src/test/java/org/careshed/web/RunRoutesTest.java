package org.careshed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Progress;
import org.careshed.experiment.Replications;
import org.careshed.experiment.ScenarioRun;
import org.careshed.policy.Policies;
import org.careshed.result.folder.ResultFolder;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RunRoutesTest {
    private static final String LONG = "{\"scenarios\":[\"tiny/county\"],\"replications\":5000,\"confirmed\":true}";

    @TempDir
    private Path folder;

    private Premises premises;
    private Visitor planner;

    @BeforeEach
    void open() {
        premises = Premises.in(folder);
        planner = premises.planner();
    }

    @AfterEach
    void close() {
        premises.close();
    }

    @Test
    void aComparisonLandsAFolderForEachScenarioUnderOneSeed() throws IOException {
        String id = start("{\"kind\":\"compare\",\"scenarios\":[\"tiny/county\",\"tiny/one-more-doctor\"],"
                + "\"replications\":2,\"confirmed\":true,\"seed\":9}");
        JsonNode done = wait(id, run -> run.get("state").stringValue().equals("done"));
        assertThat(done.get("results").size()).isEqualTo(2);
        for (JsonNode result : done.get("results")) {
            Path landed = premises.results().resolve(result.stringValue());
            assertThat(landed.resolve("COMPLETE")).exists();
            assertThat(Files.readString(landed.resolve("manifest.json"))).contains("\"seed\": 9");
        }
    }

    @Test
    void whatAComparisonWillShowIsToldFromWorldsThatAreKept() {
        String compared = "{\"scenarios\":[\"tiny/county\",\"tiny/one-more-doctor\"],\"replications\":%d%s}";
        JsonNode before = Visitor.json(planner.send("POST", "/api/estimate", compared.formatted(20, "")));
        assertThat(before.get("detectable").get(0).get("en").stringValue())
                .contains("cannot be told yet")
                .contains("0.66.");
        String id = start(compared.formatted(3, ",\"kind\":\"compare\",\"confirmed\":true"));
        wait(id, run -> run.get("state").stringValue().equals("done"));

        JsonNode lines = Visitor.json(planner.send("POST", "/api/estimate", compared.formatted(20, "")))
                .get("detectable");
        assertThat(lines.get(0).get("en").stringValue())
                .contains("in 20 paired worlds")
                .contains("the spread of 3 worlds");
        assertThat(lines.get(0).get("zh").stringValue()).contains("20 个配对世界");
        assertThat(lines.get(1).get("en").stringValue()).isEqualTo("tiny-one-more-doctor against tiny:");
        assertThat(lines.get(2).get("en").stringValue()).matches("Care in county share, of 100: [0-9.]+");
        assertThat(lines.get(2).get("zh").stringValue()).matches("[^a-zA-Z]+：[0-9.]+");

        String alone = "{\"scenarios\":[\"tiny/county\"],\"replications\":5}";
        JsonNode one =
                Visitor.json(planner.send("POST", "/api/estimate", alone)).get("detectable");
        assertThat(one.size()).isEqualTo(1);
        assertThat(one.get(0).get("en").stringValue()).endsWith("it is 1.66.");
    }

    @Test
    void aRunFromTheBrowserHasTheBytesOfOneFromTheCommandLine() throws IOException {
        String id = start("{\"scenarios\":[\"tiny/county\"],\"replications\":2,\"confirmed\":true}");
        String landed = wait(id, run -> run.get("state").stringValue().equals("done"))
                .get("result")
                .stringValue();
        Path plain = folder.resolve("plain");
        ScenarioRun run = ScenarioRun.of(
                new ScenarioReader(Policies.shapes()).read(Path.of("scenarios/tiny/county.yaml")),
                IntStream.range(0, 2).boxed().toList(),
                MeasureSet.ALL);
        try (ResultFolder results = ResultFolder.open(plain, run.plan(), run.content())) {
            Replications.run(
                    results, 1, run.replication(), Progress.NONE, run.plan().seed(), one -> "");
            results.finish(1);
        }
        for (String file : List.of("manifest.json", "summary.json", "tables/visits.csv")) {
            if (Files.exists(plain.resolve(file))) {
                assertThat(premises.results().resolve(landed).resolve(file))
                        .hasSameBinaryContentAs(plain.resolve(file));
            }
        }
        assertThat(landed).isEqualTo(run.plan().folderName());
    }

    @Test
    void aPausedRunWaitsAndACancelledOneGoesOnFromWhatIsKept() {
        String id = start(LONG);
        wait(id, run -> run.get("done").intValue() > 2);
        planner.send("POST", "/api/runs/" + id + "/pause", "{}");
        assertThat(planner.json("/api/runs/" + id).get("state").stringValue()).isEqualTo("paused");
        planner.send("POST", "/api/runs/" + id + "/cancel", "{}");
        wait(id, run -> run.get("state").stringValue().equals("cancelled"));
        planner.send("POST", "/api/runs/" + id + "/continue", "{}");
        JsonNode on = wait(id, run -> run.get("messages").size() > 0);
        assertThat(on.get("messages").get(0).get("en").stringValue()).startsWith("Continuing: ");
    }

    @Test
    void whatIsLargeOrUnreckonedNeedsAYes() {
        String asked = "{\"scenarios\":[\"tiny/county\"],\"replications\":2}";
        assertThat(planner.send("POST", "/api/runs", asked).statusCode()).isEqualTo(409);
        JsonNode estimate = Visitor.json(planner.send("POST", "/api/estimate", asked));
        assertThat(estimate.get("needsConfirm").booleanValue()).isFalse();
        assertThat(estimate.get("memoryMb").intValue()).isPositive();
        assertThat(planner.send("POST", "/api/runs", asked).statusCode()).isEqualTo(202);
    }

    @Test
    void eventsTellProgressUntilTheEnd() {
        String id = start("{\"scenarios\":[\"tiny/county\"],\"replications\":3,\"confirmed\":true}");
        HttpResponse<String> events =
                planner.send(planner.at("/api/runs/" + id + "/events").header("Accept", "text/event-stream"));
        assertThat(events.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(events.body()).startsWith("event: progress\n").contains("\"state\":\"done\",\"share\":1.0");
    }

    @Test
    void aBrokenScenarioIsRefusedBeforeItWaits() throws IOException {
        Files.writeString(premises.scenarios().resolve("tiny/broken.yaml"), "careshed: 1\nkind: county\n");
        HttpResponse<String> refused = planner.send(
                "POST", "/api/runs", "{\"scenarios\":[\"tiny/broken\"],\"replications\":1,\"confirmed\":true}");
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    private String start(String order) {
        HttpResponse<String> started = planner.send("POST", "/api/runs", order);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        return Visitor.json(started).get("id").stringValue();
    }

    private JsonNode wait(String id, Predicate<JsonNode> until) {
        return premises.wait(planner, id, until);
    }
}
