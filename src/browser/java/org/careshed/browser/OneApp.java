package org.careshed.browser;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests that share a server and a browser, which are opened before the first of them and closed after the last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OneApp {
    /** The server's scenarios and results lie below it. */
    Path folder;

    App app;
    Browser browser;

    /** Lays what is served beside the tiny county into the folder. */
    void lay() throws IOException {}

    @BeforeAll
    final void open(@TempDir Path empty) throws IOException {
        folder = empty;
        lay();
        app = App.start(folder);
        browser = app.browser();
    }

    @AfterAll
    final void close() throws IOException {
        if (app != null) { // the server did not start
            app.close();
        }
    }
}
