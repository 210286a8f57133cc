package org.careshed.people;

import java.util.Optional;
import org.careshed.county.County;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.reform.Programmes;
import org.careshed.scenario.reform.Programmes.Effect;
import org.careshed.scenario.reform.Programmes.Kind;
import org.careshed.scenario.reform.Programmes.Programme;

/**
 * Who was assessed when, and what it spares them: for a time, after a lag, a share of their needs of some conditions does not
 * arise. What was done stays done when the programme ends.
 */
public final class Assessments {

    private final int residents;
    private final Effect effect;
    private final boolean[] spares;
    private final int lagDays;
    private final int lastsDays;

    /** By resident, the day of the last assessment and one; 0 for never. Empty until somebody is assessed. */
    private short[] day;

    /** Nobody has been assessed. */
    public Assessments(County county) {
        this(county, Effect.NONE, new short[0]);
    }

    private Assessments(County county, Effect before, short[] day) {
        residents = county.population().size();
        this.day = day;
        effect = stated(county).orElse(before);
        lagDays = (int) (effect.lagMs() / Ticks.DAY);
        lastsDays = (int) (effect.lastsMs() / Ticks.DAY);
        spares = new boolean[county.kinds().size()];
        for (int condition = 0; condition < spares.length; condition++) {
            spares[condition] = effect.conditions().contains(county.kinds().get(condition));
        }
    }

    private Assessments(Assessments other) {
        residents = other.residents;
        effect = other.effect;
        spares = other.spares;
        lagDays = other.lagDays;
        lastsDays = other.lastsDays;
        day = other.day.clone();
    }

    private static Optional<Effect> stated(County county) {
        return county.scenario().reforms().get(Programmes.class).orElse(Programmes.NONE).running().stream()
                .filter(programme -> programme.kind() == Kind.ASSESSMENT)
                .map(Programme::effect)
                .findFirst();
    }

    /** An independent copy. */
    public Assessments copy() {
        return new Assessments(this);
    }

    /** The same assessments under another edition of the county; this object is not to be used any more. */
    public Assessments under(County now) {
        return new Assessments(now, effect, day);
    }

    /** At night: a resident was assessed. */
    public void assessed(int resident, int today) {
        if (day.length == 0) {
            day = new short[residents];
        }
        day[resident] = (short) (today + 1);
    }

    /** Whether anybody may be spared needs of a condition. */
    boolean spares(int condition) {
        return spares[condition] && day.length > 0;
    }

    /** Factor on the rate of the conditions that it {@link #spares}, 0 to 1. */
    double factor(int resident, int today) {
        int since = today + 1 - day[resident];
        boolean acts = day[resident] > 0 && since >= lagDays && since < lastsDays;
        return acts ? 1 - effect.size() : 1;
    }
}
