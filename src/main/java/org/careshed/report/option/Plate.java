package org.careshed.report.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.careshed.language.Text;
import org.careshed.report.figure.Chapter;
import org.careshed.report.figure.Figure;
import org.careshed.report.figure.Frame;
import org.careshed.report.subject.Arm;
import org.careshed.report.subject.Study;
import org.careshed.result.Column;
import org.careshed.result.Table;

/**
 * A figure in the making: what is the same for all arms. With several arms each is a frame and a column {@code arm} leads
 * the table.
 *
 * @param id of the figure
 * @param height drawn height
 * @param columns of the table of what is drawn
 */
public record Plate(String id, Chapter chapter, Text title, Text caption, int height, List<Column> columns) {
    /** Width of all pictures. */
    public static final int WIDTH = 1200;

    private static final Column ARM = Column.text("arm", "Id of the scenario.");

    /** The figure of some arms of a study, in its order. */
    public Figure of(Study study, Map<Arm, View> views) {
        boolean several = views.size() > 1;
        List<Frame> frames = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        Text spoken = Text.NONE;
        for (Map.Entry<Arm, View> entry : views.entrySet()) {
            Arm arm = entry.getKey();
            View view = entry.getValue();
            frames.add(new Frame(arm.title(), view.chart()));
            view.rows().forEach(row -> rows.add(several ? led(arm.id(), row) : row));
            Text said = several ? arm.title().then(Text.of(": ", "：")).then(view.spoken()) : view.spoken();
            spoken = spoken.isEmpty() ? said : spoken.then(Text.same(" ")).then(said);
        }
        Text told = caption.then(Basis.provisional(study));
        List<Column> all = new ArrayList<>(columns);
        if (several) {
            all.add(0, ARM);
        }
        Table data = new Table(id.replace('-', '_'), title.english(), all, rows);
        return new Figure(id, chapter, title, told, spoken, WIDTH, height, frames, data, List.of());
    }

    private static List<String> led(String arm, List<String> row) {
        List<String> led = new ArrayList<>(List.of(arm));
        led.addAll(row);
        return led;
    }
}
