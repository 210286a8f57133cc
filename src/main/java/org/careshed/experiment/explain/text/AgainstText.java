package org.careshed.experiment.explain.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.careshed.experiment.explain.Parting;
import org.careshed.experiment.explain.Turning;
import org.careshed.experiment.explain.Turning.Shift;
import org.careshed.experiment.explain.story.Names;
import org.careshed.experiment.explain.story.NeedStory;
import org.careshed.experiment.explain.story.ResidentStory;
import org.careshed.experiment.explain.story.StoryWords;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.people.told.Decision;
import org.careshed.people.told.Excluded;
import org.careshed.people.told.Explained;
import org.careshed.people.told.Seeking;
import org.careshed.people.told.Term.Kind;
import org.careshed.quantity.Fixed;

/** Two stories of one resident in the same world under two policies: where the ways part, and which terms turned them. */
public final class AgainstText {

    private static final Text HERE = Text.of("here", "此处");
    private static final Text THERE = Text.of("there", "彼处");
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
    public List<String> lines(Language language) {
        return lines(new Paper(language));
    }

    /** The same on paper of another width. */
    public List<String> lines(Paper paper) {
        ours.introduce(paper);
        paper.text(
                0,
                Text.of("Here: {here}. There: {there}.", "此处：{here}。彼处：{there}。")
                        .with("here", scenario(here))
                        .with("there", scenario(there)));
        for (NeedStory need : here.needs()) {
            paper.gap();
            ours.tell(need, true, paper);
            paper.gap();
            Optional<NeedStory> other = same(need, there);
            other.ifPresentOrElse(
                    found -> compare(need, found, paper),
                    () -> paper.text(INDENT, Text.of("There: this need does not arise.", "彼处：没有这次需要。")));
        }
        for (NeedStory need : there.needs()) {
            if (same(need, here).isEmpty()) {
                paper.gap();
                paper.text(INDENT, Text.of("There alone:", "仅在彼处："));
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

    private static Text scenario(ResidentStory story) {
        return Names.name(story.county().scenario().name());
    }

    private void compare(NeedStory need, NeedStory other, Paper paper) {
        if (steps(need).equals(steps(other))) {
            paper.text(INDENT, Text.of("There: the same in every step.", "彼处：每一步都相同。"));
            return;
        }
        paper.text(INDENT, Text.of("There:", "彼处："));
        theirs.steps(other, false, paper);
        paper.gap();
        Parting.of(need, other)
                .ifPresentOrElse(
                        parting -> part(parting, paper),
                        () -> paper.text(
                                INDENT,
                                Text.of("Every decision leads to the same place, here and there.", "两处的每次选择都到同一机构。")));
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
                    Text.of(
                                    "The ways part without a choice: what happened before asks for another decision"
                                            + " {where}.",
                                    "两处的分岔不是选择造成的：此前发生的事使{where}多了一次选择。")
                            .with("where", parting.here().isPresent() ? HERE : THERE));
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
        paper.text(INDENT, Text.of("The choice turned because of what was open:", "选择改变是因为开放的机构不同："));
        missing(one.facility(), other, THERE, paper);
        missing(other.facility(), one, HERE, paper);
    }

    private void missing(int facility, Decision decision, Text where, Paper paper) {
        if (facility >= 0 && decision.place(facility).isEmpty()) {
            Text why = decision.excluded().stream()
                    .filter(place -> place.facility() == facility)
                    .map(Excluded::reason)
                    .map(StoryWords::of)
                    .findFirst()
                    .orElse(Text.of("not considered", "未被考虑"));
            paper.text(
                    2 * INDENT,
                    Text.of("{facility} could not be chosen {where} ({why}).", "{facility}{where}不可选（{why}）。")
                            .with("facility", names.facility(facility))
                            .with("where", where)
                            .with("why", why));
        }
    }

    private void turn(Turning turning, Paper paper) {
        paper.text(INDENT, Text.of("Why the choice turned, in utils:", "选择为何改变（效用单位）："));
        paper.text(
                2 * INDENT,
                Text.of("A = {facility}, chosen here", "A = {facility}，此处所选")
                        .with("facility", names.facility(turning.a())));
        paper.text(
                2 * INDENT,
                Text.of("B = {facility}, chosen there", "B = {facility}，彼处所选")
                        .with("facility", names.facility(turning.b())));
        row(
                paper,
                Text.NONE,
                Text.of("A here", "A 此处"),
                Text.of("A there", "A 彼处"),
                Text.of("B here", "B 此处"),
                Text.of("B there", "B 彼处"),
                Text.of("for B", "利于 B"));
        for (Shift shift : turning.shifts()) {
            row(
                    paper,
                    word(shift),
                    signed(shift.aHere()),
                    signed(shift.aThere()),
                    signed(shift.bHere()),
                    signed(shift.bThere()),
                    signed(shift.forB()));
        }
        paper.text(
                INDENT,
                Text.of(
                                "B is behind by {here} here and ahead by {there} there. {decisive}",
                                "B 在此处落后 {here}，在彼处领先 {there}。{decisive}")
                        .with("here", Fixed.of(-turning.leadHere(), 3))
                        .with("there", Fixed.of(turning.leadThere(), 3))
                        .with("decisive", decisive(turning.decisive())));
    }

    private static Text decisive(List<Shift> shifts) {
        List<Text> words = shifts.stream()
                .map(shift -> Text.of("{term} ({utils})", "{term}（{utils}）")
                        .with("term", word(shift))
                        .with("utils", TermWords.signed(shift.forB())))
                .toList();
        return (shifts.size() == 1
                        ? Text.of("One term alone turned it: {words}.", "仅一项就使选择改变：{words}。")
                        : Text.of("It took {many} terms together: {words}.", "由 {many} 项共同促成：{words}。")
                                .with("many", shifts.size()))
                .with("words", Text.joined(Text.of(" and ", "、"), words));
    }

    private static Text signed(double utils) {
        return Text.same(TermWords.signed(utils));
    }

    private static void row(Paper paper, Text term, Text... cells) {
        StringBuilder line = new StringBuilder(paper.padded(term, TERM));
        for (Text cell : cells) {
            line.append(paper.right(cell, CELL));
        }
        paper.ruled(2 * INDENT, line.toString());
    }

    private static Text word(Shift shift) {
        return shift.kind().map(TermWords::kind).orElse(Text.of("luck", "随机项"));
    }

    /** One seeks care and the other does not: what the choice is worth moved the probability past the draw. */
    private void seeking(Decision one, Decision other, Paper paper) {
        double drawn = one.seeking().or(other::seeking).map(Seeking::uniform).orElse(0.0);
        paper.text(
                INDENT,
                Text.of(
                                "Care is sought {where}: drawn {drawn} against a probability of {here} here and {there}"
                                        + " there.",
                                "{where}：抽得 {drawn}，而就医概率此处为 {here}，彼处为 {there}。")
                        .with(
                                "where",
                                one.sought()
                                        ? Text.of("here, not there", "此处就医，彼处不就医")
                                        : Text.of("there, not here", "彼处就医，此处不就医"))
                        .with("drawn", Fixed.of(drawn, 3))
                        .with("here", probability(one))
                        .with("there", probability(other)));
        strongest(one, other).ifPresent(pull -> paper.text(INDENT, pull));
    }

    private static String probability(Decision decision) {
        return Fixed.of(decision.seeking().map(Seeking::probability).orElse(1.0), 4);
    }

    /** The term of a place that moved most what the choice is worth: its change times the mean share of the place. */
    private Optional<Text> strongest(Decision one, Decision other) {
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
                .map(pull -> Text.of(
                                "What moved most: {term} at {facility} ({change} utils there, which weighs {pull}).",
                                "影响最大的是{facility}的{term}（彼处 {change} 效用单位，折合 {pull}）。")
                        .with("term", TermWords.kind(pull.kind()))
                        .with("facility", names.facility(pull.facility()))
                        .with("change", TermWords.signed(pull.change()))
                        .with("pull", TermWords.signed(pull.pull())));
    }

    private record Pull(int facility, Kind kind, double change, double pull) {}
}
