package org.careshed.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.careshed.cli.report.ProofFiles;
import org.careshed.language.Language;
import org.careshed.report.Pictures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            defaultValue = "en",
            description = {"Language of the words in the pictures; default en.", "图中文字的语言；默认 en。"})
    private Tongue tongue;

    @Mixin
    private ProofFiles proofs;

    @Override
    public Integer call() {
        Pictures.draw(results, tongue.language, proofs.open())
                .forEach(careshed.screen().out()::println);
        return ExitCode.DONE;
    }

    /** Which language pictures have. */
    enum Tongue {
        EN(Language.ENGLISH),
        ZH(Language.CHINESE);

        private final Language language;

        Tongue(Language language) {
            this.language = language;
        }

        @Override
        public String toString() {
            return language.tag();
        }
    }
}
