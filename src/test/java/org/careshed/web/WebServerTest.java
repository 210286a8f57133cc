package org.careshed.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.careshed.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WebServerTest {
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
    void thePrintedAddressBecomesACookieAndLeavesTheAddressBar() {
        HttpResponse<String> entered = planner.send(Visitor.stranger(premises.server())
                .at("/?" + premises.server().url().split("\\?")[1])
                .GET());
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).hasValue("/");
        assertThat(entered.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void aSessionSaysWhoServes() {
        JsonNode session = planner.json("/api/session");
        assertThat(session.get("language").stringValue()).isEqualTo("en");
        assertThat(session.get("scenariosFolder").stringValue()).isEqualTo("scenarios");
        assertThat(session.get("cores").intValue()).isPositive();
    }

    @Test
    void scenariosAreListedWithNamesAndParents() {
        JsonNode list = planner.json("/api/scenarios");
        JsonNode more = null;
        for (JsonNode line : list) {
            more = line.get("id").stringValue().equals("tiny/one-more-doctor") ? line : more;
        }
        assertThat(more).isNotNull();
        assertThat(more.get("parent").stringValue()).isEqualTo("tiny/county");
        assertThat(more.get("title").get("zh").stringValue()).isEqualTo("小小县（多一名医生）");
        assertThat(more.get("description").get("en").stringValue())
                .startsWith("One more doctor at the county hospital");
    }

    @Test
    void librariesOfTheBrowserComeFromTheJarsAndOnlyThoseListed() {
        assertThat(planner.get("/webjars/echarts/5.5.0/echarts.min.js").statusCode())
                .isEqualTo(200);
        assertThat(planner.get("/webjars/echarts/5.5.0/package.json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTakenPortIsToldInWords() {
        Serving same = new Serving(
                Serving.LOOPBACK,
                premises.server().port(),
                premises.scenarios(),
                premises.results(),
                folder,
                Language.ENGLISH,
                file -> Optional.empty());
        assertThatThrownBy(() -> WebServer.start(same)).isInstanceOf(AddressTakenException.class);
    }
}
