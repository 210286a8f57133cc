package org.careshed.care;

import org.careshed.chance.Keys;
import org.careshed.journal.Offer;
import org.careshed.scenario.reform.Skills;
import org.careshed.scenario.reform.Skills.Skill;

/** What a facility can do beyond the level of its tier: trained staff, a machine's aid, and the time that takes. */
final class Proficiency {

    private static final long TRAINED = Keys.id("trained-staff-treat");
    private static final long AIDED = Keys.id("aided-staff-treat");

    private final Premises premises;
    private final Skill skill;

    Proficiency(Premises premises) {
        this.premises = premises;
        String id = premises.county().facility(premises.facility()).id();
        skill = Skills.of(premises.county().scenario()).at(id);
    }

    /** How much longer a consultation takes, milliseconds. */
    long extraMs() {
        return skill.extraMs();
    }

    /** Whether a patient who would be sent on or home is treated here after all. */
    boolean treats(long visit) {
        return isTrained(visit) || isAided(visit);
    }

    /** Tells that a patient was aided who would be sent on or home. */
    void tell(long visit, int who, long atMs) {
        if (skill.aided() > 0) {
            premises.facts().offers().offerMade(atMs, Offer.AIDED_CONSULTATION, premises.facility(), 1);
            if (!isTrained(visit) && isAided(visit)) {
                premises.facts().offers().offerUsed(atMs, Offer.AIDED_CONSULTATION, premises.facility(), who);
            }
        }
    }

    private boolean isTrained(long visit) {
        return skill.trained() > 0 && Keys.uniform(Keys.of(visit, TRAINED)) < skill.trained();
    }

    private boolean isAided(long visit) {
        return skill.aided() > 0 && Keys.uniform(Keys.of(visit, AIDED)) < skill.aided();
    }
}
