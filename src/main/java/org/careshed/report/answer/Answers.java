package org.careshed.report.answer;

import java.util.List;
import java.util.function.Function;
import org.careshed.language.Text;
import org.careshed.report.input.ReportException;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;

/** The catalogue of answers: one line each. A new kind of answer is one class, one line here and a file of a question. */
public final class Answers {
    private static final List<Entry> CATALOGUE = List.of(
            new Entry("who-leaves", List.of("visits_by_level"), WhoLeaves::of),
            new Entry("three-clinics", List.of(), Clinics::of),
            new Entry("hospital-moves", List.of("travel"), Ways::of),
            new Entry("direct-settlement", List.of(), Claims::of),
            new Entry("one-or-two-groups", List.of(), Grouped::of),
            new Entry("beds", List.of("bed_use", "bed_days"), Beds::of),
            new Entry("long-prescriptions", List.of("origins"), Refills::of),
            new Entry("winter-wave", List.of("long_waits"), FirstLongWait::of),
            new Entry("budget", List.of("budgets"), Budgets::of),
            new Entry("telemedicine", List.of("resource_use", "flows"), Advice::of));

    private Answers() {}

    /**
     * One kind of answer.
     *
     * @param name lower case with hyphens, unique; what a file of a question names
     * @param tables without which it cannot be told
     * @param tells the sentences, the first the shortest answer
     */
    private record Entry(String name, List<String> tables, Function<Study, List<Text>> tells) {}

    /** The names of all kinds. */
    public static List<String> names() {
        return CATALOGUE.stream().map(Entry::name).toList();
    }

    /** The answer of a kind; where a table is missing, that in words. */
    public static List<Text> of(String name, Study study) {
        Entry entry = CATALOGUE.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ReportException(
                        Text.of("there is no answer {name}; there are {names}", "没有答复 {name}；现有 {names}")
                                .with("name", name)
                                .with("names", names())));
        for (Arm arm : study.arms()) {
            for (String table : entry.tables()) {
                if (!arm.has(table)) {
                    return List.of(Text.of(
                                    "This cannot be told: the results of “{arm}” have no table {table}, as its scenario does not"
                                            + " arrange what it measures.",
                                    "无法回答：“{arm}”的结果中没有表{table}，其方案未包含该表所测内容。")
                            .with("table", table)
                            .with("arm", arm.title()));
                }
            }
        }
        return entry.tells().apply(study);
    }
}
