package org.careshed.experiment.attribution;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.careshed.experiment.attribution.asked.Attribution;
import org.careshed.experiment.landing.OneWriter;
import org.careshed.experiment.paired.Tally;
import org.careshed.language.Language;
import org.careshed.result.parquet.Landing;

/** What came of an attribution. */
public final class Attributed {
    private final Attribution asked;
    private final Layout layout;
    private final Arms arms;
    private final Ledger ledger;
    private final List<Answer> answers;
    private final List<Integer> draws;
    private final Tally runs;
    private final Map<String, List<Map<String, String>>> rows;

    Attributed(
            Attribution asked,
            Layout layout,
            Arms arms,
            Ledger ledger,
            List<Answer> answers,
            List<Integer> draws,
            Tally runs) {
        this.asked = asked;
        this.layout = layout;
        this.arms = arms;
        this.ledger = ledger;
        this.answers = List.copyOf(answers);
        this.draws = List.copyOf(draws);
        this.runs = runs;
        this.rows = Rows.tables(this);
    }

    /** In words, at most 80 columns. */
    public List<String> lines(Language language) {
        return AttributionText.of(this, language);
    }

    /**
     * Writes the tables, {@value AttributionFiles#JSON} and, last, what landed.
     *
     * @param landing holds the tables of all runs
     * @throws org.careshed.result.ResultException when the disk fails
     */
    public void write(Path folder, Landing landing) {
        AttributionTables.of(this).forEach(landing::add);
        OneWriter.in(folder, () -> {
            AttributionFiles.write(this, folder);
            landing.land(folder);
        });
    }

    /**
     * Writes what stands in {@value AttributionFiles#JSON} into a file of any name.
     *
     * @throws org.careshed.result.ResultException when the disk fails
     */
    public void writeJson(Path file) {
        AttributionFiles.json(this, file);
    }

    /** Replications that were run. */
    public int simulated() {
        return runs.simulated();
    }

    /** Replications that the store had. */
    public int kept() {
        return runs.kept();
    }

    Attribution asked() {
        return asked;
    }

    Layout layout() {
        return layout;
    }

    Arms arms() {
        return arms;
    }

    Ledger ledger() {
        return ledger;
    }

    /** Numbers of the draws of the ensemble; empty without one. */
    List<Integer> draws() {
        return draws;
    }

    List<Answer> answers() {
        return answers;
    }

    /** Rows of tables by name, in the order in which they are written; those without rows are left out. */
    Map<String, List<Map<String, String>>> rows() {
        return rows;
    }
}
