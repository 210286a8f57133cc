package org.careshed.measure.log;

import static org.careshed.result.parquet.LogColumn.Type.BIGINT;
import static org.careshed.result.parquet.LogColumn.Type.INTEGER;
import static org.careshed.result.parquet.LogColumn.number;
import static org.careshed.result.parquet.LogColumn.word;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedTaken;
import org.careshed.journal.BillSettled;
import org.careshed.journal.CareForgone;
import org.careshed.journal.EpisodeEnds;
import org.careshed.journal.Origin;
import org.careshed.journal.Outcome;
import org.careshed.journal.PatientGivesUp;
import org.careshed.journal.ReferralMade;
import org.careshed.result.parquet.LogColumn;
import org.careshed.result.parquet.LogSheet;
import org.careshed.scenario.Facility;

/** The sheets of the visit log for one county. */
public final class VisitSheets {

    /** The index of no word. */
    static final int NOTHING = -1;

    private static final LogColumn VISIT = number("visit", BIGINT, "", "Key of the visit, unique in the replication.");
    private static final LogColumn NEED =
            number("need", BIGINT, "", "Key of the need, the same for every contact of its episode.");
    private static final LogColumn CONSULTED = number(
            "consulted_ms", BIGINT, "ms", "When the first consultation began, after time 0; -1 if there was none.");
    private static final LogColumn WAITED_BEFORE =
            number("waited_before_ms", INTEGER, "ms", "Waited in lines before the first consultation.");
    private static final LogColumn RESIDENT =
            number("resident", INTEGER, "", "Number of the resident; -1 for a patient from elsewhere.");

    private final County county;

    /** The sheets of a county. */
    public VisitSheets(County county) {
        this.county = county;
    }

    /** Every sheet, in the order of the visit log's writing. */
    public List<LogSheet> all() {
        return List.of(
                needs(),
                forgone(),
                steps(),
                contacts(),
                inside(),
                referrals(),
                episodes(),
                admissions(),
                stays(),
                bills());
    }

    LogSheet steps() {
        return new LogSheet(
                "steps",
                "Every step of a visit that held a resource.",
                List.of(
                        time("started_ms", "When the step began"),
                        facility("facility", "Where."),
                        word("resource", resources(), "What it held."),
                        VISIT,
                        word("step", stepNames(), "Pathway and step."),
                        number("waited_ms", INTEGER, "ms", "Waited for it in line."),
                        number("lasted_ms", INTEGER, "ms", "How long it lasts.")));
    }

    LogSheet contacts() {
        return new LogSheet(
                "contacts",
                "Every visit to a facility, when it is over; where nothing is arranged, of treated patients alone.",
                List.of(
                        time("left_ms", "When the patient left"),
                        facility("facility", "Where."),
                        VISIT,
                        NEED,
                        RESIDENT,
                        word("condition", county.kinds(), "What it was for."),
                        word("origin", words(Origin.values()), "Why it took place; null where nothing is arranged."),
                        word("outcome", words(Outcome.values()), "What became of it."),
                        word("way", words(PatientGivesUp.Way.values()), "How it was given up; null if it was not."),
                        number("arrived_ms", BIGINT, "ms", "When the patient came, after time 0."),
                        CONSULTED,
                        WAITED_BEFORE,
                        number("waited_ms", INTEGER, "ms", "Waited in lines, all together.")));
    }

    LogSheet inside() {
        return new LogSheet(
                "inside",
                "Every visit that is not over when the run ends.",
                List.of(
                        time("arrived_ms", "When the patient came"),
                        facility("facility", "Where."),
                        VISIT,
                        RESIDENT,
                        word("condition", county.kinds(), "What it is for."),
                        CONSULTED,
                        WAITED_BEFORE));
    }

    LogSheet needs() {
        return new LogSheet(
                "needs",
                "Every need of a resident.",
                List.of(
                        time("arose_ms", "When it arose"),
                        RESIDENT,
                        word("condition", county.kinds(), "What is wrong.")));
    }

