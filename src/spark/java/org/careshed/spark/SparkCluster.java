package org.careshed.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.careshed.experiment.away.Cluster;
import org.careshed.experiment.away.Workers;
import org.careshed.language.Text;
import org.careshed.result.ResultException;
import org.careshed.result.folder.CodeVersion;

/**
 * Apache Spark: a standalone cluster, or threads of this process to try it. What {@code spark-submit} or system properties
 * say wins over what is set here, the address alone excepted.
 */
public final class SparkCluster implements Cluster {
    private static final String STANDALONE = "spark://";
    private static final int PATIENCE_MS = 5_000;

    @Override
    public boolean serves(String address) {
        return address.matches("local\\[(\\d+|\\*)]") || address.matches("spark://[^:,/]+:\\d+(,[^:,/]+:\\d+)*");
    }

    @Override
    public Workers open(String address) {
        if (address.startsWith(STANDALONE)) {
            requireKnownCode();
            requireMaster(address);
        }
        SparkConf settings = new SparkConf().setMaster(address).setAppName("careshed");
        settings.setIfMissing("spark.jars", String.join(",", Jars.needed()));
        settings.setIfMissing("spark.log.level", "WARN");
        settings.setIfMissing("spark.ui.enabled", "false");
        settings.setIfMissing("spark.ui.showConsoleProgress", "false");
        // a run may be done twice: the first reply is kept, and both are the same bytes
        settings.setIfMissing("spark.speculation", "true");
        // replies are kept one by one and never held together
        settings.setIfMissing("spark.driver.maxResultSize", "0");
        return new SparkWorkers(address, new JavaSparkContext(settings));
    }

    /** Workers are told from other builds by the hash of their sources, which only a build knows. */
    private static void requireKnownCode() {
        if (CodeVersion.current().build().equals("unversioned")) {
            throw new ResultException(
                    ResultException.BAD_RESULTS,
                    Text.of(
                            "this Careshed does not know of which sources it was built, so workers cannot be compared"
                                    + " with it. Build it with `mvn -B -Pspark package`",
                            "这个 Careshed 不知道自己由哪些源代码构建，因此无法与工作进程比对。请用 `mvn -B -Pspark package` 构建"));
        }
    }

    /** Spark itself would try for a minute, and then speak of something else. */
    private static void requireMaster(String address) {
        String[] masters = address.substring(STANDALONE.length()).split(",");
        if (Arrays.stream(masters).noneMatch(SparkCluster::answers)) {
            throw new ResultException(
                    ResultException.INPUT_OUTPUT,
                    Text.of(
                                    "no Spark master answers at {address}. Is it started, and is this the address on its"
                                            + " page?",
                                    "{address} 没有 Spark 主节点应答。它是否已启动？地址是否与其页面上的一致？")
                            .with("address", address));
        }
    }

    private static boolean answers(String master) {
        int colon = master.lastIndexOf(':');
        try (Socket line = new Socket()) {
            line.connect(
                    new InetSocketAddress(
                            master.substring(0, colon), Integer.parseInt(master.substring(colon + 1))),
                    PATIENCE_MS);
            return true;
        } catch (IOException | IllegalArgumentException silent) {
            return false;
        }
    }
}
