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
    public List<String> lines() {
        Paper paper = new Paper();
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
                "Resident " + new ResidentId(county).of(resident) + ", of "
                        + place.name().both() + ", " + county.scenario().name().both() + ".");
        paper.text(0, String.join(", ", traits(resident)) + ".");
        paper.text(
                0,
                "Seed " + story.seed() + ", replication " + story.replication() + ". Needs so far: " + story.arisen()
                        + "; told: " + story.needs().size() + ".");
    }

    private List<String> traits(int resident) {
        Population population = county.population();
        AgeBand band = county.scenario().ageBands().get(population.ageBand(resident));
        List<String> traits = new ArrayList<>();
        traits.add("Age " + band.from() + (band.to() == 120 ? " or more" : " to " + band.to()));
        Arrangements arranged = county.scenario().arrangements();
        if (!arranged.residents().equals(Residents.PLAIN)) {
            traits.add(population.female(resident) ? "woman" : "man");
            traits.add(population.employees(resident) ? "employees' scheme" : "residents' scheme");
            traits.add(population.digital(resident) ? "reads published waits and books" : "reads no published waits");
            traits.add(population.contract(resident) ? "signed with a family doctor" : "without a family doctor");
            if (population.poor(resident)) {
                traits.add("on the poverty list");
            }
        }
        return traits;
    }

    private static String label(Happening happening) {
        return switch (happening.phase()) {
            case MORNING -> "morning";
            case DAY -> Names.clock(happening.atMs());
            case NIGHT -> "night";
        };
    }

    /** One need, step by step. */
    void tell(NeedStory need, boolean terms, Paper paper) {
        paper.text(
                0,
                "Need " + need.number() + ": " + names.condition(need.condition()) + ", begins "
                        + names.date(need.onsetMs()) + " at " + Names.clock(need.onsetMs()));
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
            String words = happening
                    .decision()
                    .map(decisions::headline)
                    .orElse(happening.note().words());
            paper.hanging(INDENT, label(happening), LABEL, words);
            if (terms) {
                happening.decision().ifPresent(decision -> decisions.write(decision, paper));
            }
        }
        if (!need.ended()) {
            paper.text(INDENT, "The run ends before the need is settled.");
        }
    }
}
