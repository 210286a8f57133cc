package org.careshed.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careshed.cli.Shell;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.attribution.asked.AttributionReader;
import org.careshed.experiment.bureau.QuestionReader;
import org.careshed.experiment.calibration.plan.CalibrationReader;
import org.careshed.experiment.evidence.effect.EffectsReader;
import org.careshed.experiment.siting.question.SitingReader;
import org.careshed.experiment.study.plan.StudyReader;
import org.careshed.policy.Policies;
import org.careshed.policy.PolicyException;
import org.careshed.result.ResultException;
import org.careshed.result.file.CheckedLines;
import org.careshed.result.file.CorruptFileException;
import org.careshed.result.file.Csv;
import org.careshed.result.file.JsonObject;
import org.careshed.result.folder.Manifest;
import org.careshed.scenario.problem.Json;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.read.ScenarioReader;
import org.careshed.web.AnyRequest;

/** Every parser of the program, fed with bytes of which nobody knows what they are. */
public enum Parser {

    /** A scenario file. */
    SCENARIO {
        @Override
        void read(byte[] bytes, Desk desk) throws IOException {
            scenario(desk.with("county.yaml", bytes));
        }
    },

    /** A table beside a scenario; the first byte says which. */
    TABLE {
        @Override
        void read(byte[] bytes, Desk desk) throws IOException {
            String table = TABLES.get(choice(bytes, TABLES.size()));
            Path file = desk.with(table + ".csv", rest(bytes));
            scenario(file.resolveSibling("county.yaml"));
        }
    },

    /** A plan of an experiment, a calibration, a siting, an attribution, a question, evidence; the first byte says which. */
    PLAN {
        @Override
        void read(byte[] bytes, Desk desk) throws IOException {
            READERS.get(choice(bytes, READERS.size())).accept(desk.with("plan.yaml", rest(bytes)));
        }
    },

    /** The manifest of results, and any JSON object. */
    MANIFEST {
        @Override
        void read(byte[] bytes, Desk desk) throws IOException {
            Manifest.read(bytes);
        }
    },

    /** JSON of which every member is asked for as every kind. */
    JSON {
        @Override
        void read(byte[] bytes, Desk desk) throws IOException {
            JsonObject json = JsonObject.read("any.json", bytes);
            for (String name : json.names()) {
                for (Asked asked : KINDS) {
                    try {
                        asked.of(json, name);
                    } catch (CorruptFileException another) {
                        desk.refused();
                    }
                }
            }
        }
    },

    /** Tables and journals of results. */
    RESULTS {
        @Override
        void read(byte[] bytes, Desk desk) throws IOException {
            CheckedLines.read(bytes);
            Csv.read("table.csv", new String(bytes, StandardCharsets.UTF_8));
        }
    },

    /** The levers of a scenario, read and worked into the county. */
    POLICY {
        @Override
        void read(byte[] bytes, Desk desk) throws IOException {
            String levers = "\nlevers:\n" + new String(bytes, StandardCharsets.UTF_8);
            Path file = desk.with("county.yaml", (desk.county() + levers).getBytes(StandardCharsets.UTF_8));
            Prepared.of(new ScenarioReader(Policies.shapes()).read(file).scenario());
        }
    },

    /** One value in a place where a time, a date, hours, a rate or a sum of money is expected; the first byte says where. */
    VALUE {
        @Override
        void read(byte[] bytes, Desk desk) throws IOException {
            String value = Json.quoted(new String(rest(bytes), StandardCharsets.UTF_8));
            String line = VALUES.get(choice(bytes, VALUES.size())).replace("VALUE", value);
            String base = line.startsWith("extends") ? "" : "extends: base.yaml\n";
            String text = "careshed: 1\nkind: county\n" + base + line + "\n";
            scenario(desk.with("county.yaml", text.getBytes(StandardCharsets.UTF_8)));
        }
    },

    /** Words after a command that only reads; the first byte says which command, lines are words. */
    ARGUMENTS {
        @Override
        void read(byte[] bytes, Desk desk) {
            String command = COMMANDS.get(choice(bytes, COMMANDS.size()));
            String[] words = (command + "\n" + new String(rest(bytes), StandardCharsets.UTF_8)).split("\n");
            if (Arrays.stream(words).anyMatch(word -> word.startsWith("--out"))) {
                return; // nothing is written for a test
            }
            Shell.Answer answer = Shell.careshed(words);
            if (answer.code() == OUR_FAULT) {
                throw new AssertionError(answer.err() + reported(answer.err()));
            }
        }
    },

