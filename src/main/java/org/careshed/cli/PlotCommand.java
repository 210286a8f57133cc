package org.careshed.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.careshed.report.Pictures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Draws the pictures of finished results. */
@Command(
        name = "plot",
        description = {
            "Draws the pictures of a results folder again: a page, SVG and PNG.",
            "重新绘制结果文件夹的图：一个页面、SVG 和 PNG。"
        })
final class PlotCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "RESULTS",
            description = {"A results folder.", "一个结果文件夹。"})
    private Path results;

    @Override
    public Integer call() {
        Pictures.draw(results).forEach(careshed.screen().out()::println);
        return ExitCode.DONE;
    }
}
