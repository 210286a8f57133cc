package org.careshed.web;

import java.util.List;
import java.util.stream.Stream;

/** All addresses that the server knows, and one that it does not. */
final class Addresses {
    /** Those that only read. */
    static final List<String> READING = List.of(
            "/",
            "/app/main.js",
            "/webjars/echarts/5.5.0/echarts.min.js",
            "/api/session",
            "/api/scenarios",
            "/api/scenarios/tiny~county",
            "/api/schema",
            "/api/levers",
            "/api/levers/capacity",
            "/api/county/tiny~county",
            "/api/runs",
            "/api/runs/nothing",
            "/api/runs/nothing/events",
            "/api/results",
            "/api/results/nothing/tables",
            "/api/results/nothing/tables/waits",
            "/api/results/nothing/download",
            "/api/reports?results=nothing&lang=en",
            "/api/reports/download?results=nothing&format=pdf",
            "/api/nothing");

    /** Those that change something, or ask with a body: method, then path. */
    static final List<String> WRITING = List.of(
            "PUT /api/scenarios/tiny~county",
            "POST /api/scenarios",
            "POST /api/validate",
            "POST /api/county",
            "POST /api/estimate",
            "POST /api/runs",
            "POST /api/runs/nothing/cancel",
            "POST /api/runs/nothing/continue",
            "POST /api/runs/nothing/pause",
            "POST /api/runs/nothing/resume",
            "POST /api/runs/nothing/pace",
            "POST /api/explain");

    private Addresses() {}

    /** All as method and path. */
    static Stream<String[]> all() {
        return Stream.concat(READING.stream().map(path -> "GET " + path), WRITING.stream())
                .map(line -> line.split(" ", 2));
    }
}
