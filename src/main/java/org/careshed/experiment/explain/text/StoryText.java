package org.careshed.experiment.explain.text;

import java.util.ArrayList;
import java.util.List;
import org.careshed.county.County;
import org.careshed.county.Population;
import org.careshed.experiment.explain.story.Happening;
import org.careshed.experiment.explain.story.Names;
import org.careshed.experiment.explain.story.NeedStory;
import org.careshed.experiment.explain.story.Note;
import org.careshed.experiment.explain.story.ResidentId;
import org.careshed.experiment.explain.story.ResidentStory;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.AgeBand;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Residents;

/** Stories as people read them, in lines of 80 columns. */
public final class StoryText {

    private static final int INDENT = 2;
    private static final int LABEL = 9;

    private final ResidentStory story;
    private final County county;
    private final Names names;
    private final DecisionText decisions;

    /** The text of a story. */
    public StoryText(ResidentStory story) {
        this.story = story;
        county = story.county();
        names = new Names(county);
        decisions = new DecisionText(names);
    }

    /** Who it is, then every need. */
    public List<String> lines(Language language) {
        return lines(new Paper(language));
    }

    /** The same on paper of another width. */
    public List<String> lines(Paper paper) {
        introduce(paper);
        for (NeedStory need : story.needs()) {
            paper.gap();
            tell(need, true, paper);
        }
        return paper.lines();
    }

    /** Who it is, and what of the run is told. */
    void introduce(Paper paper) {
        Population population = county.population();
        int resident = story.resident();
        var place = county.scenario().places().get(population.place(resident));
        paper.text(
                0,
                Text.of("Resident {id}, of {place}, {county}.", "居民 {id}，{county}，{place}。")
                        .with("id", new ResidentId(county).of(resident))
                        .with("place", Names.name(place.name()))
                        .with("county", Names.name(county.scenario().name())));
        paper.text(0, Text.joined(Text.of(", ", "，"), traits(resident)).then(Text.of(".", "。")));
        paper.text(
                0,
                Text.of(
                                "Seed {seed}, replication {replication}. Needs so far: {arisen}; told: {told}.",
                                "种子 {seed}，第 {replication} 次重复模拟。至今的就医需要 {arisen} 次，以下说明 {told} 次。")
                        .with("seed", story.seed())
                        .with("replication", story.replication())
                        .with("arisen", story.arisen())
                        .with("told", story.needs().size()));
    }

    private List<Text> traits(int resident) {
        Population population = county.population();
        AgeBand band = county.scenario().ageBands().get(population.ageBand(resident));
        List<Text> traits = new ArrayList<>();
        traits.add((band.to() == 120
                        ? Text.of("Age {from} or more", "{from} 岁及以上")
                        : Text.of("Age {from} to {to}", "{from} 至 {to} 岁").with("to", band.to()))
                .with("from", band.from()));
        Arrangements arranged = county.scenario().arrangements();
        if (!arranged.residents().equals(Residents.PLAIN)) {
            traits.add(population.female(resident) ? Text.of("woman", "女") : Text.of("man", "男"));
            traits.add(
                    population.employees(resident)
                            ? Text.of("employees' scheme", "职工医保")
                            : Text.of("residents' scheme", "居民医保"));
            traits.add(
                    population.digital(resident)
                            ? Text.of("reads published waits and books", "会查看公布的等候时间并预约")
                            : Text.of("reads no published waits", "不看公布的等候时间"));
            traits.add(
                    population.contract(resident)
                            ? Text.of("signed with a family doctor", "已签约家庭医生")
                            : Text.of("without a family doctor", "未签约家庭医生"));
            if (population.poor(resident)) {
                traits.add(Text.of("on the poverty list", "低收入人口"));
            }
        }
        return traits;
    }

    private static Text label(Happening happening) {
        return switch (happening.phase()) {
            case MORNING -> Text.of("morning", "早晨");
            case DAY -> Text.same(Names.clock(happening.atMs()));
            case NIGHT -> Text.of("night", "夜间");
        };
    }

    /** One need, step by step. */
    void tell(NeedStory need, boolean terms, Paper paper) {
        paper.text(
                0,
                Text.of("Need {n}: {condition}, begins {date} at {clock}", "第 {n} 次就医需要：{condition}，始于 {date} {clock}")
                        .with("n", need.number())
                        .with("condition", names.condition(need.condition()))
                        .with("date", names.date(need.onsetMs()))
                        .with("clock", Names.clock(need.onsetMs())));
        steps(need, terms, paper);
    }

    /** What happened, without saying what the need is. */
    void steps(NeedStory need, boolean terms, Paper paper) {
        int day = Integer.MIN_VALUE;
        for (Happening happening : need.happenings()) {
            if (happening.kind().equals(Note.CONSULTATION)) {
                continue;
            }
            int today = Ticks.day(happening.atMs());
            if (today != day) {
                day = today;
                paper.text(INDENT, names.date(happening.atMs()));
            }
            Text words = happening
                    .decision()
                    .map(decisions::headline)
                    .orElse(happening.note().words());
            paper.hanging(INDENT, label(happening).in(paper.language()), LABEL, words);
            if (terms) {
                happening.decision().ifPresent(decision -> decisions.write(decision, paper));
            }
        }
        if (!need.ended()) {
            paper.text(INDENT, Text.of("The run ends before the need is settled.", "运行结束时这次需要尚未了结。"));
        }
    }
}
