package org.careshed.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.careshed.language.Text;
import org.careshed.scenario.LeverEntry;

/** Levers that cannot be in force together, since each replaces the same decision. */
final class Conflicts {

    private Conflicts() {}

    /** @throws PolicyException naming the first two that replace the same decision on the same day */
    static void refuse(List<Policy> policies) {
        for (int i = 0; i < policies.size(); i++) {
            for (int j = i + 1; j < policies.size(); j++) {
                refuse(policies.get(i), policies.get(j));
            }
        }
    }

    private static void refuse(Policy one, Policy other) {
        List<Text> both = one.replaces().stream()
                .filter(other.replaces()::contains)
                .sorted(Comparator.comparing(Text::english))
                .toList();
        if (!both.isEmpty() && overlap(one.entry(), other.entry())) {
            throw new PolicyException(Text.of(
                            "levers {one} and {other} both decide {what}, and only one of them can on a day."
                                    + " Take one of them out, or end the first before the second begins.",
                            "措施 {one} 和 {other} 都决定{what}，而同一天只能由其中一项决定。请去掉其中一项，或让前一项在后一项开始之前结束。")
                    .with("one", words(one.entry()))
                    .with("other", words(other.entry()))
                    .with("what", both.get(0)));
        }
    }

    private static boolean overlap(LeverEntry one, LeverEntry other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        boolean beforeEnds = one.to().map(from::isBefore).orElse(true)
                && other.to().map(from::isBefore).orElse(true);
        return beforeEnds && one.strength() > 0 && other.strength() > 0;
    }

    private static Text words(LeverEntry entry) {
        return Text.of("`{lever}` (from {from})", "`{lever}`（自 {from} 起）")
                .with("lever", entry.lever())
                .with("from", entry.from());
    }
}
