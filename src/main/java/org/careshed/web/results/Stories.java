package org.careshed.web.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.careshed.experiment.explain.Explanation;
import org.careshed.experiment.explain.Replay;
import org.careshed.experiment.explain.Scope;
import org.careshed.experiment.explain.story.ResidentStory;
import org.careshed.experiment.explain.text.AgainstText;
import org.careshed.experiment.explain.text.Paper;
import org.careshed.experiment.explain.text.StoryText;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.web.wire.Asked;
import org.careshed.web.wire.WebFault;

/** Why one resident went where they went, as {@code careshed explain} tells it; one story is replayed at a time. */
final class Stories {
    private final ResultsHall hall;
    private final Semaphore oneAtATime = new Semaphore(1, true);

    Stories(ResultsHall hall) {
        this.hall = hall;
    }

    /** The lines of a story. */
    Text tell(Asked asked) {
        Path here = hall.folder(asked.text("result"));
        Optional<Path> there = asked.maybeText("against").map(hall::folder);
        Optional<String> resident = asked.maybeWord("resident");
        Optional<Long> visit = asked.maybeWhole("visit", 0, Long.MAX_VALUE);
        if (resident.isPresent() == visit.isPresent()) {
            throw WebFault.wrong(Text.of("say `resident` or `visit`", "请给出 `resident` 或 `visit`"));
        }
        oneAtATime.acquireUninterruptibly();
        try {
            Replay replay = Replay.of(here);
            Explanation explanation = new Explanation(replay, there.map(Replay::of), replay.firstReplication());
            int who = resident.map(explanation::resident)
                    .orElseGet(() -> explanation.owner(visit.orElseThrow(), done -> {}));
            Scope scope = visit.map(Scope.ALL::ofVisit).orElse(Scope.ALL);
            List<ResidentStory> stories = explanation.stories(who, scope, done -> {});
            return Text.of(lines(stories, Language.ENGLISH), lines(stories, Language.CHINESE));
        } finally {
            oneAtATime.release();
        }
    }

    /** The page folds them. */
    private static String lines(List<ResidentStory> stories, Language language) {
        Paper paper = Paper.endless(language);
        List<String> lines = stories.size() > 1
                ? new AgainstText(stories.get(0), stories.get(1)).lines(paper)
                : new StoryText(stories.get(0)).lines(paper);
        return String.join("\n", lines);
    }
}
