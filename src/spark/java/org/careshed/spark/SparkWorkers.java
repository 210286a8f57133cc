package org.careshed.spark;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.careshed.experiment.away.Freight;
import org.careshed.experiment.away.Errand;
import org.careshed.experiment.away.Reply;
import org.careshed.experiment.away.Workers;
import org.careshed.language.Text;
import org.careshed.result.ResultException;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/** The executors of a Spark application. */
final class SparkWorkers implements Workers {
    /** How many partitions the runs are split into; else one for each run, up to {@link #MOST_PARTITIONS}. */
    private static final String PARTITIONS = "spark.careshed.partitions";

    private static final int MOST_PARTITIONS = 4_096;

    private final String address;
    private final JavaSparkContext spark;

    SparkWorkers(String address, JavaSparkContext spark) {
        this.address = address;
        this.spark = spark;
    }

    @Override
    public void carryOut(List<Errand> errands, Freight freight, Consumer<Reply> arrived) {
        int partitions = spark.getConf().getInt(PARTITIONS, Math.min(errands.size(), MOST_PARTITIONS));
        Broadcast<Freight> shipped = spark.broadcast(freight);
        try {
            run(spark.parallelize(errands, partitions), new CarryOut(shipped), arrived);
        } finally {
            shipped.unpersist();
        }
    }

    @Override
    public void close() {
        spark.close();
    }

    /** Runs every partition and hands over what comes, a partition at a time, each once. */
    private void run(JavaRDD<Errand> errands, CarryOut work, Consumer<Reply> arrived) {
        ClassTag<Reply[]> replies = ClassTag$.MODULE$.apply(Reply[].class);
        try {
            spark.sc().runJob(errands.rdd(), work, all(errands.getNumPartitions()), new Arrived(arrived), replies);
        } catch (Exception fault) { // Spark's exceptions are checked, and not declared
            throw told(fault);
        }
    }

    private static Seq<Object> all(int partitions) {
        List<Object> numbers =
                IntStream.range(0, partitions).<Object>mapToObj(Integer::valueOf).toList();
        return CollectionConverters.asScala(numbers).toSeq();
    }

    /** What went wrong: ours, while replies were kept, or the cluster's. */
    private RuntimeException told(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResultException ours) {
                return ours;
            }
        }
        if (fault instanceof SparkException || fault instanceof IllegalStateException) {
            String reason = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
            return new ResultException(
                    ResultException.INPUT_OUTPUT,
                    Text.of(
                                    "Spark at {address} gave up: {reason}. What had come in is kept; the same command goes"
                                            + " on",
                                    "{address} 的 Spark 中止：{reason}。已收到的结果已保留；再运行同一命令即可继续")
                            .with("address", address)
                            .with("reason", reason));
        }
        return fault instanceof RuntimeException ours ? ours : new IllegalStateException(fault);
    }

    /** Hears of each partition that is done; Spark calls it for one at a time. */
    private static final class Arrived extends AbstractFunction2<Object, Reply[], BoxedUnit> {
        private final Consumer<Reply> arrived;

        Arrived(Consumer<Reply> arrived) {
            this.arrived = arrived;
        }

        @Override
        public BoxedUnit apply(Object partition, Reply[] replies) {
            for (Reply reply : replies) {
                arrived.accept(reply);
            }
            return BoxedUnit.UNIT;
        }
    }
}
