package org.careshed.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.careshed.report.Pictures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Draws the pictures of finished results. */
@Command(name = "plot", description = "Draws the pictures of a results folder again: a page, SVG and PNG.")
final class PlotCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Parameters(paramLabel = "RESULTS", description = "A results folder.")
    private Path results;

    @Override
    public Integer call() {
        Pictures.draw(results).forEach(careshed.screen().out()::println);
        return ExitCode.DONE;
    }
}
