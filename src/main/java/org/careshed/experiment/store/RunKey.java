package org.careshed.experiment.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.careshed.quantity.Require;
import org.careshed.result.file.Fingerprint;
import org.careshed.result.folder.CodeVersion;

/**
 * All that determines what one replication finds. Equal keys mean equal findings, byte for byte, on any machine.
 *
 * @param scenario hash of the resolved scenario with its tables and seed
 * @param replication number of the replication, 0 or more
 * @param measures names of what listens, in the order of the catalogue
 * @param tables names of the tables that are kept beside the readings, in order
 * @param code what runs
 */
public record RunKey(String scenario, int replication, List<String> measures, List<String> tables, CodeVersion code) {
    private static final String FORMAT = "careshed run 1";

    public RunKey {
        Require.zeroOrMore(replication, "replication");
        measures = List.copyOf(measures);
        tables = List.copyOf(tables);
    }

    /** SHA-256 of the key, 64 hexadecimal digits. */
    public String hash() {
        String text = String.join(
                "\n",
                FORMAT,
                scenario,
                Integer.toString(replication),
                String.join(" ", measures),
                String.join(" ", tables),
                code.version(),
                code.build());
        return Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
