package org.careshed.experiment.explain.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.careshed.experiment.explain.story.Names;
import org.careshed.language.Text;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Excluded;
import org.careshed.people.told.Explained;
import org.careshed.people.told.Seeking;
import org.careshed.quantity.Fixed;

/** One decision in words and numbers: whether to go at all, every place with every term, the luck, and who wins. */
final class DecisionText {

    private static final int INDENT = 4;
    private static final int NUMBER = 4;

    private final Names names;

    DecisionText(Names names) {
        this.names = names;
    }

    /** What the decision is about, and its outcome. */
    Text headline(Decision decision) {
        if (decision.facility() >= 0) {
            return opening(decision).then(Text.of(" chooses ", "选择")).then(names.facility(decision.facility()));
        }
        return opening(decision)
                .then(
                        decision.places().isEmpty()
                                ? Text.of(" finds nothing open", "没有开放的机构")
                                : Text.of(" decides to stay at home", "决定留在家中"));
    }

    private static Text opening(Decision decision) {
        return switch (decision.occasion()) {
            case NEED -> Text.of("on what was known last night,", "根据昨夜所知，");
            case ANOTHER_DAY -> Text.of("seeks care in any case and", "仍要就医，");
            case AFTER_LEAVING -> Text.of("looks for another place open at that hour and", "寻找此时开放的其他机构，");
            case REFERRED -> Text.of("looks for a place able to treat it and", "寻找能治疗的机构，");
        };
    }

    /** Everything that entered it. */
    void write(Decision decision, Paper paper) {
        decision.seeking().ifPresent(seeking -> paper.text(INDENT, seeking(seeking)));
        List<Explained> ranked = ranked(decision);
        for (int i = 0; i < ranked.size(); i++) {
            write(i + 1, ranked.get(i), decision, paper);
        }
        if (!decision.excluded().isEmpty()) {
            paper.text(
                    INDENT,
                    Text.of("Not possible: {places}.", "不可选：{places}。")
                            .with(
                                    "places",
                                    Text.joined(
                                            Text.of(", ", "、"),
                                            decision.excluded().stream()
                                                    .map(place -> Text.of("{place} ({why})", "{place}（{why}）")
                                                            .with("place", names.facility(place.facility()))
                                                            .with("why", why(place, decision)))
                                                    .toList())));
        }
        if (ranked.size() > 1) {
            double margin = total(ranked.get(0), decision) - total(ranked.get(1), decision);
            paper.text(
                    INDENT,
                    (decision.facility() < 0
                                    ? Text.of(
                                            "{first} would win by {margin} over {second}.",
                                            "{first}本可领先{second} {margin}。")
                                    : Text.of("{first} wins by {margin} over {second}.", "{first}领先{second} {margin}。"))
                            .with("first", names.facility(ranked.get(0).facility()))
                            .with("margin", Fixed.of(margin, 3))
                            .with("second", names.facility(ranked.get(1).facility())));
        }
    }

    /** Places with the winner first. */
    static List<Explained> ranked(Decision decision) {
        List<Explained> ranked = new ArrayList<>(decision.places());
        ranked.sort(Comparator.comparing((Explained place) -> !place.chosen())
                .thenComparing(place -> -total(place, decision)));
        return ranked;
    }

    private static double total(Explained place, Decision decision) {
        return place.total(decision.lambda());
    }

    private static Text seeking(Seeking seeking) {
        return Text.of(
                        "{seeks}: probability {probability} (constant {constant}, what the choice is worth {worth} times"
                                + " {times}), drawn {drawn}.",
                        "{seeks}：概率 {probability}（常数 {constant}，选择的价值 {worth} 乘以 {times}），抽得 {drawn}。")
                .with("seeks", seeking.sought() ? Text.of("Seeks care", "就医") : Text.of("Seeks no care", "不就医"))
                .with("probability", Fixed.of(seeking.probability(), 3))
                .with("constant", TermWords.signed(seeking.constant()))
                .with("worth", TermWords.signed(seeking.logSum()))
                .with("times", Fixed.of(seeking.perLogSum(), 3))
                .with("drawn", Fixed.of(seeking.uniform(), 3));
    }

    private void write(int number, Explained place, Decision decision, Paper paper) {
        Text booked = switch (place.channel()) {
            case BOOKED -> Text.of(", by a booked slot", "，预约号");
            case SPECIALIST -> Text.of(", by a visiting doctor's slot", "，来诊医生的号");
            default -> Text.NONE;
        };
        boolean there = place.facility() == decision.facility();
        Text mark = there
                ? Text.of(" <- chosen", " <- 选中")
                : place.chosen() ? Text.of(" <- would be chosen", " <- 本会选中") : Text.NONE;
        paper.hanging(
                INDENT,
                number + ".",
                NUMBER,
                names.facility(place.facility()).then(booked).then(mark));
        paper.text(
                INDENT + NUMBER,
                Text.of("worth {worth} = {terms}", "价值 {worth} = {terms}")
                        .with("worth", TermWords.signed(place.utility()))
                        .with(
                                "terms",
                                Text.joined(
                                        Text.of(", ", "，"),
                                        place.terms().stream()
                                                .map(TermWords::of)
                                                .toList())));
        paper.text(INDENT + NUMBER, luck(place, decision));
    }

    private static Text luck(Explained place, Decision decision) {
        double lambda = decision.lambda();
        Text worth = lambda == 1
                ? Text.of("worth", "价值")
                : Text.of("worth / {lambda} ({value})", "价值 / {lambda}（{value}）")
                        .with("lambda", Fixed.of(lambda, 2))
                        .with("value", TermWords.signed(place.utility() / lambda));
        Text nest = lambda == 1
                ? Text.NONE
                : Text.of(" + luck of its kind ({luck})", " + 同类随机项（{luck}）")
                        .with("luck", TermWords.signed(place.nestLuck()));
        return Text.of(
                        "share {share} %; {worth}{nest} + luck ({luck}) = {total}",
                        "份额 {share}%；{worth}{nest} + 随机项（{luck}）= {total}")
                .with("share", Fixed.of(100 * place.share(), 1))
                .with("worth", worth)
                .with("nest", nest)
                .with("luck", TermWords.signed(place.luck()))
                .with("total", TermWords.signed(total(place, decision)));
    }

    private static Text why(Excluded place, Decision decision) {
        return switch (place.reason()) {
            case CANNOT_TREAT -> Text.of("cannot treat it", "不能治疗");
            case CLOSED -> Text.of("closed today", "当日不开放");
            case LEFT_OUT -> leftOut(decision.occasion());
        };
    }

    private static Text leftOut(Decision.Occasion occasion) {
        return switch (occasion) {
            case REFERRED -> Text.of("not able, or sent from", "不具备能力，或由其转出");
            case AFTER_LEAVING -> Text.of("left, or closed by then", "已离开，或届时已关门");
            default -> Text.of("not for a first contact", "不接首诊");
        };
    }
}
