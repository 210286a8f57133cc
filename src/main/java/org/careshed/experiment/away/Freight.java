package org.careshed.experiment.away;

import java.io.Serializable;
import java.util.HashMap;
import org.careshed.result.file.Fingerprint;

/**
 * The tables that errands name, each once, as most errands of an experiment share them. It is loaded by one thread and read
 * by many.
 */
public final class Freight implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, byte[]> tables = new HashMap<>();

    /** Loads a table, unless it is there; the SHA-256 by which errands name it. */
    public String load(byte[] table) {
        String sha256 = Fingerprint.of(table).sha256();
        tables.putIfAbsent(sha256, table.clone());
        return sha256;
    }

    /**
     * A table by its SHA-256.
     *
     * @throws IllegalStateException when it is not there, or not what was loaded
     */
    byte[] table(String sha256) {
        byte[] table = tables.get(sha256);
        if (table == null || !Fingerprint.of(table).sha256().equals(sha256)) {
            throw new IllegalStateException("table " + sha256 + " did not arrive whole");
        }
        return table.clone();
    }
}
