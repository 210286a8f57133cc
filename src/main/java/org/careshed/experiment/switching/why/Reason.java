package org.careshed.experiment.switching.why;

import java.util.Locale;
import org.careshed.people.told.Term.Kind;

/**
 * Why a first choice leads elsewhere in B than in A. Those that can be weighed have utils: first the terms of the utility
 * under the names of {@link Kind}, then what stands beside them. The others say that one of the two places could not be
 * chosen in both worlds, or that nothing was chosen at all.
 */
public enum Reason {
    /** The tier is liked more or less for the condition. */
    CONSTANT("liking of the tier"),
    /** The doctors' title. */
    TITLE("doctors' title"),
    /** Missing drugs and tests. */
    MISSING("drugs and tests"),
    /** Expected own payment for the contact. */
    COST("own pay for the contact"),
    /** Expected own payment for an admission that may follow. */
    ADMISSION("own pay for a stay"),
    /** A visiting doctor's title. */
    VISITOR_TITLE("visiting doctor's title"),
    /** A visiting doctor's fee. */
    VISITOR_FEE("visiting doctor's fee"),
    /** The published wait. */
    WAIT("published wait"),
    /** Days until the appointment. */
    DAYS("days to the slot"),
    /** The way. */
    TRAVEL("travel"),
    /** The resident's own taste. */
    TASTE("own taste"),
    /** Trust in the level of care. */
    TRUST("trust"),
    /** The family doctor signed with. */
    CONTRACT("own family doctor"),
    /** The usual provider. */
    USUAL("usual provider"),
    /** The own last wait. */
    OWN_WAIT("own last wait"),
    /** The price of who is referred; never in a first choice. */
    REFERRED_PRICE("price with a referral"),
    /** A referral's recommendation; never in a first choice. */
    REFERRAL("referral"),
    /** A visiting doctor's slot after a referral; never in a first choice. */
    VISITOR("visiting doctor's slot"),
    /** Waits, days and visiting doctors of a place that is come to by another channel. */
    CHANNEL("channel: walk-in, slot, visiting doctor"),
    /** Luck weighs otherwise, as places of a kind have more or less in common. */
    LUCK("how alike places of a kind are"),
    /** How readily care is sought at all. */
    READINESS("readiness to seek care"),
    /** The set of places to choose from, for who seeks care in one world only; with what the linear split leaves. */
    CHOICE_SET("set of places, and the rest"),
    /** The place exists in B only. */
    NEW("place newly there", false),
    /** The place is open in B only. */
    OPENED("place open now", false),
    /** The place treats the condition in B only. */
    TREATS("place treats it now", false),
    /** The place is behind the gate of first contacts in A only. */
    LET_IN("place not behind the gate any more", false),
    /** A road leads to the place in B only. */
    IN_REACH("place within reach now", false),
    /** The place is among the nearest of its tier in B only. */
    CONSIDERED("place among the nearest now", false),
    /** The place exists in A only. */
    GONE("place not there any more", false),
    /** The place is closed in B. */
    CLOSED("place closed", false),
    /** The place does not treat the condition in B. */
    TREATS_NO_MORE("place does not treat it any more", false),
    /** The place is behind the gate of first contacts in B only. */
    KEPT_OUT("place behind the gate now", false),
    /** A road leads to the place in A only. */
    OUT_OF_REACH("place out of reach", false),
    /** The place is among the nearest of its tier in A only. */
    PASSED_OVER("place not among the nearest any more", false),
    /** On the day of the onset nothing could be chosen in one of the worlds. */
    NOTHING_OPEN("nothing open in one world", false),
    /** An emergency, which goes to the nearest that treats it. */
    NEAREST("nearest for an emergency", false),
    /** In one of the worlds nothing was chosen: a refill where the last one was, or a need away from home. */
    NOT_CHOSEN("refill where the last one was", false);

    private final String words;
    private final boolean weighed;

    Reason(String words) {
        this(words, true);
    }

    Reason(String words, boolean weighed) {
        this.words = words;
        this.weighed = weighed;
    }

    /** The reason that a term of the utility is. */
    static Reason of(Kind kind) {
        return valueOf(kind.name());
    }

    /** As tables write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What tables write as this. */
    public static Reason ofId(String id) {
        return valueOf(id.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** As a screen shows it. */
    public String words() {
        return words;
    }

    /** Whether it is a term that has utils. */
    public boolean isWeighed() {
        return weighed;
    }
}
