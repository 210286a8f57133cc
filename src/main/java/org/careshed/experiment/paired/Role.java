package org.careshed.experiment.paired;

import java.lang.ref.SoftReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.policy.Course;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.Resolved;

/**
 * An arm with the numbers of one draw. It is read once to be checked; its scenario and its county are kept while they
 * are in use and as long after that as there is room, so that many arms and draws need no more memory than a few.
 */
final class Role {
    private final Supplier<Resolved> reading;
    private final String hash;
    private final int beginning;
    private final long seed;
    private final List<String> measures;
    private SoftReference<Resolved> scenario;
    private SoftReference<Prepared> county = new SoftReference<>(null);
    private Prepared inUse;
    private int users;

    /**
     * Reads the arm and checks that its levers have something to act on.
     *
     * @throws org.careshed.scenario.problem.ScenarioException when the arm cannot be read
     * @throws org.careshed.policy.PolicyException when a lever has nothing to act on
     */
    Role(Arm arm, SortedMap<String, BigDecimal> drawn, MeasureSet measured) {
        this.reading = () -> arm.resolved(drawn);
        Resolved resolved = reading.get();
        this.beginning = Course.of(resolved.scenario()).first().lived().hashCode();
        this.hash = resolved.hash();
        this.seed = resolved.scenario().seed();
        this.measures = measured.names(resolved.scenario());
        this.scenario = new SoftReference<>(resolved);
    }

    /** Hash of the resolved scenario. */
    String hash() {
        return hash;
    }

    /** Equal for arms that begin alike, and rarely for others. */
    int beginning() {
        return beginning;
    }

    /** The scenario's seed. */
    long seed() {
        return seed;
    }

    /** Names of the measures that listen. */
    List<String> measures() {
        return measures;
    }

    /** The scenario and its tables in their one written form, bytes by name. */
    Map<String, byte[]> files() {
        return resolved().files();
    }

    /** The county, built by the first who needs it; each who takes it gives it back with {@link #leave}. */
    Prepared enter() {
        return enter(Prepared::of);
    }

    /** The same; if it has to be built, with what another county has that begins alike. */
    Prepared enterLike(Prepared other) {
        return enter(scenario -> Prepared.like(other, scenario));
    }

    private synchronized Prepared enter(Function<Scenario, Prepared> building) {
        if (inUse == null) {
            Prepared before = county.get();
            inUse = before != null ? before : building.apply(resolved().scenario());
            county = new SoftReference<>(inUse);
        }
        users++;
        return inUse;
    }

    /** One who took the county needs it no more. */
    synchronized void leave() {
        users--;
        if (users == 0) {
            inUse = null;
        }
    }

    private synchronized Resolved resolved() {
        Resolved before = scenario.get();
        if (before != null) {
            return before;
        }
        Resolved again = reading.get();
        scenario = new SoftReference<>(again);
        return again;
    }
}
