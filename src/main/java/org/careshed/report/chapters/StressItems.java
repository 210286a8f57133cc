package org.careshed.report.chapters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.language.Text;

/** Items of a list of guidelines with what holds here, one after the other. */
final class StressItems {
    private final List<List<Text>> rows = new ArrayList<>();

    void add(String number, String english, String chinese, Text what) {
        rows.add(List.of(Text.of(number + " " + english, number + " " + chinese), what));
    }

    List<List<Text>> rows() {
        return List.copyOf(rows);
    }

    /** Words of the scenario's author; that there are none is said. */
    static Text stated(Optional<String> words) {
        return words.filter(text -> !text.isBlank()).map(Text::same).orElse(Text.of("Not stated.", "未说明。"));
    }
}
