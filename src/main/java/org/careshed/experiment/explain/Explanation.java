package org.careshed.experiment.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import org.careshed.experiment.explain.story.ResidentId;
import org.careshed.experiment.explain.story.ResidentStory;
import org.careshed.language.Text;
import org.careshed.quantity.Ticks;

/**
 * Why one resident went where they went, in one replication of finished results and, if asked, in the same replication of
 * others.
 *
 * @param here whose story it is
 * @param there the same worlds under another policy
 * @param replication counted from 0
 */
public record Explanation(Replay here, Optional<Replay> there, int replication) {

    /**
     * Checks that both results have the replication and are about the same people.
     *
     * @throws org.careshed.result.ResultException if not
     */
    public Explanation {
        here.checked(replication);
        there.ifPresent(other -> {
            other.checked(replication);
            SameWorlds.requirePeople(here.prepared(), other.prepared());
            SameWorlds.requirePlaces(here.prepared(), other.prepared());
        });
    }

    /** What people should know before they trust it: results of another build. */
    public List<Text> warnings() {
        List<Text> warnings = new ArrayList<>();
        List<Replay> all = new ArrayList<>(List.of(here));
        there.ifPresent(all::add);
        for (Replay replay : all) {
            if (replay.otherBuild()) {
                warnings.add(Text.of(
                                "{folder} was made by another build of Careshed ({version}): what is told happens in this"
                                        + " build's worlds and may differ from those results.",
                                "{folder} 由另一版本的 Careshed（{version}）生成：这里所说的发生在本版本的世界中，可能与那份结果不同。")
                        .with("folder", replay.results().path())
                        .with("version", replay.results().plan().code().version()));
            }
        }
        return warnings;
    }

    /** The index of a resident, by name. */
    public int resident(String name) {
        return new ResidentId(here.county()).index(name);
    }

    /** The resident whose visit it is: from the visit log where there is one, else by living through the run. */
    public int owner(long visit, DoubleConsumer steps) {
        LoggedVisits logged = new LoggedVisits(here, replication);
        OptionalInt known = logged.exist() ? logged.owner(visit) : OptionalInt.empty();
        return known.isPresent()
                ? VisitOwner.of(visit, known)
                : VisitOwner.find(here.prepared(), replication, visit, steps);
    }

    /** The story here and, if there are other results, the story there. */
    public List<ResidentStory> stories(int resident, Scope scope, DoubleConsumer steps) {
        double each = there.isPresent() ? 0.5 : 1;
        List<ResidentStory> stories = new ArrayList<>();
        ResidentStory first = here.retelling().tell(resident, replication, scope, done -> steps.accept(done * each));
        stories.add(first);
        there.ifPresent(other -> {
            Scope days = sameDays(first, scope);
            stories.add(other.retelling().tell(resident, replication, days, done -> steps.accept(each + done * each)));
        });
        return stories;
    }

    /** Where a story is not what the visit log of its results says. */
    public List<Text> contradictions(ResidentStory story) {
        LoggedVisits logged = new LoggedVisits(here, replication);
        return logged.exist() ? logged.differences(story) : List.of();
    }

    /** The first residents whose choices differ between the two results. */
    public List<Moved> moved(int most, Scope days, DoubleConsumer steps) {
        return Moved.first(here.prepared(), there.orElseThrow().prepared(), replication, most, days, steps);
    }

    /** Another policy may bring needs forward, but never moves one: the days on which those told began are enough. */
    private static Scope sameDays(ResidentStory story, Scope scope) {
        boolean all = scope.number().isEmpty() && scope.visit().isEmpty();
        if (all || story.needs().isEmpty()) {
            return scope;
        }
        int day = Ticks.day(story.needs().get(0).onsetMs());
        return Scope.ALL.ofDays(day, day);
    }
}
