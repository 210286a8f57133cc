package org.careshed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ResultRoutesTest {
    @TempDir
    private Path folder;

    private Premises premises;
    private Visitor planner;
    private String base;
    private String both;

    @BeforeEach
    void compare() {
        premises = Premises.in(folder);
        planner = premises.planner();
        String id = Visitor.json(planner.send(
                        "POST",
                        "/api/runs",
                        "{\"kind\":\"compare\",\"scenarios\":[\"tiny/county\",\"tiny/one-more-doctor\"],"
                                + "\"replications\":2,\"confirmed\":true}"))
                .get("id")
                .stringValue();
        JsonNode results = premises.wait(
                        planner, id, run -> run.get("state").stringValue().equals("done"))
                .get("results");
        base = results.get(0).stringValue();
        both = base + "," + results.get(1).stringValue();
    }

    @AfterEach
    void close() {
        premises.close();
    }

    @Test
    void resultsAreListedAndScenariosKnowTheirLast() throws IOException {
        JsonNode listed = planner.json("/api/results");
        assertThat(listed.size()).isEqualTo(2);
        JsonNode title = listed.get(1).get("title");
        assertThat(title.get("en").stringValue()).startsWith("Tiny county").doesNotContain("小");
        assertThat(title.get("zh").stringValue()).startsWith("小小县");
        assertThat(planner.json("/api/scenarios").toString()).contains("\"lastRun\":\"" + base + "\"");
        Files.writeString(premises.results().resolve(base).resolve("tables/waits.csv"), "x");
        Files.setLastModifiedTime(premises.results().resolve(base).resolve("COMPLETE"), FileTime.fromMillis(1));
        assertThat(planner.json("/api/results").toString()).contains("\"altered\":true");
        HttpResponse<String> refused = planner.get("/api/results/" + base + "/tables/waits");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("was altered").doesNotContain(folder.toString());
    }

    @Test
    void aTableIsFilteredByTown() {
        JsonNode table = planner.json("/api/results/" + base + "/tables/town_shares?town=willow");
        assertThat(table.get("filters").get("town").stringValue()).isEqualTo("town");
        assertThat(table.get("rows").size())
                .isPositive()
                .isLessThan(table.get("total").intValue());
    }

    @Test
    void idsInCellsHaveTheNamesOfReports() {
        JsonNode flows = planner.json("/api/results/" + base + "/tables/flows");
        assertThat(flows.at("/words/facility/station-mulberry/zh").stringValue())
                .isEqualTo("桑园村卫生室");
        assertThat(flows.at("/words/home_place/willow/en").stringValue()).isEqualTo("Willow Town");
        JsonNode needs = planner.json("/api/results/" + base + "/tables/needs?age=child");
        assertThat(needs.at("/words/condition/minor/zh").stringValue()).isEqualTo("轻症");
        assertThat(needs.at("/words/age_band/elder/zh").stringValue()).isEqualTo("老年人");
        assertThat(needs.get("words").has("replication")).isFalse();
        JsonNode fairness = planner.json("/api/results/" + base + "/tables/fairness");
        assertThat(fairness.at("/words/value/willow/zh").stringValue()).isEqualTo("柳镇");
        assertThat(fairness.at("/words/value/not-poor/zh").stringValue()).isEqualTo("非低收入");
    }

    @Test
    void aReportIsThatOfTheCommandLineApartFromTheApp() {
        HttpResponse<String> page = planner.get("/api/reports?results=" + both + "&lang=en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("what a policy would change");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'sha256-", "sandbox allow-scripts", "frame-ancestors 'self'")
                .doesNotContain("allow-same-origin", "connect-src");
        assertThat(planner.get("/api/reports?results=" + base + ",nothing&lang=en")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void downloadsAreFilesOfPlainNames() {
        for (String path : new String[] {
            "/api/results/" + base + "/download", "/api/reports/download?results=" + base + "&lang=zh&format=html"
        }) {
            HttpResponse<String> file = planner.get(path);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body()).startsWith(path.startsWith("/api/reports") ? "<!DOCTYPE html>" : "PK");
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .matches("attachment; filename=\"[A-Za-z0-9_.-]+\"");
        }
    }

    @Test
    void oneResidentIsExplained() {
        String asked = "{\"result\":\"" + base + "\",\"resident\":\"willow/adult/17\"}";
        assertThat(planner.send("POST", "/api/explain", asked).body())
                .contains("Resident willow/adult/17, of Willow Town");
        String nobody = planner.send("POST", "/api/explain", asked.replace("/17", "/99999"))
                .body();
        assertThat(nobody).contains("480 residents");
    }
}
