package org.careshed.experiment.switching.why;

import java.util.Locale;
import org.careshed.language.Text;
import org.careshed.people.told.Term.Kind;

/**
 * Why a first choice leads elsewhere in B than in A. Those that can be weighed have utils: first the terms of the utility
 * under the names of {@link Kind}, then what stands beside them. The others say that one of the two places could not be
 * chosen in both worlds, or that nothing was chosen at all.
 */
public enum Reason {
    /** The tier is liked more or less for the condition. */
    CONSTANT("liking of the tier", "对层级的偏好"),
    /** The doctors' title. */
    TITLE("doctors' title", "医生职称"),
    /** Missing drugs and tests. */
    MISSING("drugs and tests", "药品与检查"),
    /** Expected own payment for the contact. */
    COST("own pay for the contact", "就诊自付"),
    /** Expected own payment for an admission that may follow. */
    ADMISSION("own pay for a stay", "住院自付"),
    /** A visiting doctor's title. */
    VISITOR_TITLE("visiting doctor's title", "下沉医生职称"),
    /** A visiting doctor's fee. */
    VISITOR_FEE("visiting doctor's fee", "下沉医生诊费"),
    /** The published wait. */
    WAIT("published wait", "公布的等候"),
    /** Days until the appointment. */
    DAYS("days to the slot", "预约等待天数"),
    /** The way. */
    TRAVEL("travel", "路程"),
    /** The resident's own taste. */
    TASTE("own taste", "个人偏好"),
    /** Trust in the level of care. */
    TRUST("trust", "信任"),
    /** The family doctor signed with. */
    CONTRACT("own family doctor", "签约家庭医生"),
    /** The usual provider. */
    USUAL("usual provider", "惯常就诊处"),
    /** The own last wait. */
    OWN_WAIT("own last wait", "上次亲历的等候"),
    /** The price of who is referred; never in a first choice. */
    REFERRED_PRICE("price with a referral", "转诊价格"),
    /** A referral's recommendation; never in a first choice. */
    REFERRAL("referral", "转诊建议"),
    /** A visiting doctor's slot after a referral; never in a first choice. */
    VISITOR("visiting doctor's slot", "下沉医生号源"),
    /** Waits, days and visiting doctors of a place that is come to by another channel. */
    CHANNEL("channel: walk-in, slot, visiting doctor", "就诊渠道"),
    /** Luck weighs otherwise, as places of a kind have more or less in common. */
    LUCK("how alike places of a kind are", "同类机构的相似程度"),
    /** How readily care is sought at all. */
    READINESS("readiness to seek care", "就诊意愿"),
    /** The set of places to choose from, for who seeks care in one world only; with what the linear split leaves. */
    CHOICE_SET("set of places, and the rest", "可选机构及其余"),
    /** The place exists in B only. */
    NEW("place newly there", "新设机构", false),
    /** The place is open in B only. */
    OPENED("place open now", "机构现在开门", false),
    /** The place treats the condition in B only. */
    TREATS("place treats it now", "机构现可诊治", false),
    /** The place is behind the gate of first contacts in A only. */
    LET_IN("place not behind the gate any more", "不再需首诊转诊", false),
    /** A road leads to the place in B only. */
    IN_REACH("place within reach now", "机构现可到达", false),
    /** The place is among the nearest of its tier in B only. */
    CONSIDERED("place among the nearest now", "现列入最近机构", false),
    /** The place exists in A only. */
    GONE("place not there any more", "机构已撤", false),
    /** The place is closed in B. */
    CLOSED("place closed", "机构关门", false),
    /** The place does not treat the condition in B. */
    TREATS_NO_MORE("place does not treat it any more", "机构不再诊治", false),
    /** The place is behind the gate of first contacts in B only. */
    KEPT_OUT("place behind the gate now", "现需首诊转诊", false),
    /** A road leads to the place in A only. */
    OUT_OF_REACH("place out of reach", "机构不可到达", false),
    /** The place is among the nearest of its tier in A only. */
    PASSED_OVER("place not among the nearest any more", "不再列入最近机构", false),
    /** On the day of the onset nothing could be chosen in one of the worlds. */
    NOTHING_OPEN("nothing open in one world", "一方无机构开门", false),
    /** An emergency, which goes to the nearest that treats it. */
    NEAREST("nearest for an emergency", "急诊就近", false),
    /** In one of the worlds nothing was chosen: a refill where the last one was, or a need away from home. */
    NOT_CHOSEN("refill where the last one was", "续方在上次机构", false);

    private final Text words;
    private final boolean weighed;

    Reason(String english, String chinese) {
        this(english, chinese, true);
    }

    Reason(String english, String chinese, boolean weighed) {
        this.words = Text.of(english, chinese);
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
    public Text words() {
        return words;
    }

    /** Whether it is a term that has utils. */
    public boolean isWeighed() {
        return weighed;
    }
}
