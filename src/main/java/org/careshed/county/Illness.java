package org.careshed.county;

import java.util.List;
import org.careshed.chance.Keys;
import org.careshed.scenario.ChronicCare;
import org.careshed.scenario.ChronicCare.Disease;
import org.careshed.scenario.Scenario;

/**
 * The state of a resident's long illnesses, two bits a disease in one byte. The high bit says that the disease is known
 * and managed, so that the resident comes for refills. The functions read and change such a byte; which resident starts
 * in which state is drawn here too, disease by disease, keyed by the resident and the disease's id.
 */
public final class Illness {

    /** The resident does not have the disease. */
    public static final int HEALTHY = 0;

    /** Has it, but does not know, or does not come for refills; not under control. */
    public static final int UNMANAGED = 1;

    /** Known and managed, but not under control. */
    public static final int MANAGED = 2;

    /** Known, managed and under control. */
    public static final int CONTROLLED = 3;

    private static final int BITS = 2;
    private static final int LOW_BITS = 0x55;
    private static final int HIGH_BITS = 0xaa;

    private static final long KNOWN = Keys.id("known");
    private static final long COMES = Keys.id("managed");
    private static final long CONTROL = Keys.id("controlled");

    private final List<Disease> diseases;
    private final double[][] prevalence;
    private final long[] purpose;

    Illness(Scenario scenario) {
        ChronicCare chronic = scenario.arrangements().chronic();
        diseases = chronic.diseases();
        prevalence = new double[diseases.size()][];
        purpose = new long[diseases.size()];
        for (int disease = 0; disease < purpose.length; disease++) {
            prevalence[disease] = Traits.byBand(diseases.get(disease).prevalence(), scenario.ageBands());
            purpose[disease] =
                    scenario.seed() ^ Keys.id("disease-" + diseases.get(disease).id());
        }
    }

    /** The state at the start of the resident with this key and age band. */
    byte of(long resident, int band) {
        int all = 0;
        for (int disease = 0; disease < purpose.length; disease++) {
            long key = Keys.of(resident, purpose[disease]);
            if (Keys.uniform(key) < prevalence[disease][band]) {
                all = with(all, disease, drawn(diseases.get(disease), key));
            }
        }
        return (byte) all;
    }

    private static int drawn(Disease disease, long key) {
        if (Keys.uniform(Keys.of(key, KNOWN)) >= disease.known()
                || Keys.uniform(Keys.of(key, COMES)) >= disease.managed()) {
            return UNMANAGED;
        }
        return Keys.uniform(Keys.of(key, CONTROL)) < disease.controlled() ? CONTROLLED : MANAGED;
    }

    /** The state of one disease, by its index in {@code chronic.diseases}: {@link #HEALTHY} to {@link #CONTROLLED}. */
    public static int state(int all, int disease) {
        return all >>> BITS * disease & CONTROLLED;
    }

    /** The same with another state of one disease. */
    public static int with(int all, int disease, int state) {
        return all & ~(CONTROLLED << BITS * disease) | state << BITS * disease;
    }

    /** Whether any disease is known and managed: the resident comes for refills. */
    public static boolean managed(int all) {
        return (all & HIGH_BITS) != 0;
    }

    /** Whether any disease is there but not under control, managed or not. */
    public static boolean uncontrolled(int all) {
        return ((all & LOW_BITS) ^ (all & HIGH_BITS) >>> 1) != 0;
    }
}
