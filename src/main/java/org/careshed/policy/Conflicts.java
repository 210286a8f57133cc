package org.careshed.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        Set<String> both = new TreeSet<>(one.replaces());
        both.retainAll(other.replaces());
        if (!both.isEmpty() && overlap(one.entry(), other.entry())) {
            throw new PolicyException(
                    "levers " + words(one.entry()) + " and " + words(other.entry())
                            + " both decide " + both.iterator().next()
                            + ", and only one of them can on a day. Take one of them out, or end the first before the second begins.");
        }
    }

    private static boolean overlap(LeverEntry one, LeverEntry other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        boolean beforeEnds = one.to().map(from::isBefore).orElse(true)
                && other.to().map(from::isBefore).orElse(true);
        return beforeEnds && one.strength() > 0 && other.strength() > 0;
    }

    private static String words(LeverEntry entry) {
        return "`" + entry.lever() + "` (from " + entry.from() + ")";
    }
}
