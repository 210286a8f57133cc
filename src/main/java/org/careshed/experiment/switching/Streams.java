package org.careshed.experiment.switching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.switching.why.Places;
import org.careshed.experiment.switching.why.Reason;
import org.careshed.quantity.Fixed;
import org.careshed.result.Estimate;

/** Flows over replications, told apart on one level; a flow that a replication has not is 0 in it. */
final class Streams {
    private static final int DECIMALS = 9;
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::from).thenComparing(Key::to).thenComparing(Key::moves);

    private final int replications;
    private final Map<Key, Sums> byKey = new TreeMap<>(ORDER);

    Streams(Switchers switchers, Level level) {
        this(switchers.places(), switchers.found(), level);
    }

    /** The same over the draws of an ensemble. */
    static Streams overDraws(Switchers switchers, Level level) {
        return new Streams(switchers.places(), switchers.drawn(), level);
    }

    private Streams(Places places, List<Both.Found> found, Level level) {
        replications = found.size();
        for (int replication = 0; replication < replications; replication++) {
            int which = replication;
            found.get(which).flows().streams().forEach((move, stream) -> {
                Key key = new Key(level.id(places, move.from()), level.id(places, move.to()), move.isSwitch());
                byKey.computeIfAbsent(key, same -> new Sums()).add(which, stream);
            });
        }
    }

    /**
     * A flow.
     *
     * @param moves whether it leads to another place; a tier holds both kinds of flow to itself
     */
    record Key(String from, String to, boolean moves) {}

    /** A flow and how many needs are in it. */
    record Flow(Key key, Sums sums, Estimate needs) {}

    /** What is added up in one flow. */
    final class Sums {
        private final long[] needs = new long[replications];
        private final Map<Reason, long[]> reasons = new EnumMap<>(Reason.class);
        private final Map<Reason, long[]> firsts = new EnumMap<>(Reason.class);
        private final Map<Reason, double[]> utils = new EnumMap<>(Reason.class);

        private void add(int replication, Flows.Stream stream) {
            needs[replication] += stream.needs();
            count(stream.reasons(), reasons, replication);
            count(stream.firsts(), firsts, replication);
            stream.utils()
                    .forEach((term, added) ->
                            utils.computeIfAbsent(term, one -> new double[replications])[replication] += added);
        }

        private void count(Map<Reason, Long> from, Map<Reason, long[]> to, int replication) {
            from.forEach(
                    (reason, many) -> to.computeIfAbsent(reason, one -> new long[replications])[replication] += many);
        }

        /** Of the needs with a reason, those that are the first of their resident to move. */
        Estimate firsts(Reason reason) {
            return ofCounts(firsts.getOrDefault(reason, new long[replications]));
        }

        /** Needs by reason, the largest first. */
        Map<Reason, Estimate> reasons() {
            return largestFirst(reasons, Streams::ofCounts);
        }

        /** What each term added, utils over all needs, the largest first. */
        Map<Reason, Estimate> utils() {
            return largestFirst(utils, Streams::ofSums);
        }

        /** Needs that could be weighed. */
        Estimate weighed() {
            long[] all = new long[replications];
            reasons.forEach((reason, many) -> {
                for (int i = 0; reason.isWeighed() && i < all.length; i++) {
                    all[i] += many[i];
                }
            });
            return ofCounts(all);
        }

        /** All terms together: how much the lead changed. */
        Estimate lead() {
            double[] all = new double[replications];
            utils.values().forEach(added -> {
                for (int i = 0; i < all.length; i++) {
                    all[i] += added[i];
                }
            });
            return ofSums(all);
        }
    }

    /** How many needs are in a flow of others, which may be unknown here. */
    Optional<OverDraws> over(Flow flow) {
        long[] needs = byKey.containsKey(flow.key()) ? byKey.get(flow.key()).needs : new long[replications];
        return OverDraws.of(Arrays.stream(needs).mapToObj(Long::toString).toList(), flow.needs());
    }

    /** Flows of one kind, the largest first. */
    List<Flow> flows(boolean moving) {
        return byKey.entrySet().stream()
                .filter(entry -> entry.getKey().moves() == moving)
                .map(entry -> new Flow(entry.getKey(), entry.getValue(), ofCounts(entry.getValue().needs)))
                .sorted(Comparator.comparing((Flow flow) -> flow.needs().mean().orElseThrow())
                        .reversed())
                .toList();
    }

    private static <T> Map<Reason, Estimate> largestFirst(Map<Reason, T> byReason, Function<T, Estimate> over) {
        Map<Reason, Estimate> all = new EnumMap<>(Reason.class);
        byReason.forEach((reason, values) -> all.put(reason, over.apply(values)));
        Map<Reason, Estimate> sorted = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Reason, Estimate> entry) ->
                                entry.getValue().mean().orElseThrow())
                        .reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static Estimate ofCounts(long[] counts) {
        return Estimate.of(Arrays.stream(counts).mapToObj(Long::toString).toList());
    }

    private static Estimate ofSums(double[] sums) {
        return Estimate.of(
                Arrays.stream(sums).mapToObj(sum -> Fixed.of(sum, DECIMALS)).toList());
    }
}
