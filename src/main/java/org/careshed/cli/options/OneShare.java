package org.careshed.cli.options;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.experiment.store.Share;
import org.careshed.language.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A share of all runs instead of all of them, so that several processes with one store do them together. */
public final class OneShare {
    private static final Pattern SHARE = Pattern.compile("(\\d{1,6})/(\\d{1,6})");
    private static final int MOST = 100_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private Optional<Share> asked = Optional.empty();

    @Option(
            names = "--share",
            paramLabel = "I/N",
            description = {
                "Run the I-th of N shares of all runs into the store and write no tables. The command without"
                        + " --share writes them when every share is done.",
                "只把全部运行 N 份中的第 I 份放入存放处，不写结果表。各份都完成后，不带 --share 的同一命令写出结果表。"
            })
    private void share(String words) {
        Matcher parts = SHARE.matcher(words);
        if (!parts.matches()) {
            throw new UsageFault(
                    spec,
                    Text.of("--share ({share}) must be like 3/16", "--share（{share}）必须写成 3/16 的样子")
                            .with("share", words));
        }
        int of = Whole.within(spec, "--share", Integer.parseInt(parts.group(2)), 1, MOST);
        asked = Optional.of(new Share(Whole.within(spec, "--share", Integer.parseInt(parts.group(1)), 1, of), of));
    }

    /**
     * The share that was asked for, if not all runs are to be made.
     *
     * @param elsewhere where they are to be made
     * @throws UsageFault when both were asked for
     */
    public Optional<Share> of(Elsewhere elsewhere) {
        if (asked.isPresent() && elsewhere.given()) {
            throw new UsageFault(
                    spec,
                    Text.of(
                            "--share and --on cannot be given together: each spreads the runs in its own way",
                            "--share 与 --on 不能同时给出：两者各以自己的方式分配运行"));
        }
        return asked;
    }

    /** The share that was asked for, of a command that can only be run here. */
    public Optional<Share> asked() {
        return asked;
    }
}
