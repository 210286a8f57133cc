package org.careshed.result.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.careshed.language.Text;
import org.careshed.quantity.Require;
import org.careshed.result.file.Fingerprint;
import org.careshed.result.file.Json;

/**
 * All that determines the results of a run; two runs of one plan give the same bytes.
 *
 * @param scenario id of the scenario, ASCII letters, digits, {@code _ . -}
 * @param title one line about the scenario
 * @param provisional why the figures may not be relied on yet; empty if nothing speaks against them
 * @param scenarioHash SHA-256 of the resolved scenario with its tables, 64 hexadecimal digits
 * @param seed the world's number
 * @param replications numbers of the replications, ascending, each once; 1 to 50,000 of them
 * @param measures names of what is measured, in the order of the catalogue
 * @param code version and build of Careshed
 */
public record RunPlan(
        String scenario,
        String title,
        Optional<String> provisional,
        String scenarioHash,
        long seed,
        List<Integer> replications,
        List<String> measures,
        CodeVersion code) {
    /** Version of the layout of results folders; readers refuse any other. */
    public static final int FORMAT = 1;

    /** Most replications of one run. */
    public static final int MOST_REPLICATIONS = 50_000;

    private static final int SHORT_HASH = 12;

    public RunPlan {
        Require.that(
                scenario.matches("[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}"), "scenario id (" + scenario + ") must be plain");
        Require.that(Fingerprint.isSha256(scenarioHash), "scenario hash (" + scenarioHash + ") must be a SHA-256");
        replications = List.copyOf(replications);
        measures = List.copyOf(measures);
        Require.that(
                !replications.isEmpty() && replications.size() <= MOST_REPLICATIONS,
                "replications (" + replications.size() + ") must be 1 to " + MOST_REPLICATIONS);
        Require.that(
                List.copyOf(new TreeSet<>(replications)).equals(replications) && replications.get(0) >= 0,
                "replications " + replications + " must ascend from 0 or more, each once");
    }

    /** Hash of the whole plan: two folders of one hash hold the same results. */
    public String hash() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("part", partInputs(-1));
        all.put("scenario", scenario);
        all.put("title", title);
        all.put("provisional", provisional.orElse(""));
        all.put("replications", replications);
        return Fingerprint.of(Json.bytes(all)).sha256();
    }

    /** Key of one replication's part; it does not depend on which other replications run. */
    public String partKey(int replication) {
        return Fingerprint.of(Json.bytes(partInputs(replication))).sha256();
    }

    /** Where the part of a replication lies in the folder. */
    public String partPath(int replication) {
        return String.format(
                Locale.ROOT,
                "parts/%05d-%s.part",
                replication,
                partKey(replication).substring(0, SHORT_HASH));
    }

    /** Name of the default folder: scenario and short hash. */
    public String folderName() {
        return scenario + "-" + hash().substring(0, SHORT_HASH);
    }

    /** In what another plan differs from this, {@code name -> what it is there and here}; empty if in nothing. */
    public Map<String, Text> differences(RunPlan there) {
        Map<String, String> here = described();
        Map<String, Text> differences = new LinkedHashMap<>();
        there.described().forEach((name, value) -> {
            if (!value.equals(here.get(name))) {
                differences.put(
                        name,
                        Text.of("{there} there, {now} now", "原为 {there}，现为 {now}")
                                .with("there", value)
                                .with("now", here.get(name)));
            }
        });
        return differences;
    }

    private Map<String, String> described() {
        Map<String, String> text = new TreeMap<>();
        text.put("scenario", scenario);
        text.put("title", "\"" + title + "\"");
        text.put("provisional", provisional.orElse("no"));
        text.put("scenario_sha256", scenarioHash);
        text.put("seed", Long.toString(seed));
        text.put("replications", replications.size() > 20 ? replications.size() + " of them" : replications.toString());
        text.put("measures", measures.toString());
        text.put("version", code.version());
        text.put("build", code.build());
        return text;
    }

    private Map<String, Object> partInputs(int replication) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("careshed_results", FORMAT);
        inputs.put("scenario_sha256", scenarioHash);
        inputs.put("seed", seed);
        inputs.put("replication", replication);
        inputs.put("measures", measures);
        inputs.put("version", code.version());
        inputs.put("build", code.build());
        return inputs;
    }
}
