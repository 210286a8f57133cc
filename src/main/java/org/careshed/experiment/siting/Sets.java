package org.careshed.experiment.siting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careshed.experiment.siting.question.Siting;

/**
 * Sets of sites that may be chosen together: as many as are to be placed, or as many of them as the budget allows, so that
 * none can be added. A site that may have several may stand in a set several times.
 *
 * @param candidates all sites
 * @param number how many are placed
 */
record Sets(List<String> candidates, Siting.Number number) {

    /** All sets in the order of the candidates; none if there are more than so many, or no site is affordable. */
    Optional<List<List<String>>> all(int most) {
        List<List<String>> found = new ArrayList<>();
        boolean whole = extend(new ArrayList<>(), 0, most, found);
        return whole ? Optional.of(found) : Optional.empty();
    }

    private boolean extend(List<String> set, int from, int most, List<List<String>> found) {
        if (candidates.stream().noneMatch(site -> allowed(with(set, site)))) {
            if (!set.isEmpty()) {
                found.add(List.copyOf(set));
            }
            return found.size() <= most;
        }
        for (int next = from; next < candidates.size(); next++) {
            set.add(candidates.get(next));
            boolean goesOn = !allowed(set) || extend(set, next, most, found);
            set.remove(set.size() - 1);
            if (!goesOn) {
                return false;
            }
        }
        return true;
    }

    /** The sets with one site more. */
    List<List<String>> grown(List<String> set) {
        Set<List<String>> grown = new LinkedHashSet<>();
        for (String site : candidates) {
            List<String> more = with(set, site);
            if (allowed(more)) {
                grown.add(ordered(more));
            }
        }
        return List.copyOf(grown);
    }

    /** The set itself, then those in which one site is another. */
    List<List<String>> swapped(List<String> set) {
        Set<List<String>> swapped = new LinkedHashSet<>(List.of(set));
        for (int i = 0; i < set.size(); i++) {
            for (String site : candidates) {
                List<String> other = new ArrayList<>(set);
                other.set(i, site);
                if (allowed(other)) {
                    swapped.add(ordered(other));
                }
            }
        }
        return List.copyOf(swapped);
    }

    private static List<String> with(List<String> set, String site) {
        List<String> more = new ArrayList<>(set);
        more.add(site);
        return more;
    }

    private boolean allowed(List<String> set) {
        double cost = set.stream().mapToDouble(number::cost).sum();
        return set.size() <= number.all()
                && number.budget().map(budget -> cost <= budget).orElse(true)
                && set.stream().allMatch(site -> Collections.frequency(set, site) <= number.perSite());
    }

    private List<String> ordered(List<String> set) {
        List<String> ordered = new ArrayList<>(set);
        ordered.sort(Comparator.comparingInt(candidates::indexOf));
        return List.copyOf(ordered);
    }
}
