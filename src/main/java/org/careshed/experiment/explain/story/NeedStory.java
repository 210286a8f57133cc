package org.careshed.experiment.explain.story;

import java.util.List;
import java.util.Optional;
import org.careshed.people.told.Decision;

/**
 * What became of one need.
 *
 * @param number 1 for the resident's first need of the run, warm-up included
 * @param key key of the need: the same need has the same key in every world of the same luck
 * @param onsetMs when it began, milliseconds after time 0
 * @param condition index in the scenario's conditions
 * @param happenings in the order of time
 * @param ended whether it was settled before the run ended
 */
public record NeedStory(
        int number, Optional<Long> key, long onsetMs, int condition, List<Happening> happenings, boolean ended) {
    public NeedStory {
        happenings = List.copyOf(happenings);
    }

    /** Whether a visit belongs to the need. */
    public boolean has(long visit) {
        return key.filter(own -> own == visit).isPresent()
                || happenings.stream()
                        .anyMatch(happening -> happening
                                .note()
                                .visit()
                                .filter(each -> each == visit)
                                .isPresent());
    }

    /** Every decision, in the order in which they were taken. */
    public List<Decision> decisions() {
        return happenings.stream()
                .flatMap(happening -> happening.decision().stream())
                .toList();
    }

    /** Indexes of the facilities where the resident came through the door, in the order of the visits. */
    public List<Integer> visited() {
        return happenings.stream()
                .filter(happening -> happening.kind().equals(Note.ARRIVES))
                .map(happening -> happening.note().facility())
                .toList();
    }
}
