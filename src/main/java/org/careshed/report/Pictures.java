package org.careshed.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.report.busy.HowBusy;
import org.careshed.report.busy.Workload;
import org.careshed.report.drawing.PngImage;
import org.careshed.report.drawing.Sheet;
import org.careshed.report.drawing.SvgText;
import org.careshed.report.input.ReportException;
import org.careshed.report.input.ResultsTables;
import org.careshed.report.input.Row;
import org.careshed.report.look.Atlas;
import org.careshed.report.look.Heading;
import org.careshed.report.map.CareFlows;
import org.careshed.report.map.WherePatientsGo;

/** Draws the pictures of a results folder into its folder {@code plots}. */
public final class Pictures {

    private Pictures() {}

    /**
     * Draws {@code plots/where-patients-go} (where the run has a county) and {@code plots/how-busy}, each as SVG and PNG.
     * Results of headline figures alone have nothing to draw: no file is written.
     *
     * @return the files written, in this order
     * @throws ReportException if the folder is not a complete results folder or cannot be written
     */
    public static List<Path> draw(Path resultsFolder) {
        System.setProperty("java.awt.headless", "true");
        List<Path> written = new ArrayList<>();
        sheets(resultsFolder).forEach((name, sheet) -> write(resultsFolder.resolve("plots"), name, sheet, written));
        return List.copyOf(written);
    }

    /** What is drawn of a folder, by the name of the file. */
    static Map<String, Sheet> sheets(Path resultsFolder) {
        ResultsTables results = ResultsTables.open(resultsFolder);
        Heading heading = Heading.of(results.summary());
        Atlas atlas = Atlas.of(rows(results, "places"), results.rows("facilities"), rows(results, "tiers"));
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        if (results.has("flows") && !atlas.inside().isEmpty()) {
            CareFlows flows = CareFlows.of(atlas, results.rows("flows"), heading.replications());
            sheets.put(WherePatientsGo.FILE, WherePatientsGo.draw(heading, atlas, flows));
        }
        if (results.has("resource_use")) {
            sheets.put(HowBusy.FILE, HowBusy.draw(heading, atlas, Workload.of(results.rows("resource_use"))));
        }
        return sheets;
    }

    /** Rows of a table that a run without a county does not have. */
    private static List<Row> rows(ResultsTables results, String table) {
        return results.has(table) ? results.rows(table) : List.of();
    }

    private static void write(Path plots, String name, Sheet sheet, List<Path> written) {
        try {
            Files.createDirectories(plots);
            Path svg = plots.resolve(name + ".svg");
            Files.write(svg, SvgText.of(sheet).getBytes(StandardCharsets.UTF_8));
            Path png = plots.resolve(name + ".png");
            Files.write(png, PngImage.of(sheet));
            written.add(svg);
            written.add(png);
        } catch (IOException e) {
            throw new ReportException(plots.resolve(name) + " cannot be written: " + e.getMessage(), e);
        }
    }
}
