package org.careshed.experiment.explain.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.careshed.experiment.explain.Parting;
import org.careshed.experiment.explain.Turning;
import org.careshed.experiment.explain.Turning.Shift;
import org.careshed.experiment.explain.story.Names;
import org.careshed.experiment.explain.story.NeedStory;
import org.careshed.experiment.explain.story.ResidentStory;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Excluded;
import org.careshed.people.told.Explained;
import org.careshed.people.told.Seeking;
import org.careshed.people.told.Term.Kind;
import org.careshed.quantity.Fixed;

/** Two stories of one resident in the same world under two policies: where the ways part, and which terms turned them. */
public final class AgainstText {

    private static final int INDENT = 2;
    private static final int TERM = 25;
    private static final int CELL = 10;

    private final ResidentStory here;
    private final ResidentStory there;
    private final StoryText ours;
    private final StoryText theirs;
    private final Names names;

    /** The text of two stories. */
    public AgainstText(ResidentStory here, ResidentStory there) {
        this.here = here;
        this.there = there;
        ours = new StoryText(here);
        theirs = new StoryText(there);
        names = new Names(here.county());
    }

    /** Every need as it went here, how it went there, and why. */
    public List<String> lines() {
        Paper paper = new Paper();
        ours.introduce(paper);
        paper.text(0, "Here: " + scenario(here) + ". There: " + scenario(there) + ".");
        for (NeedStory need : here.needs()) {
            paper.gap();
            ours.tell(need, true, paper);
            paper.gap();
            Optional<NeedStory> other = same(need, there);
            other.ifPresentOrElse(
                    found -> compare(need, found, paper), () -> paper.text(INDENT, "There: this need does not arise."));
        }
        for (NeedStory need : there.needs()) {
            if (same(need, here).isEmpty()) {
                paper.gap();
                paper.text(INDENT, "There alone:");
                theirs.tell(need, true, paper);
            }
        }
        return paper.lines();
    }

    /** The same need in another story: by its key, or by its beginning where it never came to a key. */
    static Optional<NeedStory> same(NeedStory need, ResidentStory other) {
        return other.needs().stream()
                .filter(each -> need.key().isPresent()
                        ? each.key().equals(need.key())
                        : each.onsetMs() == need.onsetMs() && each.condition() == need.condition())
                .findFirst();
    }

    private static String scenario(ResidentStory story) {
        return story.county().scenario().name().both();
    }

    private void compare(NeedStory need, NeedStory other, Paper paper) {
        if (steps(need).equals(steps(other))) {
            paper.text(INDENT, "There: the same in every step.");
            return;
        }
        paper.text(INDENT, "There:");
        theirs.steps(other, false, paper);
        paper.gap();
        Parting.of(need, other)
                .ifPresentOrElse(
                        parting -> part(parting, paper),
                        () -> paper.text(INDENT, "Every decision leads to the same place, here and there."));
    }

    /** What happened and when, whatever was weighed before. */
    private static List<List<Object>> steps(NeedStory need) {
        return need.happenings().stream()
                .map(happening -> List.<Object>of(happening.atMs(), happening.note()))
                .toList();
    }

    private void part(Parting parting, Paper paper) {
        if (!parting.comparable()) {
            paper.text(
                    INDENT,
                    "The ways part without a choice: what happened before asks for another decision "
                            + (parting.here().isPresent() ? "here" : "there") + ".");
            return;
        }
        Decision one = parting.here().orElseThrow();
        Decision other = parting.there().orElseThrow();
        if (one.sought() != other.sought()
                && !one.places().isEmpty()
                && !other.places().isEmpty()) {
            seeking(one, other, paper);
        } else {
            Turning.of(one, other).ifPresentOrElse(turning -> turn(turning, paper), () -> open(one, other, paper));
        }
    }

    /** One of the places could not be chosen in one of the worlds. */
    private void open(Decision one, Decision other, Paper paper) {
        paper.text(INDENT, "The choice turned because of what was open:");
        missing(one.facility(), other, "there", paper);
        missing(other.facility(), one, "here", paper);
    }

