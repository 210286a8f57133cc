package org.careshed.report.figure.moved;

import java.util.Map;
import org.careshed.language.Text;

/** Reasons of switchers in words, by their ids in {@code switchers_reasons.csv}. */
final class Reasons {
    private static final Map<String, Text> WORDS = Map.ofEntries(
            reason("constant", "liking of the tier", "对层级的偏好"),
            reason("title", "doctors' title", "医生职称"),
            reason("missing", "drugs and tests", "药品与检查"),
            reason("cost", "own pay for the contact", "就诊自付"),
            reason("admission", "own pay for a stay", "住院自付"),
            reason("visitor-title", "visiting doctor's title", "下沉医生职称"),
            reason("visitor-fee", "visiting doctor's fee", "下沉医生诊费"),
            reason("wait", "published wait", "公布的等候"),
            reason("days", "days to the slot", "预约等待天数"),
            reason("travel", "travel", "路程"),
            reason("taste", "own taste", "个人偏好"),
            reason("trust", "trust", "信任"),
            reason("contract", "own family doctor", "签约家庭医生"),
            reason("usual", "usual provider", "惯常就诊处"),
            reason("own-wait", "own last wait", "上次亲历的等候"),
            reason("referred-price", "price with a referral", "转诊价格"),
            reason("referral", "referral", "转诊建议"),
            reason("visitor", "visiting doctor's slot", "下沉医生号源"),
            reason("channel", "channel: walk-in, slot, visiting doctor", "就诊渠道"),
            reason("luck", "how alike places of a kind are", "同类机构的相似程度"),
            reason("readiness", "readiness to seek care", "就诊意愿"),
            reason("choice-set", "set of places, and the rest", "可选机构及其余"),
            reason("new", "place newly there", "新设机构"),
            reason("opened", "place open now", "机构现在开门"),
            reason("treats", "place treats it now", "机构现可诊治"),
            reason("let-in", "place not behind the gate any more", "不再需首诊转诊"),
            reason("in-reach", "place within reach now", "机构现可到达"),
            reason("considered", "place among the nearest now", "现列入最近机构"),
            reason("gone", "place not there any more", "机构已撤"),
            reason("closed", "place closed", "机构关门"),
            reason("treats-no-more", "place does not treat it any more", "机构不再诊治"),
            reason("kept-out", "place behind the gate now", "现需首诊转诊"),
            reason("out-of-reach", "place out of reach", "机构不可到达"),
            reason("passed-over", "place not among the nearest any more", "不再列入最近机构"),
            reason("nothing-open", "nothing open in one world", "一方无机构开门"),
            reason("nearest", "nearest for an emergency", "急诊就近"),
            reason("not-chosen", "refill where the last one was", "续方在上次机构"));

    private Reasons() {}

    /** A reason; one that is not known here by its id. */
    static Text words(String id) {
        return WORDS.getOrDefault(id, Text.same(id.replace('-', ' ')));
    }

    /** Whether a reason is known here. */
    static boolean known(String id) {
        return WORDS.containsKey(id);
    }

    private static Map.Entry<String, Text> reason(String id, String english, String chinese) {
        return Map.entry(id, Text.of(english, chinese));
    }
}
