package org.careshed.report.figure.bed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.UsualName;
import org.careshed.report.option.Basis;
import org.careshed.report.option.Days;
import org.careshed.report.option.Numbers;
import org.careshed.report.option.Plate;
import org.careshed.report.option.View;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;

/** Beds in use and patients who wait for one, day by day, a panel for each class of beds of a facility. */
public final class BedsInUse {
    /** The figure's id. */
    public static final String ID = "beds-in-use";

    private static final int MOST = 36;
    private static final List<Column> COLUMNS = List.of(
            Column.text("facility", "Id of the facility."),
            Column.text("bed_class", "Id of the class of beds."),
            Column.text("day", "The day at whose end is counted."),
            Column.decimal("beds", "beds", "Open beds, as drawn for all days."),
            Column.decimal("occupied", "beds", "Beds with a patient, mean over replications."),
            Column.decimal("occupied_low", "beds", "In the replication with fewest."),
            Column.decimal("occupied_high", "beds", "In the replication with most."),
            Column.decimal("waiting", "patients", "Patients who wait for such a bed, mean over replications."));
    private static final Text CAPTION = Text.of(
            "Coloured: beds with a patient at midnight; level line: open beds of the class at the end of the run. Below,"
                    + " where anybody waits: patients who wait for a bed. In words: the counted days, that is the share of"
                    + " bed-days in use and the mean wait of those put to bed, days. Grey ground: warm-up, not counted. Each"
                    + " panel has its own scale, from 0.{cut}",
            "彩色：午夜在用床位；水平线：运行结束时该类开放床位数；下方（如有人等候）：等候床位的患者。文字为统计期的床位使用率和入院平均等候天数。" + "灰底为预热期，不计入结果。各图刻度不同，均从0开始。{cut}");
    private static final Text CUT = Text.of(" The {n} smallest wards are left out.", "未画最小的{n}个病区。");

    private BedsInUse() {}

    /** What an arm has to show. */
    private record Wards(Days days, List<Ward> all) {
        /** As many as a picture holds, the largest, in the order that they have. */
        List<Ward> shown() {
            List<Ward> largest = all.stream()
                    .sorted(Comparator.comparingDouble(ward -> -ward.beds()))
                    .limit(MOST)
                    .toList();
            return all.stream().filter(largest::contains).toList();
        }
    }

    /** One figure where an arm tells beds. */
    public static List<Figure> of(Study study) {
        Map<Arm, View> views = new LinkedHashMap<>();
        int height = 0;
        int left = 0;
        Text title = Text.NONE;
        for (Arm arm : study.arms()) {
            if (!arm.has("bed_days")
                    || !arm.has("bed_use")
                    || arm.rows("bed_days").isEmpty()) {
                continue;
            }
            Wards wards = wards(arm);
            List<Ward> shown = wards.shown();
            if (!shown.isEmpty()) {
                BedChart chart = new BedChart(study.atlas(), wards.days(), shown);
                views.put(arm, new View(chart::option, spoken(study.atlas(), shown), rows(wards.days(), shown)));
                height = Math.max(height, chart.height());
                left = Math.max(left, wards.all().size() - shown.size());
                title = title(study.atlas(), shown);
            }
        }
        if (views.isEmpty()) {
            return List.of();
        }
        Text cut = left > 0 ? CUT.with("n", Integer.toString(left)) : Text.NONE;
        Text caption = CAPTION.with("cut", cut).then(Basis.range(study, true));
        return List.of(new Plate(ID, Chapter.BUSY, title, caption, height, COLUMNS).of(study, views));
    }

    private static Wards wards(Arm arm) {
        List<Row> rows = arm.rows("bed_days");
        List<LocalDate> all =
                rows.stream().map(row -> row.day("day")).distinct().sorted().toList();
        LocalDate counted = rows.stream()
                .filter(row -> row.truth("counted"))
                .map(row -> row.day("day"))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        LocalDate first = all.get(0);
        int count = (int) (all.get(all.size() - 1).toEpochDay() - first.toEpochDay()) + 1;
        Days days = new Days(first, count, counted);
        return new Wards(days, Ward.of(rows, arm.rows("bed_use"), first, count, arm.replications()));
    }

    private static List<List<String>> rows(Days days, List<Ward> wards) {
        List<List<String>> rows = new ArrayList<>();
        for (Ward ward : wards) {
            for (int day = 0; day < days.count(); day++) {
                rows.add(List.of(
                        ward.facility(),
                        ward.bedClass(),
                        days.first().plusDays(day).toString(),
                        Numbers.cell(ward.beds()),
                        Numbers.cell(ward.occupied()[day].mean()),
                        Numbers.cell(ward.occupied()[day].low()),
                        Numbers.cell(ward.occupied()[day].high()),
                        Numbers.cell(ward.waiting()[day].mean())));
            }
        }
        return rows;
    }

    private static Text title(Atlas atlas, List<Ward> wards) {
        return wards.stream()
                .filter(ward -> ward.occupancy().known())
                .max(Comparator.comparingDouble(ward -> ward.occupancy().mean()))
                .map(ward -> Text.of("Beds in use: fullest {ward}, {use} of bed-days", "床位使用：最满的是{ward}，使用率{use}")
                        .with("ward", named(atlas, ward))
                        .with("use", Numbers.percent(ward.occupancy().mean())))
                .orElse(Text.of("Beds in use", "床位使用"));
    }

    private static Text spoken(Atlas atlas, List<Ward> wards) {
        Text spoken = Text.NONE;
        for (Ward ward : wards) {
            spoken = spoken.then(named(atlas, ward))
                    .then(Text.of(": ", "："))
                    .then(BedChart.figures(ward))
                    .then(Text.of(". ", "。"));
        }
        return spoken;
    }

    private static Text named(Atlas atlas, Ward ward) {
        return atlas.provider(ward.facility())
                .name()
                .words()
                .then(Text.of(", ", "，"))
                .then(UsualName.words(ward.bedClass()));
    }
}
