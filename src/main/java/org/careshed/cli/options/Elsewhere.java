package org.careshed.cli.options;

import java.util.Optional;
import java.util.function.Function;
import org.careshed.experiment.away.Cluster;
import org.careshed.experiment.away.Workers;
import org.careshed.language.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** On which machines a command simulates; results never depend on it. */
public final class Elsewhere {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--on",
            paramLabel = "ADDRESS",
            description = {
                "Simulate on Apache Spark: spark://HOST:PORT, or local[N] to try it; docs/clusters.md. Else"
                        + " here, on threads.",
                "在 Apache Spark 上模拟：spark://主机:端口，或用 local[N] 试运行；见 docs/clusters.md。不给时在本机用线程运行。"
            })
    private Optional<String> address;

    /** Whether other machines were asked for. */
    boolean given() {
        return address.isPresent();
    }

    /**
     * Does work with the workers that were asked for, if any, and lets them go.
     *
     * @throws UsageFault when nothing on the class path knows the address
     */
    public <T> T with(Function<Optional<Workers>, T> work) {
        if (address.isEmpty()) {
            return work.apply(Optional.empty());
        }
        Cluster cluster = Cluster.at(address.get()).orElseThrow(() -> unknown(address.get()));
        try (Workers workers = cluster.open(address.get())) {
            return work.apply(Optional.of(workers));
        }
    }

    private UsageFault unknown(String where) {
        boolean spark = where.matches("spark://.+|local\\[.+]");
        return new UsageFault(
                spec,
                (spark
                                ? Text.of(
                                        "--on {where} needs Careshed's Spark jar on the class path, which is not"
                                                + " there. Build it with `mvn -B -Pspark package` and start the same"
                                                + " command by `src/spark/careshed` or by spark-submit, as"
                                                + " docs/clusters.md says",
                                        "--on {where} 需要类路径中有 Careshed 的 Spark jar，但现在没有。请用 `mvn -B"
                                                + " -Pspark package` 构建，并按 docs/clusters.md 所述，用"
                                                + " `src/spark/careshed` 或 spark-submit 启动同一命令")
                                : Text.of(
                                        "--on ({where}) must be spark://HOST:PORT or local[N]",
                                        "--on（{where}）必须是 spark://HOST:PORT 或 local[N]"))
                        .with("where", where));
    }
}
