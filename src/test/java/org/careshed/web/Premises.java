package org.careshed.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.careshed.cli.report.ReportPremises;
import org.careshed.language.Language;
import tools.jackson.databind.JsonNode;

/** A server of the tiny county on any free port, in folders of its own. */
final class Premises implements AutoCloseable {
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final Path folder;
    private final WebServer server;

    private Premises(Path folder) {
        this.folder = folder;
        this.server = WebServer.start(new Serving(
                Serving.LOOPBACK,
                0,
                scenarios(),
                results(),
                Path.of("").toAbsolutePath(),
                Language.ENGLISH,
                new ReportPremises(false)));
    }

    /** Opens in an empty folder with a copy of the tiny county. */
    static Premises in(Path folder) {
        try {
            Path tiny = Files.createDirectories(folder.resolve("scenarios/tiny"));
            Files.createDirectories(folder.resolve("results"));
            try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, tiny.resolve(file.getFileName()));
                }
            }
            return new Premises(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens again what another left behind. */
    static Premises again(Path folder) {
        return new Premises(folder);
    }

    Path scenarios() {
        return folder.resolve("scenarios");
    }

    Path results() {
        return folder.resolve("results");
    }

    WebServer server() {
        return server;
    }

    /** The planner's browser. */
    Visitor planner() {
        return Visitor.planner(server);
    }

    /** How a run stands as soon as it stands so; fails after two minutes. */
    JsonNode wait(Visitor visitor, String id, Predicate<JsonNode> until) {
        JsonNode run = visitor.json("/api/runs/" + id);
        for (long end = System.nanoTime() + PATIENCE_NANOS; !until.test(run); ) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never so: " + run);
            }
            LockSupport.parkNanos(20_000_000);
            run = visitor.json("/api/runs/" + id);
        }
        return run;
    }

    @Override
    public void close() {
        server.close();
    }
}
