package org.careshed.experiment.siting.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.dial.Quantity;
import org.careshed.language.Text;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Table;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Tier;

/** What sites are to do for the county. Each is a figure of a run, and is made as small or as large as possible. */
public enum Goal {
    /** Mean way of the visits plus mean wait before their first consultation, hospitals outside included. */
    MEAN_TIME("mean way and wait of a visit", "每次就诊的平均路程与等候", "minutes", false, MeasureSet.HEADLINE, Goal::meanTime),

    /** Mean way, one way, of the tenth of residents whose ways to care are longest; waits are not in it. */
    WORST_DECILE(
            "mean way of the worst-off tenth",
            "路程最长十分之一居民的平均路程",
            "minutes",
            false,
            MeasureSet.ALL,
            (scenario, part) ->
                    Quantity.reading("travel_worst_decile_minutes", "all").in(part)),

    /** Share of all visits that hospitals of the county see. */
    HOSPITAL_LOAD(
            "visits at the county's hospitals", "县级医院就诊占比", "share", false, MeasureSet.HEADLINE, Goal::hospitalLoad),

    /** Share of all visits that stay in the county. */
    CARE_IN_COUNTY(
            "care in the county",
            "县域内就诊率",
            "share",
            true,
            MeasureSet.HEADLINE,
            (scenario, part) -> Quantity.reading("care_in_county_share", "all").in(part)),

    /** What the insurance fund pays; only scenarios with money have it. */
    FUND_SPENDING(
            "spending of the fund",
            "医保基金支出",
            "yuan per person-year",
            false,
            MeasureSet.HEADLINE,
            (scenario, part) ->
                    Quantity.reading("fund_yuan_per_person_year", "all").in(part));

    private static final String WAITS = "waits";

    private final Text told;
    private final String unit;
    private final boolean most;
    private final MeasureSet measures;
    private final BiFunction<Scenario, Part, Optional<BigDecimal>> figure;

    Goal(
            String english,
            String chinese,
            String unit,
            boolean most,
            MeasureSet measures,
            BiFunction<Scenario, Part, Optional<BigDecimal>> figure) {
        this.told = Text.of(english, chinese);
        this.unit = unit;
        this.most = most;
        this.measures = measures;
        this.figure = figure;
    }

    /** How it is called. */
    public String words() {
        return told.english();
    }

    /** For people. */
    public Text told() {
        return told;
    }

    /** Its unit. */
    public String unit() {
        return unit;
    }

    /** Whether more of it is better. */
    public boolean most() {
        return most;
    }

    /** Which measures it needs. */
    public MeasureSet measures() {
        return measures;
    }

    /** Which tables it needs beside the readings. */
    public List<String> tables() {
        return this == MEAN_TIME ? List.of(WAITS) : List.of();
    }

    /** Its value in one replication; empty where it is undefined or nobody measures it. */
    public Optional<BigDecimal> in(Scenario scenario, Part part) {
        return figure.apply(scenario, part);
    }

    private static Optional<BigDecimal> meanTime(Scenario scenario, Part part) {
        Optional<BigDecimal> way =
                Quantity.reading("mean_travel_minutes", "all").in(part);
        return part.tables().stream()
                .filter(table -> table.name().equals(WAITS))
                .findFirst()
                .flatMap(Goal::meanWait)
                .flatMap(wait -> way.map(wait::add));
    }

    /** Mean over all facilities, each with the weight of its consultations. */
    private static Optional<BigDecimal> meanWait(Table waits) {
        List<String> names = waits.columns().stream().map(Column::name).toList();
        int consultations = names.indexOf("consultations");
        int mean = names.indexOf("mean_wait_minutes");
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal count = BigDecimal.ZERO;
        for (List<String> row : waits.rows()) {
            if (!row.get(mean).isEmpty()) {
                BigDecimal weight = new BigDecimal(row.get(consultations));
                sum = sum.add(weight.multiply(new BigDecimal(row.get(mean))));
                count = count.add(weight);
            }
        }
        return count.signum() == 0 ? Optional.empty() : Optional.of(sum.divide(count, MathContext.DECIMAL64));
    }

    private static Optional<BigDecimal> hospitalLoad(Scenario scenario, Part part) {
        return scenario.tiers().stream()
                .filter(tier -> tier.inCounty() && !tier.grassroots())
                .map(Tier::id)
                .map(tier -> Quantity.reading("visits_share", tier).in(part))
                .flatMap(Optional::stream)
                .reduce(BigDecimal::add);
    }
}
