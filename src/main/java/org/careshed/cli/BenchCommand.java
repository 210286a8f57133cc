package org.careshed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.bench.Bench;
import org.careshed.bench.BenchReport;
import org.careshed.bench.CancelBench;
import org.careshed.bench.ProvinceBench;
import org.careshed.bench.ReadersBench;
import org.careshed.cli.options.Threads;
import org.careshed.cli.options.Whole;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures how fast Careshed is on this machine. */
@Command(
        name = "bench",
        description = {"Measures speed and memory on this machine, beside reference programs.", "测量本机的速度和内存占用，并与参照程序对比。"
        })
final class BenchCommand implements Callable<Integer> {
    private static final int MOST_READERS = 1_000;

    @ParentCommand
    private Careshed careshed;

    @Option(
            names = "--quick",
            description = {"About a minute, with fewer rounds.", "轮次减少，约一分钟。"})
    private boolean quick;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = {"Write the numbers to this file too.", "同时把数字写入这个文件。"})
    private Optional<Path> json;

    @Spec
    private CommandSpec spec;

    private Optional<Integer> counties = Optional.empty();

    @Option(
            names = "--province",
            arity = "0..1",
            paramLabel = "COUNTIES",
            fallbackValue = "" + ProvinceBench.COUNTIES,
            description = {
                "Instead, a province for a year: 144 counties of 450,000 residents, or so many, one by one and as"
                        + " one world, then some Haiyan years. All 144 need --memory 6g and some minutes.",
                "改为测一个省的一年：144 个县、每县 45 万居民（或指定县数），先逐县运行，再作为一个世界运行，然后运行几个海盐年。144 个县需要 --memory 6g 和几分钟。"
            })
    private void province(int some) {
        counties = Optional.of(Whole.within(spec, "--province", some, 1, ProvinceBench.COUNTIES));
    }

    private Optional<Integer> readers = Optional.empty();

    @Option(
            names = "--readers",
            arity = "0..1",
            paramLabel = "N",
            fallbackValue = "" + ReadersBench.READERS,
            description = {
                "Instead, the web app: 100 who read in it at once, or so many, first while nothing else happens, then"
                        + " beside a simulation. Two minutes.",
                "改为测网页应用：100 人（或指定人数）同时阅读，先在空闲时，再在模拟运行时。约两分钟。"
            })
    private void readers(int some) {
        readers = Optional.of(Whole.within(spec, "--readers", some, 1, MOST_READERS));
    }

    @Option(
            names = "--cancels",
            description = {
                "Instead, how soon the web app ends an estimate that is left and a run that is cancelled, wherever it is."
                        + " Two minutes.",
                "改为测网页应用在任何阶段结束被放弃的估算和被取消的运行所需的时间。约两分钟。"
            })
    private boolean cancels;

    @Mixin
    private Threads threads;

    @Override
    public Integer call() throws IOException, InterruptedException {
        BenchReport report =
                new BenchReport(careshed.screen().stream(), careshed.screen().language());
        Path scenarios = Home.folder().resolve("scenarios");
        if (counties.isPresent()) {
            Path haiyan = scenarios.resolve("haiyan/baseline.yaml");
            ProvinceBench.run(report, counties.get(), threads.count(), json, haiyan);
        } else if (readers.isPresent()) {
            ReadersBench.run(report, readers.get(), json, scenarios);
        } else if (cancels) {
            CancelBench.run(report, json, scenarios);
        } else {
            Bench.run(report, quick, json, scenarios);
        }
        return ExitCode.DONE;
    }
}
