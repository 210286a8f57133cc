package org.careshed.result;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code summary.txt}: what was found, in plain words and lines of at most {@value #WIDTH} characters. */
public final class SummaryText {
    /** Longest line, characters. */
    public static final int WIDTH = 80;

    private static final int MOST_DECIMALS = 6;
    private static final Map<String, String> SENTENCES = sentences();
    private static final Map<String, String> HEADINGS = headings();

    private SummaryText() {}

    /** The file's bytes. */
    public static byte[] bytes(Summary summary) {
        return (String.join("\n", lines(summary)) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The lines without line ends; also what the screen shows after a run. */
    public static List<String> lines(Summary summary) {
        Paragraphs text = new Paragraphs(WIDTH);
        text.add(summary.title());
        text.blank();
        text.add(replications(summary.replications()));
        summary.provisional().ifPresent(reason -> text.add("PROVISIONAL: " + reason));
        text.blank();
        summary.byMeasure().forEach((measure, figures) -> sentence(text, measure, figures));
        summary.byMeasure().forEach((measure, figures) -> list(text, measure, figures));
        return text.lines();
    }

    private static void sentence(Paragraphs text, String measure, List<Headline> figures) {
        if (isWhole(figures)) {
            String asTold = SENTENCES.getOrDefault(measure, words(measure, figures.get(0)) + ": #.");
            text.add(asTold.replace("#", figure(figures.get(0))));
        }
    }

    private static void list(Paragraphs text, String measure, List<Headline> figures) {
        if (!isWhole(figures)) {
            text.blank();
            text.add(HEADINGS.getOrDefault(measure, words(measure, figures.get(0))) + ":");
            figures.forEach(headline -> text.row(label(headline.of()), figure(headline)));
        }
    }

    private static boolean isWhole(List<Headline> figures) {
        return figures.size() == 1 && figures.get(0).of().equals(Headline.ALL);
    }

    private static String replications(int count) {
        return count == 1
                ? "From one replication: it gives no interval, so nothing here says how sure the figures are."
                : "From " + count + " replications; ± is the half-width of the 95 % interval over them.";
    }

    private static String figure(Headline headline) {
        Estimate estimate = headline.estimate();
        if (estimate.mean().isEmpty()) {
            return "(no value: nothing was counted)";
        }
        boolean share = headline.unit().equals("share");
        int decimals = share ? 1 : 2;
        return percent(estimate.mean(), share, decimals)
                + (estimate.halfWidth().isPresent() ? " (±" + halfWidth(estimate, share, decimals) + ")" : "");
    }

    private static String halfWidth(Estimate estimate, boolean share, int decimals) {
        boolean none = estimate.halfWidth().orElseThrow().signum() == 0;
        for (int d = decimals; d < MOST_DECIMALS; d++) {
            String text = percent(estimate.halfWidth(), share, d);
            if (none || new BigDecimal(text).signum() != 0) {
                return text;
            }
        }
        return "less than 0.00001";
    }

    private static String percent(Optional<BigDecimal> value, boolean share, int decimals) {
        Optional<BigDecimal> shown = share ? value.map(v -> v.movePointRight(2)) : value;
        return new Estimate(1, 0, shown, Optional.empty()).meanText(decimals);
    }

    /** A measure that has no words of its own: its name, without the unit at its end, then the unit. */
    private static String words(String measure, Headline headline) {
        String unit = headline.unit();
        String name = measure.replace('_', ' ');
        String bare = name.endsWith(" " + unit) ? name.substring(0, name.length() - unit.length() - 1) : name;
        String of = unit.equals("share") ? ", of 100" : unit.isEmpty() ? "" : ", " + unit;
        return Character.toUpperCase(bare.charAt(0)) + bare.substring(1) + of;
    }

    private static String label(String of) {
        return of.contains("/") ? of : of.replace('-', ' ');
    }

    private static Map<String, String> sentences() {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("care_in_county_share", "Of 100 visits, # were treated inside the county.");
        text.put(
                "care_in_county_share_claims",
                "Of 100 visits that claims show (outside only those settled), # were inside the county.");
        text.put("grassroots_share_of_in_county_visits", "Of 100 visits inside the county, # were at the grassroots.");
        text.put("grassroots_share_of_visits", "Of 100 visits, inside and outside, # were at the grassroots.");
        text.put(
                "first_contact_grassroots_share",
                "Of 100 illnesses first shown to a doctor, # went to the grassroots.");
        text.put(
                "care_in_county_share_without_refills",
                "Without prescription refills, # of 100 visits were treated inside the county.");
        text.put(
                "grassroots_share_of_in_county_visits_without_refills",
                "Without refills, # of 100 visits inside the county were at the grassroots.");
        text.put("first_contact_grassroots_share_by_episode", "Of 100 episodes of illness, # began at the grassroots.");
        text.put(
                "final_in_county_share_by_episode",
                "Of 100 episodes that were resolved, # were treated last inside the county.");
        text.put(
                "lever_offers_made", "Levers held # slots, doctor days and contacts ready, where they have a ceiling.");
        text.put("lever_offers_used", "What levers offer, with a ceiling or without, was used # times.");
        text.put("admissions_per_person_year", "A resident was admitted # times a year.");
        text.put("admissions_in_county_share", "Of 100 admissions, # were inside the county.");
        text.put("visits_per_person_year", "A resident made # visits a year.");
        text.put("unmet_need_share", "Of 100 needs for care, # stayed unmet.");
        text.put("mean_travel_minutes", "The way to care took # minutes on average.");
        text.put(
                "travel_worst_decile_minutes",
                "For the tenth of residents with the longest way it took # minutes on average.");
        text.put("visits_from_elsewhere_share", "Of 100 visits inside the county, # were by people from elsewhere.");
        text.put("bypass_share", "Of 100 illnesses that the grassroots can treat, # were first shown to a hospital.");
        text.put("missed_appointment_share", "Of 100 booked appointments, # were missed.");
        text.put("mean_days_to_slot", "An appointment was # days ahead when it was booked, on average.");
        money(text);
        evenness(text);
        return text;
    }

    private static void money(Map<String, String> text) {
        text.put("money_in_county_share", "Of 100 yuan charged for care, # were charged inside the county.");
        text.put("stay_charge_share", "Of 100 yuan charged for care, # were for stays in hospital.");
        text.put("own_payment_share", "Of 100 yuan charged for care, patients paid # themselves.");
        text.put("fund_yuan_per_person_year", "The insurance fund paid # yuan a year for a resident.");
        text.put("groups_in_deficit", "Of the groups with a packaged budget, # had overspent it at the end.");
        text.put("own_yuan_per_person_year", "A resident paid # yuan a year for care.");
    }

    private static void evenness(Map<String, String> text) {
        text.put(
                "daily_lag1_autocorrelation",
                "Do busy days follow busy days at a facility? The correlation from day to day was #.");
        text.put(
                "daily_lag1_autocorrelation_lowest",
                "At the facility where it was lowest it was # (below -0.3 demand swings).");
        text.put("stability_g", "Where crowding deters most, published waits feed back with a gain of #.");
        text.put("stability_used", "That is # of the bound up to which waits settle (above 0.5 they swing at first).");
        text.put(
                "visits_gini",
                "Visits among residents have a Gini index of # (0: all have as many; 1: one has them all).");
        text.put(
                "visits_concentration_by_poverty",
                "Visits by poverty have a concentration index of # (below 0 the poor go more often).");
    }

    private static Map<String, String> headings() {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("mean_wait_minutes", "Minutes in the queue before the first consultation, on average");
        text.put("median_wait_minutes", "Minutes that half of the patients waited at most");
        text.put("p90_wait_minutes", "Minutes that nine of ten patients waited at most");
        text.put("utilisation", "How busy staff and devices were, of 100 staffed hours");
        text.put("visits_share", "Where people went, of 100 visits");
        text.put("refill_visits_share", "Where people went for prescription refills, of 100 refills");
        text.put("admissions_share", "Where people were admitted, of 100 admissions");
        text.put("bed_occupancy", "How full beds were, of 100 bed-days");
        text.put("mean_stay_days", "Days in a hospital bed, on average");
        text.put("mean_bed_wait_days", "Days that patients waited for a bed, on average");
        text.put("visits_per_person_year_by_age", "Visits that a resident made a year, by age");
        text.put("admissions_per_person_year_by_age", "How often a resident was admitted a year, by age");
        text.put("referrals_per_person_year", "Referrals that a resident followed a year");
        text.put("visits_per_physician_day", "Visits for each physician and working day");
        text.put(
                "budget_balance_share",
                "What was left of each yuan planned for a group so far, at the end of the run (below 0: a deficit)");
        text.put("months_in_deficit", "Months at whose end a group's budget was in deficit");
        text.put("days_budget_exhausted", "Days on which a group's budget of the year was gone");
        text.put("gave_up_share", "How many left before the consultation, of 100 who came");
        return text;
    }
}
