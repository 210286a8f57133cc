package org.careshed.bench.queue;

import java.util.ArrayDeque;
import java.util.Queue;
import sim.engine.SimState;
import sim.engine.Steppable;

/** Workload W1 in MASON as its manual teaches: every event is one {@code scheduleOnce}, every customer an agent. */
public final class QueueMason extends SimState {

    private static final long serialVersionUID = 1;

    private final transient QueueLuck luck;
    private final transient Queue<Customer> queue = new ArrayDeque<>();
    private final long customers;
    private long arrived;
    private long served;
    private int busy;
    private double waited;

    private QueueMason(long seed, long customers) {
        super(seed);
        this.luck = new QueueLuck(seed);
        this.customers = customers;
    }

    /** Serves so many customers. */
    public static QueueAnswer run(long seed, long customers) {
        QueueMason model = new QueueMason(seed, customers);
        model.start();
        model.scheduleArrival(0);
        while (model.schedule.step(model)) {
            continue;
        }
        model.finish();
        return new QueueAnswer(model.served, model.waited / model.served);
    }

    private void scheduleArrival(double now) {
        if (arrived < customers) {
            Customer customer = new Customer(now + luck.gap(arrived), luck.service(arrived));
            arrived++;
            schedule.scheduleOnce(customer.arrival, customer);
        }
    }

    /** Comes, waits if nobody is free, is served, leaves. */
    private static final class Customer implements Steppable {

        private static final long serialVersionUID = 1;

        private final double arrival;
        private final double service;
        private boolean inService;

        Customer(double arrival, double service) {
            this.arrival = arrival;
            this.service = service;
        }

        @Override
        public void step(SimState state) {
            QueueMason model = (QueueMason) state;
            if (inService) {
                leave(model);
                return;
            }
            model.scheduleArrival(arrival);
            if (model.busy < QueueLuck.SERVERS) {
                begin(model);
            } else {
                model.queue.add(this);
            }
        }

        private void begin(QueueMason model) {
            double now = model.schedule.getTime();
            model.waited += now - arrival;
            model.busy++;
            inService = true;
            model.schedule.scheduleOnce(now + service, this);
        }

        private void leave(QueueMason model) {
            model.served++;
            model.busy--;
            if (!model.queue.isEmpty()) {
                model.queue.remove().begin(model);
            }
        }
    }
}
