package org.careshed.bench;

import java.util.List;
import java.util.Locale;
import org.careshed.bench.queue.QueueCareshed;
import org.careshed.bench.queue.QueueHeap;
import org.careshed.bench.queue.QueueMason;
import org.careshed.language.Text;

/** Workload W1: the product's facility code against MASON and against a tight event heap. */
final class QueueBench {

    private static final long SEED = 1;

    private QueueBench() {}

    static void run(BenchReport report, boolean quick) {
        long customers = quick ? 400_000 : 1_000_000;
        report.title(Text.of(
                        "W1: {customers} customers, one line, ten servers, first come first served",
                        "W1：{customers} 位顾客，一条队，十个服务台，先到先服务")
                .with("customers", String.format(Locale.ROOT, "%,d", customers)));
        QueueCareshed ours = new QueueCareshed(SEED, customers);
        Alternation timed = Alternation.of(
                List.of(
                        new Subject(Text.same("Careshed"), () -> ours.run().customers()),
                        new Subject(
                                Text.of("MASON, an event each", "MASON，每位顾客一个事件"),
                                () -> QueueMason.run(SEED, customers).customers()),
                        new Subject(
                                Text.of("tight event heap", "精简事件堆"),
                                () -> QueueHeap.run(SEED, customers).customers())),
                quick ? 2 : 3,
                quick ? 5 : 9);
        report.timings(timed, Text.of("customer", "顾客"));
        report.value("kernel_vs_mason", timed.speed(0, 1));
        report.value("kernel_vs_mason_elapsed", timed.elapsedSpeed(0, 1));
        report.value("kernel_vs_tight_heap", timed.speed(0, 2));
        report.value("kernel_ns_per_customer", timed.cpuNs(0).median());
        report.value("kernel_mason_ns_per_customer", timed.cpuNs(1).median());
        report.value("kernel_tight_heap_ns_per_customer", timed.cpuNs(2).median());
    }
}
