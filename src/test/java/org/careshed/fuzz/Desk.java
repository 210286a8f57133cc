package org.careshed.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.careshed.web.AnyRequest;

/** A folder with a sound county, of which one file is replaced. */
final class Desk {
    private static final Path ROOT = root();
    private static final Desk[] DESKS = new Desk[Parser.values().length];
    private static final Path COUNTY = Path.of("src/test/resources/fuzz/county");

    private final Path folder;
    private String county;
    private String replaced = "none";
    private int refused;
    private AnyRequest server;

    private Desk(Path folder) {
        this.folder = folder;
    }

    static synchronized Desk of(Parser parser) {
        Desk desk = DESKS[parser.ordinal()];
        if (desk == null) {
            desk = new Desk(ROOT.resolve(parser.folder()));
            desk.lay();
            DESKS[parser.ordinal()] = desk;
        }
        return desk;
    }

    private void lay() {
        try (Stream<Path> files = Files.list(COUNTY)) {
            Files.createDirectories(folder);
            for (Path file : files.toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
            county = Files.readString(folder.resolve("base.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a file; the others are as they were, also the one that was replaced before. */
    Path with(String name, byte[] bytes) throws IOException {
        if (!replaced.equals(name) && Files.exists(COUNTY.resolve(replaced))) {
            Files.write(folder.resolve(replaced), Files.readAllBytes(COUNTY.resolve(replaced)));
        }
        if (name.endsWith(".csv") && !replaced.endsWith(".csv")) {
            Files.writeString(folder.resolve("county.yaml"), county);
        }
        replaced = name;
        return Files.write(folder.resolve(name), bytes);
    }

    String county() {
        return county;
    }

    /** The web app beside it, started when it is first asked. */
    synchronized AnyRequest server() {
        if (server == null) {
            server = AnyRequest.in(folder.resolve("served"));
        }
        return server;
    }

    void refused() {
        refused++;
    }

    private static Path root() {
        try {
            Path root = Files.createTempDirectory("careshed-fuzz").resolve("scenarios");
            return Files.createDirectories(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
