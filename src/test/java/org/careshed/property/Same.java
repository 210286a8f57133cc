package org.careshed.property;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Compares the facts of runs, and tells the first that differs. */
final class Same {

    private Same() {}

    /** Both lists, line by line. */
    static void lines(List<String> was, List<String> is) {
        int both = Math.min(was.size(), is.size());
        for (int i = 0; i < both; i++) {
            if (!was.get(i).equals(is.get(i))) {
                throw new AssertionError("fact " + i + " was `" + was.get(i) + "` and is `" + is.get(i) + "`");
            }
        }
        if (was.size() != is.size()) {
            List<String> longer = was.size() > both ? was : is;
            throw new AssertionError(
                    was.size() + " facts became " + is.size() + "; the first more is `" + longer.get(both) + "`");
        }
    }

    /** Those that a rule keeps. */
    static List<String> only(List<String> lines, Predicate<String> which) {
        return lines.stream().filter(which).toList();
    }

    /** Facts of one name. */
    static List<String> named(List<String> lines, String fact) {
        return only(lines, line -> line.startsWith(fact + " ", line.indexOf(' ') + 1));
    }

    /**
     * The facts of the kinds that others are of: where nothing is arranged, contacts and episodes are told only in a
     * county with a lever that is in force on some day of the run.
     */
    static List<String> likeThoseOf(List<String> others, List<String> lines) {
        Set<String> kinds = new TreeSet<>();
        others.forEach(line -> kinds.add(kind(line)));
        return only(lines, line -> kinds.contains(kind(line)));
    }

    /** What a line tells. */
    static String kind(String line) {
        return line.split(" ", 3)[1];
    }

    /** All of the one are among the others. */
    static void among(List<String> some, List<String> all) {
        Set<String> missing = new TreeSet<>(some);
        all.forEach(missing::remove);
        holds(missing.isEmpty(), "missing: %s", missing.stream().limit(3).toList());
    }

    static void holds(boolean condition, String otherwise, Object... words) {
        if (!condition) {
            throw new AssertionError(String.format(otherwise, words));
        }
    }
}
