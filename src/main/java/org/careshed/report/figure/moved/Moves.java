package org.careshed.report.figure.moved;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.careshed.language.Text;
import org.careshed.quantity.Fixed;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.option.Numbers;
import org.careshed.report.subject.Switchers;

/** First contacts that are at another tier or facility under B than under A, by tiers and reason, largest first. */
record Moves(Atlas atlas, List<Move> all) {
    private static final Map<String, Text> NOWHERE = Map.of(
            "at-home", Text.of("care not sought", "未就诊"),
            "nothing-open", Text.of("nothing open", "无机构开门"));

    /**
     * Needs that moved for one reason.
     *
     * @param from tier under A, or {@code at-home}, {@code nothing-open}
     * @param to the same under B
     * @param reason id
     * @param needs of a replication, on average
     * @param half half-width of the 95 % interval; empty with one pair of worlds
     */
    record Move(String from, String to, String reason, double needs, OptionalDouble half) {
        /** Whether zero lies in the interval, or there is none. */
        boolean mayBeNothing() {
            return half.isEmpty() || needs <= half.getAsDouble();
        }
    }

    static Moves of(Atlas atlas, Switchers switchers) {
        List<Move> moves = new ArrayList<>();
        for (Row row : switchers.reasons()) {
            if (row.text("level").equals("tier") && row.number("mean") > 0) {
                moves.add(new Move(
                        row.text("from"),
                        row.text("to"),
                        row.text("reason"),
                        row.number("mean"),
                        row.figure("half_width")));
            }
        }
        moves.sort(Comparator.comparingDouble((Move move) -> -move.needs())
                .thenComparing(Move::from)
                .thenComparing(Move::to)
                .thenComparing(Move::reason));
        return new Moves(atlas, moves);
    }

    /** Needs that moved, of a replication on average. */
    double total() {
        return all.stream().mapToDouble(Move::needs).sum();
    }

    /** The largest, and what the others are together. */
    Moves largest(int many) {
        return new Moves(atlas, all.subList(0, Math.min(many, all.size())));
    }

    /** A number of needs: one decimal of few, three digits of many. */
    static Text count(double needs) {
        return needs < 9.95 ? Text.same(Fixed.of(needs, 1)) : Numbers.about(needs);
    }

    /** A tier, or what stands for no place. */
    Text words(String id) {
        if (NOWHERE.containsKey(id)) {
            return NOWHERE.get(id);
        }
        return atlas.tiers().containsKey(id) ? atlas.tiers().get(id).name().words() : Text.same(id);
    }

    /** Needs by the value of a part, largest first. */
    Map<String, Double> by(Function<Move, String> part) {
        Map<String, Double> sums = new LinkedHashMap<>();
        all.forEach(move -> sums.merge(part.apply(move), move.needs(), Double::sum));
        Map<String, Double> sorted = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
