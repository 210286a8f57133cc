package org.careshed.engine;

import java.util.function.IntConsumer;

/**
 * Servers of one kind at one facility and the line before them: rooms with a doctor, desks, devices. It counts and
 * queues; who calls it moves the patients. Servers on duty may fall below those busy: services that have begun end.
 */
public final class Pool {

    /** Queue limit of a pool whose line has no limit. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    private final int queueLimit;
    private final WaitingLine line;
    private int servers;
    private int busy;

    /**
     * @param priorities number of priority classes, at least 1
     * @param queueLimit how many may wait, 0 or more
     */
    public Pool(int priorities, int queueLimit) {
        this.queueLimit = queueLimit;
        this.line = new WaitingLine(priorities);
    }

    private Pool(Pool other) {
        queueLimit = other.queueLimit;
        line = other.line.copy();
        servers = other.servers;
        busy = other.busy;
    }

    /** An independent copy. */
    public Pool copy() {
        return new Pool(this);
    }

    /** Servers on duty. */
    public int servers() {
        return servers;
    }

    /** Servers at work. */
    public int busy() {
        return busy;
    }

    /** Patients in line. */
    public int waiting() {
        return line.size();
    }

    /** Sets the servers on duty; the caller then lets {@link #mayCall} patients begin. */
    public void staff(int number) {
        servers = number;
    }

    /** Whether a patient who comes now is served at once. */
    public boolean isFree() {
        return busy < servers && line.size() == 0;
    }

    /** Whether a patient who comes now and is not served at once finds the waiting room full. */
    public boolean isFull() {
        return line.size() >= queueLimit;
    }

    /** Whether somebody waits and a server is free. */
    public boolean mayCall() {
        return busy < servers && line.size() > 0;
    }

    /** A service begins. */
    public void begin() {
        busy++;
    }

    /** A service ends. */
    public void end() {
        busy--;
    }

    /** A visit joins the line. */
    public void join(int slot, int priority) {
        line.join(slot, priority);
    }

    /** Takes out the visit that is next; only when {@link #mayCall}. */
    public int call() {
        return line.call();
    }

    /** Takes a visit out of the line that does not wait any longer; the class is that which it joined with. */
    public void leave(int slot, int priority) {
        line.leave(slot, priority);
    }

    /** Names every visit in line, in the order in which they would be called; who is named may leave. */
    public void eachWaiting(IntConsumer named) {
        line.each(named);
    }
}
