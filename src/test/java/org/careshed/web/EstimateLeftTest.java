package org.careshed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An estimate that nobody waits for any more is given up, wherever it is. */
class EstimateLeftTest {
    private static final int SOON = 2;
    private static final int PATIENCE = 20;
    private static final String ASKED = "{\"scenarios\":[\"tiny/%s\"],\"replications\":1}";

    @TempDir
    private Path folder;

    private Premises premises;

    @BeforeEach
    void open() throws IOException {
        premises = Premises.in(folder);
        LargeCounty.lay(premises.scenarios().resolve("tiny"));
    }

    @AfterEach
    void close() {
        premises.close();
    }

    @Test
    void whoLeavesEndsTheTrialAndLetsTheNextOneIn() {
        try (Raw page = new Raw(premises.server())) {
            askForTheLarge(page);
            assertThat(isSo(LargeCounty::isTried, PATIENCE)).isTrue();
        }
        assertThat(isSo(() -> !LargeCounty.isTried(), SOON)).isTrue();
        assertThat(premises.planner()
                        .send("POST", "/api/estimate", ASKED.formatted("county"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoWaitsForAnothersTrialLeavesTheLineAndTheTrialGoesOn() {
        try (Raw first = new Raw(premises.server())) {
            askForTheLarge(first);
            assertThat(isSo(LargeCounty::isTried, PATIENCE)).isTrue();
            try (Raw second = new Raw(premises.server())) {
                askForTheLarge(second);
                assertThat(isSo(() -> waiting() == 2, PATIENCE)).isTrue();
            }
            assertThat(isSo(() -> waiting() == 1, SOON)).isTrue();
            assertThat(LargeCounty.isTried()).isTrue();
        }
        assertThat(isSo(() -> !LargeCounty.isTried(), SOON)).isTrue();
    }

    private void askForTheLarge(Raw page) {
        String here = "127.0.0.1:" + premises.server().port();
        String body = ASKED.formatted("large");
        page.say("POST /api/estimate HTTP/1.1\r\nHost: " + here + "\r\nOrigin: http://" + here + "\r\nCookie: "
                + premises.planner().cookie() + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    private static long waiting() {
        return LargeCounty.threadsIn("org.careshed.web.runs.Estimates");
    }

    private static boolean isSo(BooleanSupplier condition, int seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
        return condition.getAsBoolean();
    }
}
