package org.careshed.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.careshed.cli.report.ProofFiles;
import org.careshed.cli.report.ReportPremises;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.ReportFiles;
import org.careshed.report.ReportFiles.Form;
import org.careshed.report.subject.Studies;
import org.careshed.report.subject.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes the report of finished results. */
@Command(
        name = "report",
        description = {
            "Writes a report of results as one HTML file that needs no network, as PDF and for Word: what was found in"
                    + " plain sentences, figures, tables, assumptions, method.",
            "把结果写成报告：一个不需要网络的 HTML 文件、PDF 和 Word；用平实的语句说明发现，并附图、表、假设和方法。"
        })
final class ReportCommand implements Callable<Integer> {
    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "RESULTS",
            arity = "1..*",
            description = {
                "Results folders, the others compared with the first in the same worlds; a folder that `switchers"
                        + " --out` wrote may be among them.",
                "结果文件夹，其余的在相同世界里与第一个比较；其中可以有 `switchers --out` 写出的文件夹。"
            })
    private List<Path> results;

    @Option(
            names = "--lang",
            paramLabel = "en|zh|both",
            defaultValue = "both",
            description = {"In English, in Chinese, or both side by side; default both.", "报告用英文、中文，或两者并列；默认两者并列。"})
    private Tongue tongue;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Where the report goes; default the folder `report` in the first results folder.",
                "报告写到哪里；默认为第一个结果文件夹中的 report 文件夹。"
            })
    private Optional<Path> out;

    @Option(
            names = "--format",
            paramLabel = "html|pdf|docx",
            description = {"Only this form; repeatable. Default all three.", "只写这种格式；可重复给出。默认三种都写。"})
    private List<Form> forms = List.of();

    @Option(
            names = "--partial",
            description = {
                "Also report runs that are not finished, with a warning on every page.",
                "也报告尚未完成的运行，并在每页给出警告。"
            })
    private boolean partial;

    @Mixin
    private ProofFiles proofs;

    @Override
    public Integer call() {
        Study study =
                Studies.open(results, partial, new ReportPremises(partial)).with(proofs.open());
        Path folder = out.orElseGet(() -> results.get(0).resolve("report"));
        Set<Form> wanted = forms.isEmpty() ? EnumSet.allOf(Form.class) : EnumSet.copyOf(forms);
        ReportFiles.write(study, tongue.languages, wanted, folder)
                .forEach(careshed.screen().out()::println);
        careshed.screen().out().flush();
        study.warnings()
                .forEach(warning ->
                        careshed.screen().say(Text.of("careshed: ", "careshed：").then(warning)));
        return ExitCode.DONE;
    }

    /** Which languages a report has. */
    enum Tongue {
        EN(List.of(Language.ENGLISH)),
        ZH(List.of(Language.CHINESE)),
        BOTH(List.of(Language.ENGLISH, Language.CHINESE));

        private final List<Language> languages;

        Tongue(List<Language> languages) {
            this.languages = languages;
        }

        List<Language> languages() {
            return languages;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
