package org.careshed.bench.queue;

/**
 * Workload W1 as a tight hand-written event heap: one binary heap of times for the arrival and the ten ends of service,
 * one ring of waiting arrivals, no objects.
 */
public final class QueueHeap {

    private final QueueLuck luck;
    private final double[] times = new double[QueueLuck.SERVERS + 1];
    private final boolean[] arrival = new boolean[QueueLuck.SERVERS + 1];
    private int size;
    private double[] ring = new double[1024];
    private long head;
    private long tail;

    private QueueHeap(long seed) {
        this.luck = new QueueLuck(seed);
    }

    /** Serves so many customers. */
    public static QueueAnswer run(long seed, long customers) {
        return new QueueHeap(seed).run(customers);
    }

    private QueueAnswer run(long customers) {
        double waited = 0;
        long arrived = 1;
        long begun = 0;
        int busy = 0;
        push(luck.gap(0), true);
        while (size > 0) {
            double now = times[0];
            boolean someoneComes = arrival[0];
            pop();
            if (someoneComes) {
                enqueue(now);
                if (arrived < customers) {
                    push(now + luck.gap(arrived++), true);
                }
            } else {
                busy--;
            }
            if (busy < QueueLuck.SERVERS && head < tail) {
                waited += now - ring[(int) (head++ & (ring.length - 1))];
                busy++;
                push(now + luck.service(begun++), false);
            }
        }
        return new QueueAnswer(begun, waited / begun);
    }

    private void enqueue(double now) {
        if (tail - head == ring.length) {
            double[] larger = new double[2 * ring.length];
            for (long i = head; i < tail; i++) {
                larger[(int) (i & (larger.length - 1))] = ring[(int) (i & (ring.length - 1))];
            }
            ring = larger;
        }
        ring[(int) (tail++ & (ring.length - 1))] = now;
    }

    private void push(double time, boolean comes) {
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (times[parent] <= time) {
                break;
            }
            times[hole] = times[parent];
            arrival[hole] = arrival[parent];
            hole = parent;
        }
        times[hole] = time;
        arrival[hole] = comes;
    }

    private void pop() {
        double time = times[--size];
        boolean comes = arrival[size];
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && times[child + 1] < times[child]) {
                child++;
            }
            if (times[child] >= time) {
                break;
            }
            times[hole] = times[child];
            arrival[hole] = arrival[child];
            hole = child;
        }
        times[hole] = time;
        arrival[hole] = comes;
    }
}