    LogSheet referrals() {
        return new LogSheet(
                "referrals",
                "Every referral that a patient followed.",
                List.of(
                        time("made_ms", "When it was made"),
                        facility("from_facility", "Who refers."),
                        facility("to_facility", "To whom."),
                        NEED,
                        RESIDENT,
                        word("condition", county.kinds(), "What is wrong."),
                        word("direction", words(ReferralMade.Direction.values()), "up, down, or out of the county.")));
    }

    LogSheet episodes() {
        return new LogSheet(
                "episodes",
                "Every need that is settled.",
                List.of(
                        time("ended_ms", "When it was settled"),
                        NEED,
                        RESIDENT,
                        word("condition", county.kinds(), "What is wrong."),
                        word("ending", words(EpisodeEnds.Ending.values()), "How it ended."),
                        number("contacts", LogColumn.Type.SMALLINT, "visits", "Contacts it took."),
                        facility("first_facility", "Where the first contact was; null if there was none."),
                        facility("last_facility", "Where the last contact was; null if there was none.")));
    }

    LogSheet forgone() {
        return new LogSheet(
                "forgone",
                "Every need for which no care was sought or found at first.",
                List.of(
                        time("at_ms", "When the need arose"),
                        RESIDENT,
                        word("condition", county.kinds(), "What is wrong."),
                        word("reason", words(CareForgone.Reason.values()), "Why.")));
    }

    LogSheet admissions() {
        return new LogSheet(
                "admissions",
                "Every bed that was taken.",
                List.of(
                        time("taken_ms", "When the bed was taken"),
                        facility("facility", "Where."),
                        VISIT,
                        RESIDENT,
                        word("condition", county.kinds(), "What is wrong."),
                        word("bed_class", bedClasses(), "The bed's class."),
                        number("waited_ms", BIGINT, "ms", "Since the bed was asked for here."),
                        word("entry", words(BedTaken.Entry.values()), "How the patient came to it.")));
    }

    LogSheet stays() {
        return new LogSheet(
                "stays",
                "Every stay in a bed, when it is over.",
                List.of(
                        time("left_ms", "When the bed was left"),
                        facility("facility", "Where."),
                        VISIT,
                        RESIDENT,
                        word("condition", county.kinds(), "What is wrong."),
                        word("bed_class", bedClasses(), "The bed's class."),
                        number("stayed_ms", BIGINT, "ms", "How long."),
                        word("exit", words(BedLeft.Exit.values()), "Where the patient went.")));
    }

    LogSheet bills() {
        return new LogSheet(
                "bills",
                "Every bill.",
                List.of(
                        time("settled_ms", "When it was settled"),
                        facility("facility", "Who is paid."),
                        VISIT,
                        RESIDENT,
                        word("service", words(BillSettled.Service.values()), "What for."),
                        number("charge_fen", BIGINT, "fen", "The price."),
                        number("fund_fen", BIGINT, "fen", "What the insurance fund pays."),
                        number("own_fen", BIGINT, "fen", "What the patient pays.")));
    }

    private List<String> bedClasses() {
        return county.scenario().arrangements().wards().classes().stream()
                .map(each -> each.id())
                .toList();
    }

    /** Resource kinds of the county, by the index that {@link #resource} gives. */
    private List<String> resources() {
        return county.pools().stream()
                .flatMap(List::stream)
                .map(each -> each.resource())
                .distinct()
                .sorted()
                .toList();
    }

    /** Index of the resource of each pool, by facility then pool. */
    int[][] resource() {
        List<String> names = resources();
        return county.pools().stream()
                .map(pools -> pools.stream()
                        .mapToInt(pool -> names.indexOf(pool.resource()))
                        .toArray())
                .toArray(int[][]::new);
    }

    private List<String> stepNames() {
        return county.steps().stream()
                .map(step -> step.pathway() + "/" + step.id())
                .toList();
    }

    private LogColumn facility(String name, String meaning) {
        List<String> ids =
                county.scenario().facilities().stream().map(Facility::id).toList();
        return word(name, ids, meaning);
    }

    private static LogColumn time(String name, String meaning) {
        return number(name, BIGINT, "ms", meaning + ", after midnight of the first day, warm-up included.");
    }

    private static List<String> words(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
