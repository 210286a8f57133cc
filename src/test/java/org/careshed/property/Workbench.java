package org.careshed.property;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.model.RunControl;
import org.careshed.policy.Policies;
import org.careshed.policy.PolicyException;
import org.careshed.relations.Chronicle;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.read.Resolved;
import org.careshed.scenario.read.ScenarioReader;

/** Writes drafts as files, reads them as the program reads a planner's, and lets them live. */
final class Workbench {

    private final Path folder;
    private final Map<Draft, SoftReference<List<String>>> lived = new IdentityHashMap<>();
    private int written;

    /** @param folder for the files */
    Workbench(Path folder) {
        this.folder = folder;
    }

    /** A folder that nothing else is in. */
    Path fresh() {
        return folder.resolve(String.valueOf(written++));
    }

    /** The draft as files: the YAML file. */
    Path file(Draft draft) {
        return draft.write(fresh(), "case");
    }

    /** As the program reads it. */
    Resolved read(Draft draft) {
        return new ScenarioReader(Policies.shapes()).read(file(draft));
    }

    /** Read, levers worked in, built. */
    Prepared prepared(Draft draft) {
        return Prepared.of(read(draft).scenario());
    }

    /** Every fact of its first replication, with ids for indexes, in order of time. */
    List<String> lines(Draft draft) {
        SoftReference<List<String>> known = lived.get(draft);
        List<String> lines = known == null ? null : known.get();
        if (lines == null) {
            lines = lines(prepared(draft), 0);
            lived.put(draft, new SoftReference<>(lines));
        }
        return lines;
    }

    /** The same of any replication of a county that was read. */
    List<String> lines(Prepared prepared, int replication) {
        return heard(prepared, replication).lines();
    }

    /** The facts of a replication. */
    Chronicle heard(Prepared prepared, int replication) {
        Chronicle chronicle = new Chronicle(prepared.county());
        prepared.world(replication, Facts.to(List.of(chronicle))).run(RunControl.NONE);
        return chronicle;
    }

    /** Whether the program takes the files. */
    boolean isValid(Draft draft) {
        try {
            prepared(draft);
            return true;
        } catch (ScenarioException | PolicyException refused) {
            return false;
        }
    }
}
