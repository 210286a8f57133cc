package org.careshed.experiment.dial;

import java.nio.file.Path;
import org.careshed.scenario.problem.Site;

/**
 * What every file says first that asks something of one scenario.
 *
 * @param written name for people; empty for the name of the file
 * @param scenario as written
 * @param site where the scenario is named
 */
public record PlanHead(String written, String scenario, Site site) {

    /** The name for people. */
    public String name(PlanFile<?> file) {
        return written.isEmpty() ? file.id() : written;
    }

    /** The scenario file: beside the file, or by its path inside the folder {@code scenarios}; a missing one is reported. */
    public Path scenario(PlanFile<?> file) {
        return file.found(file.source()::extended, scenario, "scenario", site);
    }
}
