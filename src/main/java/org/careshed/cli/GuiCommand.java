package org.careshed.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.careshed.cli.options.Whole;
import org.careshed.experiment.Prepared;
import org.careshed.gui.Audience;
import org.careshed.gui.ConsoleWindow;
import org.careshed.gui.CountyState;
import org.careshed.gui.NoDisplayException;
import org.careshed.language.Text;
import org.careshed.scenario.read.Resolved;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Opens MASON's own console on a scenario. */
@Command(
        name = "gui",
        description = {
            "Opens MASON's own console on a scenario: start, pause, step, inspect a facility, charts. Needs a screen.",
            "用 MASON 自带的控制台打开一个情景：开始、暂停、单步、查看机构、绘制曲线。需要图形界面。"
        })
final class GuiCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Careshed careshed;

    @Parameters(
            paramLabel = "FILE",
            description = {"A scenario, for example scenarios/tiny/county.yaml.", "一个情景，例如 scenarios/tiny/county.yaml。"
            })
    private Path file;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = {"Another seed than the scenario's.", "不用情景中的种子，改用这个种子。"})
    private Optional<Long> seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "Results folder for a replication that plays to its end; the same files as run --replication writes.",
                "重复模拟运行到结束时写入的结果文件夹；与 run --replication 写出的文件相同。"
            })
    private Optional<Path> out;

    private int replication;

    @Option(
            names = "--replication",
            paramLabel = "R",
            description = {"The replication to play first, counted from 0; default 0.", "先播放哪一次重复模拟，从 0 数起；默认 0。"})
    private void replication(int number) {
        replication = Whole.within(spec, "--replication", number, 0, Integer.MAX_VALUE);
    }

    @Override
    public Integer call() throws InterruptedException {
        Resolved read = new Scenarios(careshed.screen()).read(file);
        Resolved resolved = seed.isPresent() ? read.withSeed(seed.get()) : read;
        Prepared prepared = Prepared.of(resolved.scenario());
        Audience audience =
                out.isPresent() ? new KeptReplication(resolved, prepared, replication, out.get()) : Audience.NOBODY;
        CountyState county = new CountyState(prepared, replication, audience);
        try {
            ConsoleWindow.show(county, careshed.screen().language(), System.getenv());
            return ExitCode.DONE;
        } catch (NoDisplayException none) {
            tell(none);
            return ExitCode.UNAVAILABLE;
        }
    }

    private void tell(NoDisplayException none) {
        Screen screen = careshed.screen();
        screen.say(Text.of("careshed: no screen to open a window on ({why}).", "careshed：没有可以打开窗口的图形界面（{why}）。")
                .with("why", none.told()));
        screen.say(Text.of(
                "Start it on a desktop, over ssh -X, or on a screen of its own: xvfb-run -a ./careshed gui FILE. The Java must"
                        + " not be a headless one (Debian: openjdk-17-jre, not openjdk-17-jre-headless). Without a screen,"
                        + " careshed run simulates the same.",
                "请在桌面环境中启动，或用 ssh -X，或使用虚拟屏幕：xvfb-run -a ./careshed gui 文件。Java 不能是 headless 版本"
                        + "（Debian：openjdk-17-jre，而不是 openjdk-17-jre-headless）。没有图形界面时，careshed run 的模拟结果相同。"));
    }
}
