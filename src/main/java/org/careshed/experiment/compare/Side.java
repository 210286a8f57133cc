package org.careshed.experiment.compare;

import java.util.List;
import org.careshed.experiment.compare.words.Difference;
import org.careshed.language.Text;

/**
 * One of the scenarios that are compared.
 *
 * @param id in tables
 * @param name for people; in tables in English
 * @param hash of the resolved scenario
 * @param worlds replications in which it was run
 * @param differences from the base, none for the base itself
 */
public record Side(String id, Text name, String hash, int worlds, List<Difference> differences) {
    public Side {
        differences = List.copyOf(differences);
    }
}
