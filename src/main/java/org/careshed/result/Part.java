package org.careshed.result;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.careshed.quantity.Require;
import org.careshed.result.file.CorruptFileException;

/**
 * What one replication found.
 *
 * @param replication number of the replication, 0 or more
 * @param readings headline figures, one for each (measure, of)
 * @param tables result tables without a replication column; the same names and columns in every replication
 */
public record Part(int replication, List<Reading> readings, List<Table> tables) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public Part {
        Require.zeroOrMore(replication, "replication");
        readings = List.copyOf(readings);
        tables = List.copyOf(tables);
        Set<String> names = new HashSet<>();
        for (Reading reading : readings) {
            Require.that(
                    NAME.matcher(reading.measure()).matches(),
                    "measure (" + reading.measure() + ") must be snake case");
            Require.that(!reading.of().isEmpty(), "measure " + reading.measure() + " must say what it is of");
            String key = reading.measure() + " of " + reading.of();
            Require.that(names.add(key), key + " is read twice in replication " + replication);
        }
        for (Table table : tables) {
            Require.that(NAME.matcher(table.name()).matches(), "table (" + table.name() + ") must be snake case");
            Require.that(
                    names.add(table.name()), "table " + table.name() + " comes twice in replication " + replication);
        }
    }

    /** Reads what {@link #bytes} wrote, exactly; {@code file} is named when the bytes are refused. */
    public static Part read(String file, byte[] bytes, String key) throws CorruptFileException {
        return PartReader.read(file, bytes, key);
    }

    /** The part as a checksummed file; equal parts under one key (SHA-256 of all inputs) give equal bytes. */
    public byte[] bytes(String key) {
        return PartText.bytes(this, key);
    }

    /** The same with no other tables than these. */
    public Part keeping(List<String> names) {
        return new Part(
                replication,
                readings,
                tables.stream().filter(table -> names.contains(table.name())).toList());
    }

    /** Rows of all tables together. */
    public long rows() {
        return tables.stream().mapToLong(table -> table.rows().size()).sum();
    }
}
