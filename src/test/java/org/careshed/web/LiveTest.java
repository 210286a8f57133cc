package org.careshed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The county lives on the page while it runs, and is held there. */
class LiveTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ORDER =
            "{\"scenarios\":[\"tiny/arranged\"],\"replications\":%d,\"confirmed\":true,\"seed\":4}";

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
    void framesCountByFacilityInTheOrderOfTheCounty() throws Exception {
        String id = start(5_000);
        JsonNode frame = frames(id, 5).get(4);
        JsonNode county = planner.json("/api/runs/" + id + "/county");
        int facilities = county.get("county").get("facilities").size();
        assertThat(facilities).isPositive();
        for (String column : List.of("inside", "waiting", "bedsUsed", "bedsOpen", "arrivals")) {
            assertThat(frame.get(column).size()).as(column).isEqualTo(facilities);
        }
        assertThat(frame.get("flows").size() % 3).isZero();
        assertThat(county.get("towns").size()).isPositive();
        assertThat(frame.get("date").stringValue()).startsWith("2022-");
        cancel(id);
    }

    @Test
    void aRunThatIsHeldStandsAtAnHourThatALateReaderSees() throws Exception {
        String id = start(5_000);
        tell(id, "pace", "{\"hoursPerSecond\":40}");
        frames(id, 5);
        tell(id, "pause", "{}");
        Thread.sleep(300);
        JsonNode late = frames(id, 1).get(0);
        Thread.sleep(300);
        assertThat(frames(id, 1).get(0)).isEqualTo(late);
        assertThat(planner.json("/api/runs/" + id).get("state").stringValue()).isEqualTo("paused");

        JsonNode kept = planner.json("/api/runs/" + id + "/frames").get("hours");
        long last = kept.get(kept.size() - 1).longValue();
        assertThat(last).isEqualTo(late.get("at").longValue());
        assertThat(planner.json("/api/runs/" + id + "/frames?at=" + last)).isEqualTo(late);
        assertThat(planner.get("/api/runs/" + id + "/frames?at=7").statusCode()).isEqualTo(404);
        assertThat(planner.get("/api/runs/" + id + "/frames?at=a").statusCode()).isEqualTo(404);

        tell(id, "pace", "{\"hoursPerSecond\":null}");
        tell(id, "resume", "{}");
        premises.wait(planner, id, run -> run.get("done").intValue() > 2);
        cancel(id);
    }

    @Test
    void whoReadsNothingKeepsNoRunWaiting() throws Exception {
        String id = start(40);
        List<InputStream> idle = new ArrayList<>();
        for (int reader = 0; reader < 5; reader++) {
            idle.add(stream(id));
        }
        premises.wait(planner, id, run -> run.get("state").stringValue().equals("done"));
        for (InputStream stream : idle) {
            stream.close();
        }
    }

    @Test
    void nothingIsShownOfARunThatNeverBegan() {
        String first = start(5_000);
        String second = start(1);
        assertThat(planner.get("/api/runs/" + second + "/county").statusCode()).isEqualTo(404);
        assertThat(planner.get("/api/runs/" + second + "/frames").statusCode()).isEqualTo(404);
        cancel(second);
        cancel(first);
    }

    private String start(int replications) {
        HttpResponse<String> started = planner.send("POST", "/api/runs", ORDER.formatted(replications));
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        return Visitor.json(started).get("id").stringValue();
    }

    private void tell(String id, String what, String body) {
        HttpResponse<String> told = planner.send("POST", "/api/runs/" + id + "/" + what, body);
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
    }

    private void cancel(String id) {
        tell(id, "cancel", "{}");
        premises.wait(planner, id, run -> run.get("state").stringValue().equals("cancelled"));
    }

    private List<JsonNode> frames(String id, int many) throws IOException, InterruptedException {
        List<JsonNode> frames = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream(id), StandardCharsets.UTF_8))) {
            String event = "";
            for (String line = lines.readLine(); line != null && frames.size() < many; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ") && event.equals("frame")) {
                    frames.add(JSON.readTree(line.substring(6)));
                }
            }
        }
        assertThat(IntStream.range(1, frames.size()))
                .allMatch(i -> !frames.get(i).equals(frames.get(i - 1)));
        return frames;
    }

    private InputStream stream(String id) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(planner.at("/api/runs/" + id + "/events").build(), BodyHandlers.ofInputStream())
                .body();
    }
}
