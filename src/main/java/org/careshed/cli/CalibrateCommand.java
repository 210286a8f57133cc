package org.careshed.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.cli.options.Threads;
import org.careshed.experiment.calibration.Calibrator;
import org.careshed.experiment.calibration.plan.Calibration;
import org.careshed.experiment.calibration.plan.CalibrationReader;
import org.careshed.experiment.calibration.sheet.Sheet;
import org.careshed.language.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Fits a county to what is known of it. */
@Command(
        name = "calibrate",
        description = {
            "Fits the free parameters of a scenario to targets; writes a calibration card, the fitted numbers"
                    + " and an ensemble of refitted draws. Stopped and started again it goes on.",
            "把情景中的待定参数拟合到目标；写出校准卡、拟合值和一组重新拟合的参数集合。中断后再次启动会接着做。"
        })
final class CalibrateCommand implements Callable<Integer> {
    private static final long NANOS = 1_000_000_000L;

    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "FILE",
            description = {
                "A calibration, for example scenarios/haiyan/calibration.yaml.",
                "一份校准文件，例如 scenarios/haiyan/calibration.yaml。"
            })
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Folder of the card; else results/NAME. The same command continues an unfinished one.",
                "校准卡所在文件夹；不给时为 results/名称。未完成的可用同一命令继续。"
            })
    private Optional<Path> out;

    @Option(
            names = "--fit-only",
            description = {"Fit, but draw no ensemble.", "只拟合，不抽取参数集合。"})
    private boolean fitOnly;

    @Option(
            names = "--apply",
            description = {"In the end put the fitted numbers into the scenario's YAML files.", "最后把拟合值写入情景的 YAML 文件。"})
    private boolean apply;

    @Mixin
    private Threads threads;

    @Option(
            names = "--quiet",
            description = {"Say nothing but the card and faults.", "只输出校准卡和错误。"})
    private boolean quiet;

    @Override
    public Integer call() {
        Calibration plan = CalibrationReader.read(file);
        Path folder = out.orElseGet(() -> Path.of("results").resolve(plan.id()));
        long start = System.nanoTime();
        Screen screen = careshed.screen();
        Calibrator calibrator = new Calibrator(plan, folder, threads.count(), line -> {
            if (!quiet) {
                screen.say(Text.same("[" + (System.nanoTime() - start) / NANOS + " s] ")
                        .then(line));
            }
        });
        for (Sheet sheet : calibrator.run(!fitOnly)) {
            sheet.lines(screen.language()).forEach(screen.out()::println);
            screen.out().println();
        }
        if (apply) {
            calibrator.apply();
        }
        screen.print(Text.of("Card: {file}", "校准卡：{file}").with("file", folder.resolve("card.md")));
        screen.out().flush();
        return ExitCode.DONE;
    }
}