    private void missing(int facility, Decision decision, String where, Paper paper) {
        if (facility >= 0 && decision.place(facility).isEmpty()) {
            String why = decision.excluded().stream()
                    .filter(place -> place.facility() == facility)
                    .map(Excluded::reason)
                    .map(Names::word)
                    .findFirst()
                    .orElse("not considered");
            paper.text(2 * INDENT, names.facility(facility) + " could not be chosen " + where + " (" + why + ").");
        }
    }

    private void turn(Turning turning, Paper paper) {
        paper.text(INDENT, "Why the choice turned, in utils:");
        paper.text(2 * INDENT, "A = " + names.facility(turning.a()) + ", chosen here");
        paper.text(2 * INDENT, "B = " + names.facility(turning.b()) + ", chosen there");
        row(paper, "", "A here", "A there", "B here", "B there", "for B");
        for (Shift shift : turning.shifts()) {
            row(
                    paper,
                    word(shift),
                    TermWords.signed(shift.aHere()),
                    TermWords.signed(shift.aThere()),
                    TermWords.signed(shift.bHere()),
                    TermWords.signed(shift.bThere()),
                    TermWords.signed(shift.forB()));
        }
        paper.text(
                INDENT,
                "B is behind by " + Fixed.of(-turning.leadHere(), 3) + " here and ahead by "
                        + Fixed.of(turning.leadThere(), 3) + " there. " + decisive(turning.decisive()));
    }

    private static String decisive(List<Shift> shifts) {
        String words = shifts.stream()
                .map(shift -> word(shift) + " (" + TermWords.signed(shift.forB()) + ")")
                .collect(Collectors.joining(" and "));
        return shifts.size() == 1
                ? "One term alone turned it: " + words + "."
                : "It took " + shifts.size() + " terms together: " + words + ".";
    }

    private static void row(Paper paper, String term, String... cells) {
        StringBuilder line = new StringBuilder(Paper.padded(term, TERM));
        for (String cell : cells) {
            line.append(Paper.right(cell, CELL));
        }
        paper.ruled(2 * INDENT, line.toString());
    }

    private static String word(Shift shift) {
        return shift.kind().map(TermWords::kind).orElse("luck");
    }

    /** One seeks care and the other does not: what the choice is worth moved the probability past the draw. */
    private void seeking(Decision one, Decision other, Paper paper) {
        double drawn = one.seeking().or(other::seeking).map(Seeking::uniform).orElse(0.0);
        paper.text(
                INDENT,
                "Care is sought " + (one.sought() ? "here, not there" : "there, not here") + ": drawn "
                        + Fixed.of(drawn, 3) + " against a probability of " + probability(one) + " here and "
                        + probability(other) + " there.");
        strongest(one, other).ifPresent(pull -> paper.text(INDENT, pull));
    }

    private static String probability(Decision decision) {
        return Fixed.of(decision.seeking().map(Seeking::probability).orElse(1.0), 4);
    }

    /** The term of a place that moved most what the choice is worth: its change times the mean share of the place. */
    private Optional<String> strongest(Decision one, Decision other) {
        List<Pull> pulls = new ArrayList<>();
        for (Explained place : one.places()) {
            other.place(place.facility()).ifPresent(found -> {
                double share = (place.share() + found.share()) / 2;
                for (Kind kind : Kind.values()) {
                    double change = found.utils(kind) - place.utils(kind);
                    pulls.add(new Pull(place.facility(), kind, change, share * change));
                }
            });
        }
        return pulls.stream()
                .max(Comparator.comparingDouble(pull -> Math.abs(pull.pull())))
                .filter(pull -> pull.pull() != 0)
                .map(pull -> "What moved most: " + TermWords.kind(pull.kind()) + " at "
                        + names.facility(pull.facility()) + " (" + TermWords.signed(pull.change())
                        + " utils there, which weighs " + TermWords.signed(pull.pull()) + ").");
    }

    private record Pull(int facility, Kind kind, double change, double pull) {}
}
