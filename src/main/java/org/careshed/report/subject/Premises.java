package org.careshed.report.subject;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.result.Table;

/**
 * What a scenario says of itself: the words are its author's, in whatever language they wrote.
 *
 * @param hash hash of the resolved scenario with its tables
 * @param name what people call it
 * @param provisional whether its choice is not calibrated yet
 * @param purpose its title, may be empty
 * @param question what it is to answer, may be empty
 * @param firstDay first counted day
 * @param warmUpDays days before it that are lived but not counted
 * @param countedMinutes counted time, minutes
 * @param assumptions what it rests on
 * @param parameters values with the place where they come from
 * @param reforms levers and shocks that are in it
 * @param county its places, facilities and tiers, as in a results folder
 */
public record Premises(
        String hash,
        Text name,
        boolean provisional,
        String purpose,
        String question,
        LocalDate firstDay,
        int warmUpDays,
        long countedMinutes,
        List<Assumption> assumptions,
        List<Parameter> parameters,
        List<Reform> reforms,
        List<Table> county) {

    public Premises {
        assumptions = List.copyOf(assumptions);
        parameters = List.copyOf(parameters);
        reforms = List.copyOf(reforms);
        county = List.copyOf(county);
    }

    /**
     * Something that is taken to hold.
     *
     * @param grade A measured or official, B secondary, C assumed
     */
    public record Assumption(String id, String text, String source, String grade, String owner) {}

    /**
     * A value of the scenario.
     *
     * @param path keys and ids on the way to it
     * @param value as the file writes it
     * @param source where it comes from; may be empty
     * @param grade A measured or official, B secondary, C assumed
     */
    public record Parameter(String path, String value, String source, String grade) {}

    /**
     * A lever or shock of the scenario.
     *
     * @param lever its id
     * @param from first day in force
     * @param to first day no longer in force, if it ends
     * @param where facilities, tiers, towns and groups that it is limited to, by id; empty for everywhere
     * @param settings its own values as the file writes them
     */
    public record Reform(String lever, LocalDate from, Optional<LocalDate> to, List<String> where, String settings) {}

    /** Reads the scenario that lies in a results folder. */
    @FunctionalInterface
    public interface Desk {
        /** The premises of the scenario in this file; empty where it cannot be read. */
        Optional<Premises> of(Path scenario);
    }
}
