package org.careshed.experiment.attribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.careshed.experiment.attribution.Answer.Told;
import org.careshed.experiment.attribution.asked.Attribution;
import org.careshed.experiment.attribution.factorial.Word;
import org.careshed.experiment.compare.Figure;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.quantity.Fixed;
import org.careshed.result.Estimate;
import org.careshed.result.Reading;
import org.careshed.result.file.Json;

/** The tables of an attribution: tidy, one fact a row, cells by column. */
final class Rows {
    /** Each figure of each scenario in each world. */
    static final String RESULTS = "results";

    private static final int DECIMALS = 9;
    private static final int P_DECIMALS = 12;
    private static final Set<String> TEXTS = Set.of(
            "measure",
            "of",
            "unit",
            "arm",
            "factor",
            "letter",
            "letters",
            "factors",
            "told_with",
            "verdict",
            "hash",
            "dominates");

    private final Attributed attributed;
    private final Attribution asked;

    private Rows(Attributed attributed) {
        this.attributed = attributed;
        this.asked = attributed.asked();
    }

    /** All of them, as {@link Attributed#rows()} hands them on. */
    static Map<String, List<Map<String, String>>> tables(Attributed attributed) {
        Rows rows = new Rows(attributed);
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        tables.put("arms", rows.arms());
        tables.put("wholes", attributed.answers().stream().map(rows::whole).toList());
        tables.put("shares", rows.shares());
        tables.put("effects", rows.effects());
        tables.values().removeIf(List::isEmpty);
        return tables;
    }

    /** Whether the cells of a column are texts. */
    static boolean isText(String column) {
        return TEXTS.contains(column);
    }

    /** A row for programs: numbers as numbers, empty ones as nothing. */
    static Map<String, Object> numbers(Map<String, String> row) {
        Map<String, Object> json = new LinkedHashMap<>();
        row.forEach((column, cell) ->
                json.put(column, isText(column) ? cell : cell.isEmpty() ? Json.NULL : new BigDecimal(cell)));
        return json;
    }

    private List<Map<String, String>> arms() {
        List<Map<String, String>> rows = new ArrayList<>();
        attributed.layout().worlds().forEach((on, worlds) -> {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("arm", attributed.arms().name(on));
            row.put("letters", Word.text(on));
            for (int factor = 0; factor < asked.factors().size(); factor++) {
                row.put("on_" + asked.factors().get(factor).id(), (on & 1 << factor) != 0 ? "1" : "0");
            }
            row.put("worlds", Integer.toString(worlds.size()));
            row.put("hash", attributed.arms().hash(on));
            rows.add(row);
        });
        return rows;
    }

    /** The rows of {@value #RESULTS}, one by one, as there may be millions. */
    static void results(Attributed attributed, Consumer<Map<String, String>> taker) {
        List<Figure> figures = attributed.ledger().figures();
        attributed.layout().worlds().forEach((on, worlds) -> {
            for (int world : worlds) {
                for (Figure figure : figures) {
                    Map<String, String> row = new LinkedHashMap<>();
                    row.put("arm", attributed.arms().name(on));
                    row.put("letters", Word.text(on));
                    row.put("replication", Integer.toString(world));
                    row.putAll(named(figure));
                    row.put("value", attributed.ledger().text(figure, on, world));
                    taker.accept(row);
                }
            }
        });
    }

    /** All factors on against none. */
    private Map<String, String> whole(Answer answer) {
        Map<String, String> row = named(answer.figure());
        row.put("none", answer.whole().base().meanText(DECIMALS));
        row.put("all", answer.whole().with().meanText(DECIMALS));
        row.put("difference", answer.whole().difference().meanText(Reading.DECIMALS));
        row.put("half_width", answer.whole().difference().halfWidthText(DECIMALS));
        row.put("worlds", Integer.toString(answer.whole().difference().replications()));
        row.put("undefined", Integer.toString(answer.whole().difference().undefined()));
        row.putAll(over(answer.over()));
        return row;
    }

    private List<Map<String, String>> shares() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Answer answer : attributed.answers()) {
            for (Told<Share> told : answer.shares()) {
                Share share = told.what();
                Map<String, String> row = named(answer.figure());
                row.put("letter", Word.text(1 << share.factor()));
                row.put("factor", asked.factors().get(share.factor()).id());
                row.put("share", share.told().toPlainString());
                row.put("half_width", share.estimate().halfWidthText(DECIMALS));
                row.put(
                        "half_width_by_orders",
                        share.byOrders()
                                .map(half -> Fixed.of(half.doubleValue(), DECIMALS))
                                .orElse(""));
                row.put("alone", mean(share.alone()));
                row.put("alone_half_width", halfWidth(share.alone()));
                row.put("last", mean(share.last()));
                row.put("last_half_width", halfWidth(share.last()));
                row.putAll(judged(told.judged()));
                row.putAll(over(told.over()));
                rows.add(row);
            }
        }
        return rows;
    }

    private List<Map<String, String>> effects() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Answer answer : attributed.answers()) {
            for (Told<Effect> told : answer.effects()) {
                Effect effect = told.what();
                Map<String, String> row = named(answer.figure());
                row.put("letters", Word.text(effect.word()));
                row.put(
                        "factors",
                        Word.factors(effect.word()).stream()
                                .map(factor -> asked.factors().get(factor).id())
                                .collect(Collectors.joining(" x ")));
                row.put(
                        "told_with",
                        DesignText.sum(effect.words().subList(1, effect.words().size())));
                row.put("effect", effect.estimate().meanText(DECIMALS));
                row.put("half_width", effect.estimate().halfWidthText(DECIMALS));
                row.putAll(judged(told.judged()));
                row.putAll(over(told.over()));
                rows.add(row);
            }
        }
        return rows;
    }

    /** Columns that only an attribution over an ensemble has. */
    private Map<String, String> over(Optional<OverDraws> draws) {
        return attributed.draws().isEmpty() ? Map.of() : OverDraws.cells(draws);
    }

    private static Map<String, String> named(Figure figure) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("measure", figure.measure());
        row.put("of", figure.of());
        row.put("unit", figure.unit());
        return row;
    }

    private static Map<String, String> judged(Judged judged) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("p", judged.p().map(p -> Fixed.of(p, P_DECIMALS)).orElse(""));
        row.put("holm_p", judged.holm().map(p -> Fixed.of(p, P_DECIMALS)).orElse(""));
        row.put("verdict", judged.verdict().words());
        return row;
    }

    private static String mean(Optional<Estimate> estimate) {
        return estimate.map(some -> some.meanText(DECIMALS)).orElse("");
    }

    private static String halfWidth(Optional<Estimate> estimate) {
        return estimate.map(some -> some.halfWidthText(DECIMALS)).orElse("");
    }
}
