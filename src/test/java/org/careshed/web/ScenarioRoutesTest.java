package org.careshed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.careshed.web.wire.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ScenarioRoutesTest {
    private static final String MORE = "tiny/one-more-doctor";

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
    void aScenarioIsOpenedWithItsParentAndWhatDiffersInWords() {
        JsonNode opened = planner.json("/api/scenarios/tiny~one-more-doctor");
        assertThat(opened.get("parent").get("id").stringValue()).isEqualTo("tiny/county");
        assertThat(opened.get("difference").get(0).get("en").stringValue()).contains("doctor");
        assertThat(opened.get("writable").booleanValue()).isTrue();
    }

    @Test
    void theSecondOfTwoTabsGetsAConflictAndNothingIsLost() throws IOException {
        String mine = opened().replace("add: 1", "add: 2");
        String etag =
                planner.json("/api/scenarios/tiny~one-more-doctor").get("etag").stringValue();
        assertThat(save(mine, etag).statusCode()).isEqualTo(200);
        HttpResponse<String> second = save(opened().replace("add: 2", "add: 3"), etag);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Visitor.json(second).get("theirs").stringValue()).isEqualTo(mine);
        assertThat(premises.scenarios().resolve(MORE + ".yaml")).hasContent(mine);
        assertThat(save(
                                mine.replace("add: 2", "add: 3"),
                                Visitor.json(second).get("etag").stringValue())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void problemsAreThoseOfTheCommandLineWithAPathToEach() {
        JsonNode found = validate(opened().replace("from: 2022-05-15", "frm: 2022-05-15"));
        JsonNode unknown = found.get("problems").get(0);
        assertThat(unknown.get("code").stringValue()).isEqualTo("CS0301");
        assertThat(unknown.get("what").get("en").stringValue()).contains("`frm` is not a key");
        assertThat(unknown.get("line").intValue()).isEqualTo(13);
        assertThat(unknown.get("path").toString()).isEqualTo("[\"levers\",0,\"frm\"]");
        assertThat(unknown.get("file").stringValue()).isEqualTo(MORE + ".yaml");
        assertThat(found.get("values").get("calendar").get("length").stringValue())
                .isEqualTo("30 d");
    }

    @Test
    void aLeverWithNothingToActOnIsAProblemToo() {
        JsonNode found = validate(
                opened().replace("county-hospital", "city-hospital").replace("resource: doctor", "doors: closed"));
        assertThat(found.get("problems").size()).isPositive();
    }

    @Test
    void aChildChangesNothingYetAndIsListed() {
        HttpResponse<String> made = planner.send(
                "POST", "/api/scenarios", "{\"from\":\"tiny/county\",\"id\":\"mine/next\",\"title\":\"Next\\nyear\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        JsonNode opened = planner.json("/api/scenarios/mine~next");
        assertThat(opened.get("difference").size()).isZero();
        assertThat(opened.get("text").stringValue()).contains("extends: tiny/county.yaml", "Next year");
        assertThat(planner.send("POST", "/api/scenarios", "{\"from\":\"tiny/county\",\"id\":\"mine/next\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aWholeCopyIsTheTextUnderAnotherId() throws IOException {
        assertThat(planner.send(
                                "POST",
                                "/api/scenarios",
                                "{\"from\":\"tiny/county\",\"id\":\"tiny/mine\",\"whole\":true}")
                        .statusCode())
                .isEqualTo(201);
        Path tiny = premises.scenarios().resolve("tiny");
        assertThat(Files.readString(tiny.resolve("mine.yaml")))
                .isEqualTo(Files.readString(tiny.resolve("county.yaml")).replace("\nid: tiny\n", "\nid: mine\n"));
    }

    @Test
    void theSchemaHasRangesInBothLanguagesAndSourcesOfDefaults() {
        JsonNode county =
                planner.json("/api/schema").get("$defs").get("county-part").get("properties");
        assertThat(county.at("/calendar/properties/warm_up/x-range/zh").stringValue())
                .contains("整天数");
        JsonNode page = planner.json("/api/levers/capacity").get("page");
        assertThat(page.get("en").stringValue()).startsWith("# `capacity`");
        assertThat(page.get("zh").stringValue()).startsWith("# 能力调整（`capacity`）");
        JsonNode levers = planner.json("/api/levers");
        assertThat(levers.size()).isGreaterThan(30);
        for (JsonNode lever : levers) {
            assertThat(lever.at("/summary/zh").stringValue()).containsPattern("[\\u4e00-\\u9fff]");
            lever.get("parameters")
                    .forEach(
                            key -> assertThat(key.at("/title/zh").stringValue()).containsPattern("[\\u4e00-\\u9fff]"));
        }
    }

    @Test
    void aCountyIsDrawnInKilometresAroundItsPeople() {
        JsonNode county = planner.json("/api/county/tiny~county");
        assertThat(county.get("facilities").size()).isEqualTo(7);
        assertThat(Math.abs(county.get("places").get(1).get("x").doubleValue())).isBetween(0.0, 30.0);
        assertThat(county.get("roads").get(0).size()).isEqualTo(4);
    }

    @Test
    void aTextThatIsNotSavedIsDrawnAsItStands() throws IOException {
        Path tiny = premises.scenarios().resolve("tiny");
        String more = Files.readString(tiny.resolve("facilities.csv")).stripTrailing()
                + "\nclinic-east,East clinic,,village-station,willow,,1,0,careshed,C,\n";
        Files.writeString(tiny.resolve("more.csv"), more);
        Files.writeString(
                tiny.resolve("rooms.csv"),
                Files.readString(tiny.resolve("resources.csv")).stripTrailing()
                        + "\nclinic-east,doctor,1,station,,careshed,C,\n");
        String tables = "tables: {facilities: more.csv, resources: rooms.csv}\n";
        String text = opened() + tables;
        HttpResponse<String> drawn = planner.send("POST", "/api/county", Wire.line(Map.of("id", MORE, "text", text)));
        assertThat(drawn.body()).contains("\"clinic-east\"", "East clinic");
        assertThat(planner.get("/api/county/tiny~one-more-doctor").body()).doesNotContain("clinic-east");

        String begun = opened() + "  - lever: road-closure\n    roads: [{from: willow}]\n" + tables;
        HttpResponse<String> lever = planner.send("POST", "/api/county", Wire.line(Map.of("id", MORE, "text", begun)));
        assertThat(lever.body()).isEqualTo(drawn.body()); // what is picked on the map ends it

        HttpResponse<String> none = planner.send(
                "POST", "/api/county", Wire.line(Map.of("id", MORE, "text", text.replace("more.csv", "none.csv"))));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(Visitor.json(none).at("/error/what/en").stringValue()).startsWith("this county cannot be drawn: ");
    }

    private String opened() {
        return planner.json("/api/scenarios/tiny~one-more-doctor").get("text").stringValue();
    }

    private HttpResponse<String> save(String text, String etag) {
        return planner.send(planner.own("/api/scenarios/tiny~one-more-doctor")
                .header("If-Match", etag)
                .PUT(BodyPublishers.ofString(Wire.line(Map.of("text", text)))));
    }

    private JsonNode validate(String text) {
        return Visitor.json(planner.send("POST", "/api/validate", Wire.line(Map.of("id", MORE, "text", text))));
    }
}
