package org.careshed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.bench.Bench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures how fast Careshed is on this machine. */
@Command(name = "bench", description = "Measures speed and memory on this machine, beside reference programs.")
final class BenchCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Option(names = "--quick", description = "About a minute, with fewer rounds.")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the numbers to this file too.")
    private Optional<Path> json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Bench.run(careshed.screen().stream(), quick, json, Home.folder().resolve("scenarios"));
        return ExitCode.DONE;
    }
}
