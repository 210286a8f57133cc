package org.careshed.experiment.siting.question;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careshed.experiment.dial.Shorter;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.source.Node;

/**
 * A question of sites: where in a county the next few of something do most.
 *
 * @param id name of its file
 * @param name for people
 * @param scenario the scenario file
 * @param lever what is placed, a lever with blanks for the site
 * @param where which sites may be chosen
 * @param number how many are placed
 * @param goal what they are to do
 * @param contest how the best are found
 * @param sites where things stand in the file
 */
public record Siting(
        String id,
        String name,
        Path scenario,
        Node lever,
        Where where,
        Number number,
        Goal goal,
        Contest contest,
        Sites sites) {

    /**
     * Which sites may be chosen, the union of these; all empty for every facility of the county that fits.
     *
     * @param facilities ids of facilities
     * @param tiers ids of tiers, all of whose facilities are meant
     * @param places ids of places
     * @param existing facilities where residents find the service today, for the answer by nearness alone
     */
    public record Where(List<String> facilities, List<String> tiers, List<String> places, List<String> existing) {
        public Where {
            facilities = List.copyOf(facilities);
            tiers = List.copyOf(tiers);
            places = List.copyOf(places);
            existing = List.copyOf(existing);
        }

        /** Whether nothing is named. */
        public boolean everywhere() {
            return facilities.isEmpty() && tiers.isEmpty() && places.isEmpty();
        }
    }

    /**
     * How many are placed.
     *
     * @param all at most so many, and as many as the budget allows
     * @param perSite at most so many at one site
     * @param costs of one, by site; 1 where nothing is said
     * @param budget what they may cost together, if that is limited
     */
    public record Number(int all, int perSite, Map<String, Double> costs, Optional<Double> budget) {
        public Number {
            costs = Map.copyOf(costs);
        }

        /** What one costs at a site. */
        public double cost(String site) {
            return costs.getOrDefault(site, 1.0);
        }
    }

    /** How the best is told from the others. */
    public enum Method {
        /** Kim and Nelson: as many runs as the promised confidence takes. */
        KN,
        /** Optimal computing budget allocation: so many runs, where they help most. */
        OCBA
    }

    /**
     * How the best are found.
     *
     * @param indifference a difference that does not matter, in units of the goal
     * @param confidence of the choice, 0 to 1
     * @param first replications of each alternative to begin with
     * @param runs all replications together, or the most that there may be
     * @param seed of the worlds; absent for the scenario's own
     * @param calendar instead of the scenario's
     */
    public record Contest(
            Method method,
            double indifference,
            double confidence,
            int first,
            int runs,
            Optional<Long> seed,
            Optional<Shorter> calendar) {}

    /** Where the file, its candidates, its number and its goal stand. */
    public record Sites(Site start, Site where, Site existing, Site number, Site goal) {}
}
