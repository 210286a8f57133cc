package org.careshed.experiment.explain.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.careshed.experiment.explain.story.Names;
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
    String headline(Decision decision) {
        if (decision.facility() >= 0) {
            return opening(decision) + " chooses " + names.facility(decision.facility());
        }
        return opening(decision) + (decision.places().isEmpty() ? " finds nothing open" : " decides to stay at home");
    }

    private static String opening(Decision decision) {
        return switch (decision.occasion()) {
            case NEED -> "on what was known last night,";
            case ANOTHER_DAY -> "seeks care in any case and";
            case AFTER_LEAVING -> "looks for another place open at that hour and";
            case REFERRED -> "looks for a place able to treat it and";
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
                    "Not possible: "
                            + decision.excluded().stream()
                                    .map(place -> names.facility(place.facility()) + " (" + why(place, decision) + ")")
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        if (ranked.size() > 1) {
            double margin = total(ranked.get(0), decision) - total(ranked.get(1), decision);
            paper.text(
                    INDENT,
                    names.facility(ranked.get(0).facility())
                            + (decision.facility() < 0 ? " would win by " : " wins by ") + Fixed.of(margin, 3)
                            + " over " + names.facility(ranked.get(1).facility()) + ".");
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

    private static String seeking(Seeking seeking) {
        return (seeking.sought() ? "Seeks care" : "Seeks no care") + ": probability "
                + Fixed.of(seeking.probability(), 3) + " (constant " + TermWords.signed(seeking.constant())
                + ", what the choice is worth " + TermWords.signed(seeking.logSum()) + " times "
                + Fixed.of(seeking.perLogSum(), 3) + "), drawn " + Fixed.of(seeking.uniform(), 3) + ".";
    }

    private void write(int number, Explained place, Decision decision, Paper paper) {
        String booked = switch (place.channel()) {
            case BOOKED -> ", by a booked slot";
            case SPECIALIST -> ", by a visiting doctor's slot";
            default -> "";
        };
        boolean there = place.facility() == decision.facility();
        String mark = there ? " <- chosen" : place.chosen() ? " <- would be chosen" : "";
        paper.hanging(INDENT, number + ".", NUMBER, names.facility(place.facility()) + booked + mark);
        paper.text(
                INDENT + NUMBER,
                "worth " + TermWords.signed(place.utility()) + " = "
                        + place.terms().stream().map(TermWords::of).collect(Collectors.joining(", ")));
        paper.text(INDENT + NUMBER, luck(place, decision));
    }

    private static String luck(Explained place, Decision decision) {
        double lambda = decision.lambda();
        String worth = lambda == 1
                ? "worth"
                : "worth / " + Fixed.of(lambda, 2) + " (" + TermWords.signed(place.utility() / lambda) + ")";
        String nest = lambda == 1 ? "" : " + luck of its kind (" + TermWords.signed(place.nestLuck()) + ")";
        return "share " + Fixed.of(100 * place.share(), 1) + " %; " + worth + nest + " + luck ("
                + TermWords.signed(place.luck()) + ") = " + TermWords.signed(total(place, decision));
    }

    private static String why(Excluded place, Decision decision) {
        return switch (place.reason()) {
            case CANNOT_TREAT -> "cannot treat it";
            case CLOSED -> "closed today";
            case LEFT_OUT -> leftOut(decision.occasion());
        };
    }

    private static String leftOut(Decision.Occasion occasion) {
        return switch (occasion) {
            case REFERRED -> "not able, or sent from";
            case AFTER_LEAVING -> "left, or closed by then";
            default -> "not for a first contact";
        };
    }
}