    /** What a browser asks the web app for; the first byte says where. */
    REQUEST {
        @Override
        void read(byte[] bytes, Desk desk) {
            int status = desk.server().answer(choice(bytes, AnyRequest.many()), rest(bytes));
            if (status == SERVERS_FAULT) {
                throw new AssertionError("answered with " + status);
            }
        }
    };

    private static final Pattern REPORT = Pattern.compile("/\\S*careshed-fault-[0-9]+\\.txt");

    private static final Path KEPT = Path.of("src/test/resources/fuzz");

    private static final int OUR_FAULT = 70;

    private static final int SERVERS_FAULT = 500;

    private static final int LINES_TOLD = 20;

    static final List<String> TABLES = List.of("places", "roads", "facilities", "resources", "population", "beds");

    private static final List<String> COMMANDS =
            List.of("validate", "explain", "verify", "levers", "measures", "query");

    private static final List<Consumer<Path>> READERS = List.of(
            StudyReader::read,
            CalibrationReader::read,
            SitingReader::read,
            AttributionReader::read,
            file -> QuestionReader.read(file, List.of("beds")),
            EffectsReader::read);

    private static final List<String> VALUES = List.of(
            "travel: {door: VALUE}",
            "calendar: {length: VALUE}",
            "calendar: {start: VALUE}",
            "calendar: {holidays: [VALUE]}",
            "hours: {doors: {weekday: VALUE}}",
            "travel: {speeds: {lane: VALUE}}",
            "conditions: {minor: {rate: {child: VALUE}}}",
            "age_bands: {child: VALUE}",
            "money: {stays: {county-hospital: VALUE}}",
            "choice: {weights: {minor: {travel: VALUE}}}",
            "choice: {taste_sd: VALUE}",
            "seed: VALUE",
            "extends: VALUE",
            "tables: {places: VALUE}",
            "name: {en: VALUE}",
            "id: VALUE",
            "pathways: {short: {consult: {time: VALUE}}}",
            "expect: [{measure: VALUE, value: 1}]",
            "expect: [{measure: a, value: 1, range: VALUE}]",
            "levers: [{lever: VALUE, from: 2022-01-01}]",
            "about: {title: VALUE}",
            "kind: VALUE");

    private static final List<Asked> KINDS = List.of(
            JsonObject::text,
            JsonObject::optionalText,
            (json, name) -> json.whole(name, 0, Long.MAX_VALUE),
            (json, name) -> json.optionalWhole(name, -5, 5),
            JsonObject::optionalNumber,
            JsonObject::object,
            JsonObject::objects,
            JsonObject::texts,
            (json, name) -> json.wholes(name, 0, 9));

    /** A member of a JSON object, asked for as one kind. */
    private interface Asked {
        Object of(JsonObject json, String name) throws CorruptFileException;
    }

    /**
     * Reads the bytes; what the program refuses in words is no fault.
     *
     * @throws AssertionError if anything else escapes; it names the input, as a search far away leaves nothing else
     */
    public void parse(byte[] bytes) {
        try {
            read(bytes, Desk.of(this));
        } catch (ScenarioException | PolicyException | ResultException | CorruptFileException refused) {
            Desk.of(this).refused();
        } catch (IOException | RuntimeException | Error fault) {
            throw new AssertionError(broken(bytes, fault), fault);
        }
    }

    private String broken(byte[] bytes, Throwable fault) {
        String beginning = fault.toString().lines().limit(LINES_TOLD).collect(Collectors.joining("\n"));
        return folder() + " breaks on these bytes, in base 64: "
                + Base64.getEncoder().encodeToString(bytes) + "\n" + beginning;
    }

    /** What the report of a fault says, of which a screen only gives the file. */
    private static String reported(String screen) {
        return REPORT.matcher(screen)
                .results()
                .map(found -> Path.of(found.group()))
                .filter(Files::isRegularFile)
                .map(Parser::text)
                .collect(Collectors.joining());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    abstract void read(byte[] bytes, Desk desk) throws IOException;

    /** The folder of its kept inputs below {@code fuzz}. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its kept inputs. */
    public List<byte[]> kept() {
        List<byte[]> kept = new ArrayList<>();
        try {
            for (Path file : files()) {
                kept.add(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept;
    }

    /** The files of its kept inputs, by name. */
    List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(KEPT.resolve(folder()))) {
            return files.sorted().toList();
        }
    }

    private static void scenario(Path file) {
        new ScenarioReader(Policies.shapes()).read(file);
    }

    private static int choice(byte[] bytes, int many) {
        return bytes.length == 0 ? 0 : (bytes[0] & 0xff) % many;
    }

    private static byte[] rest(byte[] bytes) {
        return bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
    }
}
