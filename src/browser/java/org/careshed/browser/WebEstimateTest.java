package org.careshed.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.careshed.web.LargeCounty;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** The estimate of a large county ends when the planner does not want it any more, however that is said. */
class WebEstimateTest extends OneApp {
    private static final int SOON_MS = 2_000;

    @Override
    void lay() throws IOException {
        LargeCounty.lay(App.tiny(folder));
    }

    @Test
    void cancelEscapeAnotherPageAndAClosedPageEndIt() throws Exception {
        ends(() -> app.press("dialog .actions button:not(.main)"));
        ends(() -> browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE));
        ends(() -> browser.driver().navigate().back());
        assertThat(app.all("dialog")).isEmpty();
        ends(() -> browser.driver().get("about:blank"));
    }

    private void ends(Act act) throws Exception {
        app.go("scenarios");
        app.edit("tiny/large");
        app.press("#run");
        app.until("dialog .estimate .hint");
        for (int i = 0; i < 400 && !LargeCounty.isTried(); i++) {
            Thread.sleep(50);
        }
        assertThat(LargeCounty.isTried()).isTrue();
        act.run();
        long end = System.nanoTime() + SOON_MS * 1_000_000L;
        while (LargeCounty.isTried() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(LargeCounty.isTried()).isFalse();
    }

    /** What a planner does. */
    private interface Act {
        void run() throws Exception;
    }
}
