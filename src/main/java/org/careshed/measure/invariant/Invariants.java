package org.careshed.measure.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.careshed.county.County;
import org.careshed.measure.tally.Arranged;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * The rules that every run keeps, checked while it runs and on its results: I1 to I8, I10 to I12, I15, I17, I19 and I20.
 * One set per run; hand {@link #listeners()} to the facts after the measures, and the results to {@link #results} after
 * the run's end. I13 (ways) and I14 (chances of choice) are held by tests of their rooms, I16 by recomputing results.
 *
 * <ul>
 *   <li>I1 each need is answered once; needs = episodes ended + open; each contact planned takes place, is missed or still
 *       lies ahead; arrivals = treated + turned away + gave up + inside
 *   <li>I2 the same visit by visit and facility by facility, by origin and outcome
 *   <li>I3 each referral followed leads to one contact or bed there, at a level that is able, never without being asked
 *   <li>I4 the patient of a need is in one place at a time: at large, inside one facility, or in one bed. A resident with
 *       two needs at once is two errands, each with its own place
 *   <li>I5 busy servers never exceed those on duty, nor patients in bed the beds; nobody is called who did not wait
 *   <li>I6 no server is idle and no bed is free while somebody waits for it
 *   <li>I7 busy time is the time of services, and of stays in bed; I8 patient time is the time of stays, over exactly the
 *       counted time
 *   <li>I10 times of a visit follow each other, waits are what they are said to be
 *   <li>I11 first come, first served within priority classes, booked ones among them; so for beds
 *   <li>I12 utilisation and every share is 0 to 1, and busy time over staffed time
 *   <li>I15 charge = fund + patient on each bill, one bill a contact and stay, results are the sums of bills
 *   <li>I17 doors, hours and rosters are kept
 *   <li>I19 no figure is nonsense
 *   <li>I20 time never runs backwards
 * </ul>
 */
public final class Invariants {

    private final List<InvariantBroken> broken = new ArrayList<>();
    private final List<Object> listeners;
    private final ResultsCheck results;

    private Invariants(County county, boolean throwing) {
        Consumer<InvariantBroken> keep = broken::add;
        Findings findings = new Findings(county, throwing ? Invariants::raise : keep);
        Patients patients = new Patients(county);
        ServiceCheck services = new ServiceCheck(county, findings);
        BedsCheck beds = new BedsCheck(county, findings);
        MoneyCheck money = new MoneyCheck(county, findings);
        listeners = new ArrayList<>(List.of(
                patients,
                new ClockCheck(county, findings),
                new NeedsCheck(county, patients, findings),
                new VisitsCheck(county, findings),
                new CrowdCheck(county, patients, findings),
                new LineCheck(county, patients, findings),
                services,
                new RosterCheck(county, patients, findings)));
        if (Arranged.contacts(county.scenario())) {
            listeners.addAll(List.of(
                    new ContactsCheck(county, findings),
                    new ReferralsCheck(county, findings),
                    new EpisodesCheck(county, findings),
                    new PlacesCheck(findings),
                    beds,
                    money));
        }
        listeners.add(patients.departures());
        results = new ResultsCheck(county, services, beds, money, findings);
    }

    /** Checks that throw {@link InvariantBroken} at the first fact that breaks a rule. */
    public static Invariants throwing(County county) {
        return new Invariants(county, true);
    }

    /** Checks that go on and keep what they found in {@link #broken()}. */
    public static Invariants collecting(County county) {
        return new Invariants(county, false);
    }

    /** The checks, in the order in which they must hear the facts. */
    public List<Object> listeners() {
        return List.copyOf(listeners);
    }

    /** Checks the results of the run, after its end. */
    public void results(List<Reading> readings, List<Table> tables) {
        results.readings(readings);
        results.tables(tables);
    }

    /** What was found so far, in the order of finding; empty if these checks throw. */
    public List<InvariantBroken> broken() {
        return List.copyOf(broken);
    }

    private static void raise(InvariantBroken broken) {
        throw broken;
    }
}
