package org.careshed.experiment.explain.text;

import org.careshed.language.Text;
import org.careshed.people.told.Term;
import org.careshed.quantity.Fixed;

/** A term of a utility, in words and numbers. */
final class TermWords {

    private static final int DECIMALS = 3;

    private TermWords() {}

    /** What is weighed and what it adds, for example {@code travel 8.1 min -0.191}. */
    static Text of(Term term) {
        return what(term).then(" " + signed(term.utils()));
    }

    /** Utils with their sign. */
    static String signed(double utils) {
        String text = Fixed.of(utils, DECIMALS);
        return text.startsWith("-") ? text : "+" + text;
    }

    /** A kind of term, without amount. */
    static Text kind(Term.Kind kind) {
        return switch (kind) {
            case CONSTANT -> Text.of("constant", "固有偏好");
            case TITLE -> Text.of("doctors' title", "医生职称");
            case MISSING -> Text.of("missing drugs or tests", "缺药或缺检查");
            case COST -> Text.of("cost of the contact", "就诊费用");
            case ADMISSION -> Text.of("cost of a stay", "住院费用");
            case VISITOR_TITLE -> Text.of("visiting doctor's title", "来诊医生职称");
            case VISITOR_FEE -> Text.of("visiting doctor's fee", "来诊医生费用");
            case VISITOR -> Text.of("visiting doctor's slot", "来诊医生号源");
            case WAIT -> Text.of("expected wait", "预计等候");
            case DAYS -> Text.of("days to the slot", "距预约日天数");
            case TRAVEL -> Text.of("travel", "路程");
            case TASTE -> Text.of("own taste", "个人偏好");
            case TRUST -> Text.of("trust", "信任");
            case CONTRACT -> Text.of("own family doctor", "签约家庭医生");
            case USUAL -> Text.of("usual provider", "常去机构");
            case OWN_WAIT -> Text.of("own last wait", "上次自身等候");
            case REFERRED_PRICE -> Text.of("price with a referral", "转诊后的价格");
            case REFERRAL -> Text.of("referral", "转诊");
        };
    }

    /** What is weighed, with its unit; empty where nothing is counted. */
    static Text amount(Term term) {
        double amount = term.amount();
        return switch (term.kind()) {
            case TITLE, MISSING, VISITOR_TITLE -> Text.same(Fixed.of(amount, 2));
            case COST, ADMISSION, VISITOR_FEE -> number(Fixed.of(amount, 2), Text.of("yuan", "元"));
            case WAIT, TRAVEL -> number(Fixed.of(amount, 1), Text.of("min", "分钟"));
            case DAYS -> number(Fixed.of(amount, 1), Text.of("d", "天"));
            case TRUST -> Text.same(signed(amount));
            case OWN_WAIT -> number((amount < 0 ? "" : "+") + Fixed.of(amount, 1), Text.of("min", "分钟"));
            default -> Text.NONE;
        };
    }

    private static Text what(Term term) {
        Text amount = amount(term);
        return amount.isEmpty()
                ? kind(term.kind())
                : Text.of("{kind} ({amount})", "{kind}（{amount}）")
                        .with("kind", kind(term.kind()))
                        .with("amount", amount);
    }

    private static Text number(String number, Text unit) {
        return Text.same(number + " ").then(unit);
    }
}
