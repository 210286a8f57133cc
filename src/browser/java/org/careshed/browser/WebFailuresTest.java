package org.careshed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What planners see when things go wrong under their hands, and that nothing they typed is lost. */
class WebFailuresTest {
    @TempDir
    private Path folder;

    private App app;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        app = App.start(folder);
        browser = app.browser();
    }

    @AfterEach
    void end() throws IOException {
        if (app != null) { // the server did not start
            app.close();
        }
    }

    @Test
    void aProgramThatEndedIsToldAndWhatWasTypedStays() throws Exception {
        app.edit("tiny/county");
        String typed = app.yaml() + "seed: 7\n";
        app.endServer();
        app.paste(typed);
        app.press("#save");
        app.until(".told .notice");
        assertThat(app.words(".told .notice")).contains("The program does not answer.", "careshed serve", "kept in this browser");
        browser.until("document.querySelector('#state').innerText.includes('not checked')");
        assertThat(app.yaml()).isEqualTo(typed);
        assertThat(browser.run("return JSON.parse(localStorage.getItem('careshed.draft.tiny/county')).text"))
                .isEqualTo(typed);
        assertThat(app.words("#dirty")).isEqualTo("not saved");
    }

    @Test
    void aQueueWhoseProgramEndedSaysSoAndRecovers() throws Exception {
        app.go("runs");
        app.until("#runs");
        app.endServer();
        browser.until("document.querySelector('main .notice')?.innerText.includes('does not answer')");
        app.press("#nav a[href=\"#/results\"]");
        browser.until("document.querySelector('main h1')?.innerText === 'This page cannot be shown'");
        assertThat(app.words("main .notice")).contains("careshed serve");
        app.until("main a[href=\"#/scenarios\"]");
    }

    @Test
    void aLostTokenIsToldWithTheWayBack() throws Exception {
        app.edit("tiny/county");
        String typed = app.yaml() + "seed: 8\n";
        browser.driver().manage().deleteAllCookies();
        app.paste(typed);
        app.press("#save");
        app.until(".told .notice");
        assertThat(app.words(".told .notice")).contains("address that");
        assertThat(app.yaml()).isEqualTo(typed);
        assertThat(app.text("tiny/county")).doesNotContain("seed: 8");
    }

    @Test
    void eachWayOutOfAConflictKeepsWhatItSays() throws Exception {
        app.edit("tiny/county");
        String before = app.yaml();
        app.paste(before + "seed: 1\n");
        Files.writeString(app.scenario("tiny/county"), before + "seed: 2\n");
        app.press("#save");
        app.press("#conflict-theirs");
        browser.until("!document.querySelector('dialog')");
        assertThat(app.yaml()).isEqualTo(before + "seed: 2\n");
        assertThat(app.text("tiny/county")).isEqualTo(before + "seed: 2\n");
        app.edit("tiny/county");
        app.press(".notice button.main"); // mine is still offered
        assertThat(app.yaml()).isEqualTo(before + "seed: 1\n");
        Files.writeString(app.scenario("tiny/county"), before + "seed: 3\n");
        app.press("#save");
        app.until("dialog[open] .diff");
        assertThat(app.words("dialog .diff")).contains("− seed: 1", "+ seed: 3");
        app.press("#conflict-mine");
        browser.until("document.querySelector('#dirty').textContent === 'saved'");
        assertThat(app.text("tiny/county")).isEqualTo(before + "seed: 1\n");
    }
}
