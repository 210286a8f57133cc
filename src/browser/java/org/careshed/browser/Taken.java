package org.careshed.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which a browser stores what planners take home. */
final class Taken {
    private final Path folder;

    private Taken(Path folder) {
        this.folder = folder;
    }

    /** A new folder for this browser's downloads. */
    static Taken by(Browser browser, Path folder) throws IOException {
        browser.download(Files.createDirectories(folder));
        return new Taken(folder);
    }

    /** The next file that lands whole; it is moved away, so that the one after it is the next. */
    Path next() throws IOException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> landed = files.filter(Files::isRegularFile).toList();
                if (landed.size() == 1 && !landed.get(0).toString().endsWith(".crdownload")) {
                    Path home = Files.createDirectories(folder.resolve("home"))
                            .resolve(landed.get(0).getFileName().toString());
                    return Files.move(landed.get(0), home);
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError("nothing landed in " + folder);
    }
}
