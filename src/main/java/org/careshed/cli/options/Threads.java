package org.careshed.cli.options;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many threads a command may use; results never depend on it. */
public final class Threads {
    private static final int MOST = 1_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private int count = Math.min(MOST, Runtime.getRuntime().availableProcessors());

    @Option(
            names = "--threads",
            paramLabel = "T",
            description = {"Threads to use; default one per processor.", "使用的线程数；默认每个处理器一个。"})
    private void count(int threads) {
        count = Whole.within(spec, "--threads", threads, 1, MOST);
    }

    /** How many, 1 or more. */
    public int count() {
        return count;
    }
}
