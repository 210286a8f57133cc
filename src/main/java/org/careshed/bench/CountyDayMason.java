package org.careshed.bench;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.careshed.quantity.Ticks;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Workload W2 the way a MASON model is written first: a day agent wakes every morning, and each patient is an agent in
 * MASON's schedule. Patients enter it once, at arrival, and facilities keep free times; or, with {@code everyEvent},
 * twice: arrival and end of service, with a queue at the facility.
 */
final class CountyDayMason extends SimState {

    private static final long serialVersionUID = 1;

    private final transient CountyDay county;
    private final transient CountyDayLuck luck;
    private final transient OnsetCalendar onsets;
    private final transient Clinic[] clinics;
    private final transient double[][] weights;
    private final boolean everyEvent;
    private long visits;
    private long waitedMs;

    private CountyDayMason(CountyDay county, long seed, boolean everyEvent) {
        super(seed);
        this.county = county;
        this.luck = new CountyDayLuck(county, seed);
        this.onsets = new OnsetCalendar(county, luck);
        this.weights = new double[county.towns()][county.facilities()];
        this.clinics = Arrays.stream(county.doctors()).mapToObj(Clinic::new).toArray(Clinic[]::new);
        this.everyEvent = everyEvent;
    }

    /** Runs the whole workload. */
    static CountyDayAnswer run(CountyDay county, long seed, boolean everyEvent) {
        CountyDayMason model = new CountyDayMason(county, seed, everyEvent);
        model.start();
        model.schedule.scheduleRepeating(0, -1, new Morning(), Ticks.DAY);
        double end = (double) county.days() * Ticks.DAY;
        while (model.schedule.getTime() < end && model.schedule.step(model)) {
            continue;
        }
        model.finish();
        return new CountyDayAnswer(model.visits, model.waitedMs);
    }

    private void began(Clinic clinic, long waited) {
        visits++;
        waitedMs += waited;
        clinic.visits++;
        clinic.waitedMs += waited;
    }

    /** Begins the day: yesterday's waits are published, those who fall ill choose and are scheduled. */
    private static final class Morning implements Steppable {

        private static final long serialVersionUID = 1;

        @Override
        public void step(SimState state) {
            CountyDayMason model = (CountyDayMason) state;
            long nowMs = (long) model.schedule.getTime();
            int day = Ticks.day(nowMs);
            if (day >= model.county.days()) {
                return;
            }
            double[] waits =
                    Arrays.stream(model.clinics).mapToDouble(Clinic::endDay).toArray();
            model.luck.weigh(waits, model.weights);
            for (int resident : model.onsets.take(day)) {
                model.depart(resident, nowMs);
                model.onsets.move(resident, day, model.luck);
            }
        }
    }

    private void depart(int resident, long nowMs) {
        long need = luck.need(resident, onsets.ordinal(resident));
        Clinic clinic = clinics[luck.choose(need, weights[county.town(resident)])];
        int service = luck.serviceMs(need);
        long arrival = nowMs + luck.arrivalMs(need);
        Steppable patient = everyEvent ? new Patient(clinic, arrival, service) : new Arrival(clinic, arrival, service);
        schedule.scheduleOnce(arrival, service, patient);
    }

    /** A patient of the one-event kind: served by the doctor who is free first. */
    private record Arrival(Clinic clinic, long arrivalMs, long serviceMs) implements Steppable {

        @Override
        public void step(SimState state) {
            ((CountyDayMason) state).began(clinic, clinic.free.serve(arrivalMs, serviceMs));
        }
    }

    /** A patient of the every-event kind: comes, waits if no doctor is free, is treated, leaves. */
    private static final class Patient implements Steppable {

        private static final long serialVersionUID = 1;

        private final transient Clinic clinic;
        private final long arrivalMs;
        private final int serviceMs;
        private boolean treated;

        Patient(Clinic clinic, long arrivalMs, int serviceMs) {
            this.clinic = clinic;
            this.arrivalMs = arrivalMs;
            this.serviceMs = serviceMs;
        }

        @Override
        public void step(SimState state) {
            CountyDayMason model = (CountyDayMason) state;
            if (treated) {
                clinic.busy--;
                if (!clinic.queue.isEmpty()) {
                    clinic.queue.remove().begin(model);
                }
            } else if (clinic.busy < clinic.doctors) {
                begin(model);
            } else {
                clinic.queue.add(this);
            }
        }

        private void begin(CountyDayMason model) {
            long nowMs = (long) model.schedule.getTime();
            model.began(clinic, nowMs - arrivalMs);
            clinic.busy++;
            treated = true;
            model.schedule.scheduleOnce((double) nowMs + serviceMs, this);
        }
    }

    /** A facility with its doctors, its queue and today's waits. */
    private static final class Clinic {

        private final int doctors;
        private final FreeTimes free;
        private final Queue<Patient> queue = new ArrayDeque<>();
        private int busy;
        private long visits;
        private long waitedMs;

        Clinic(int doctors) {
            this.doctors = doctors;
            this.free = new FreeTimes(doctors);
        }

        double endDay() {
            double waitMinutes = visits == 0 ? 0 : waitedMs / (60_000.0 * visits);
            visits = 0;
            waitedMs = 0;
            return waitMinutes;
        }
    }
}
