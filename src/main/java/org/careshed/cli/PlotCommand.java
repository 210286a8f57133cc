package org.careshed.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.careshed.cli.options.UsageFault;
import org.careshed.cli.report.ProofFiles;
import org.careshed.cli.report.ReportPremises;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.Pictures;
import org.careshed.report.subject.Studies;
import org.careshed.report.subject.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

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

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "RESULTS",
            arity = "1..*",
            description = {
                "A results folder; with --out also several, a comparison folder, or what `switchers --out` wrote, as for"
                        + " `report`.",
                "一个结果文件夹；加上 --out 时也可给多个、一个比较文件夹，或 `switchers --out` 写出的文件夹，与 `report` 相同。"
            })
    private List<Path> results;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Write the figures alone into this folder; else they and a page go into the results' folder `plots`.",
                "只把图写入此文件夹；不给时图和页面写入结果文件夹的 plots。"
            })
    private Optional<Path> out;

    @Option(
            names = "--format",
            paramLabel = "svg|png|csv",
            description = {
                "With --out only this form; repeatable. Default all three.",
                "与 --out 一起使用，只写这种格式；可重复给出。默认三种都写。"
            })
    private List<Pictures.Form> forms = List.of();

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
        drawn().forEach(careshed.screen().out()::println);
        return ExitCode.DONE;
    }

    private List<Path> drawn() {
        if (out.isPresent()) {
            Study study =
                    Studies.open(results, false, new ReportPremises(false)).with(proofs.open());
            Set<Pictures.Form> wanted = forms.isEmpty() ? EnumSet.allOf(Pictures.Form.class) : EnumSet.copyOf(forms);
            return Pictures.draw(study, tongue.language, wanted, out.get());
        }
        if (results.size() > 1 || !forms.isEmpty()) {
            throw new UsageFault(
                    spec,
                    Text.of(
                            "several results, and --format, need --out. Maybe add `--out plots`, or plot one folder.",
                            "给出多个结果或 --format 时须有 --out。可加 `--out plots`，或只画一个文件夹。"));
        }
        return Pictures.draw(results.get(0), tongue.language, proofs.open());
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
