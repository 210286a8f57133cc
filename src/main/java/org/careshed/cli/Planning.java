package org.careshed.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.careshed.cli.options.UsageFault;
import org.careshed.cli.options.Whole;
import org.careshed.experiment.bill.Bill;
import org.careshed.experiment.bill.BillText;
import org.careshed.experiment.bill.Billing;
import org.careshed.experiment.bill.Order;
import org.careshed.language.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The bill instead of the run: options of every command that may take long. */
final class Planning {
    private static final int MOST = 200;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--plan",
            description = {
                "Only say what it would cost and show: runs, minutes, memory, disk, and the smallest"
                        + " differences that would show. The same as `careshed plan` before the command.",
                "只说明要花多少、能看出什么：运行次数、分钟、内存、磁盘，以及能看出的最小差异。与在命令前加 `careshed plan` 相同。"
            })
    private boolean asked;

    private int pilot;
    private int trial = 2;

    @Option(
            names = "--pilot",
            paramLabel = "N",
            description = {
                "With --plan: first run N paired worlds, which are kept, to see how much figures vary.",
                "与 --plan 同用：先运行 N 个配对世界（会保留），看各指标波动多大。"
            })
    private void pilot(int worlds) {
        pilot = Whole.within(spec, "--pilot", worlds, 2, MOST);
    }

    @Option(
            names = "--trial",
            paramLabel = "SECONDS",
            description = {
                "With --plan: how long to try each scenario out; default 2. Longer tells the time better.",
                "与 --plan 同用：每个情景试运行多少秒；默认 2。时间越长，估计越准。"
            })
    private void trial(int seconds) {
        trial = Whole.within(spec, "--trial", seconds, 0, MOST);
    }

    /** Whether the bill is wanted instead of the run. */
    boolean asked() {
        if (pilot > 0 && !asked) {
            throw new UsageFault(spec, Text.of("--pilot is a part of --plan", "--pilot 须与 --plan 同用"));
        }
        return asked;
    }

    /** Makes the bill and prints it; the exit code. */
    int tell(Screen screen, boolean quiet, Supplier<Order> order) {
        Order wanted = order.get();
        ProgressLine line = new ProgressLine(screen, Text.of("pilot", "试点运行"), quiet || pilot == 0);
        AtomicInteger done = new AtomicInteger();
        double runs = pilot * (double) wanted.arms();
        try {
            Bill bill = Billing.of(wanted, pilot, trial, one -> line.reached(done.incrementAndGet() / runs));
            line.finish();
            return print(screen, bill);
        } finally {
            line.finish();
        }
    }

    /** The same for one scenario alone, of which there is nothing to pilot, by the seconds of its trial. */
    int tellAlone(Screen screen, IntFunction<Bill> bill) {
        if (pilot > 0) {
            throw new UsageFault(spec, Text.of("--pilot needs scenarios that are compared", "--pilot 需要有要比较的情景"));
        }
        return print(screen, bill.apply(trial));
    }

    private static int print(Screen screen, Bill bill) {
        PrintWriter out = screen.out();
        BillText.lines(bill, screen.language()).forEach(out::println);
        out.flush();
        return ExitCode.DONE;
    }
}
