import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is known of the libraries that Careshed ships, held against a copy of GitLab's advisory database: a folder
 * {@code maven/GROUP/ARTIFACT} or {@code npm/NAME} of each package with a YAML file of each advisory. Run by
 * {@code src/supply/advisories.sh}, by {@code java Advisories.java DATABASE ANSWERS LIBRARY...}, libraries as
 * {@code group:artifact:version}. A line for each advisory that holds for a version, with tabs: library, version, advisory, CVSS,
 * title, answer; then a line of counts. Exit code 1 if one has no answer.
 */
final class Advisories {
    private static final Pattern INTERVAL = Pattern.compile("([\\[(])([^,\\])]*)(,?)([^\\])]*)([\\])])");
    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>|=)?\\s*v?([0-9][^\\s|]*)");
    private static final Pattern TOKEN = Pattern.compile("[0-9]+|[a-z]+");

    /** Words of a version from the earliest; what is no number and not here comes after a release. */
    private static final List<String> BEFORE = List.of("alpha", "a", "beta", "b", "milestone", "m", "rc", "cr", "pre", "snapshot");

    private Advisories() {}

    public static void main(String[] arguments) throws IOException {
        Path database = Path.of(arguments[0]);
        Map<String, String> answers = answers(Path.of(arguments[1]));
        int looked = 0;
        int known = 0;
        int open = 0;
        List<String> found = new ArrayList<>();
        for (String library : Arrays.copyOfRange(arguments, 2, arguments.length)) {
            String[] parts = library.split(":");
            Path folder = database.resolve(folder(parts[0], parts[1]));
            looked++;
            for (Map<String, String> advisory : advisories(folder)) {
                known++;
                if (holds(advisory.getOrDefault("affected_range", ""), parts[2])) {
                    String id = advisory.get("identifier");
                    String answer = answers.get(parts[1] + " " + id);
                    open += answer == null ? 1 : 0;
                    found.add(String.join("\t", parts[1], parts[2], id, score(advisory), advisory.get("title"),
                            answer == null ? "UNANSWERED" : answer));
                }
            }
        }
        found.forEach(System.out::println);
        System.out.println(looked + " libraries, " + known + " advisories about them or their earlier releases, " + found.size()
                + " hold for what is shipped, " + open + " unanswered");
        System.exit(open > 0 ? 1 : 0);
    }

    private static String folder(String group, String artifact) {
        return group.startsWith("org.webjars") ? "npm/" + artifact : "maven/" + group + "/" + artifact;
    }

    /** Answers, by library and advisory; lines of the file are both and why, with a tab before why. */
    private static Map<String, String> answers(Path file) throws IOException {
        Map<String, String> answers = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("\t", 2);
                answers.put(parts[0], parts[1]);
            }
        }
        return answers;
    }

    private static List<Map<String, String>> advisories(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Map<String, String>> advisories = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".yml")).sorted().toList()) {
                advisories.add(scalars(Files.readAllLines(file)));
            }
        }
        return advisories;
    }

    /** Top-level scalars of an advisory: a key, and its first line without quotes. */
    private static Map<String, String> scalars(List<String> lines) {
        Map<String, String> scalars = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            if (colon > 0 && line.substring(0, colon).matches("[a-z_0-9]+")) {
                scalars.put(line.substring(0, colon), line.substring(colon + 2).strip().replaceAll("^\"|\"$", ""));
            }
        }
        return scalars;
    }

    private static String score(Map<String, String> advisory) {
        for (String kind : List.of("cvss_v4", "cvss_v3", "cvss_v2")) {
            if (advisory.containsKey(kind)) {
                return advisory.get(kind);
            }
        }
        return "no score";
    }

    /** Whether a version lies in a range, as Maven writes it or as npm does. A range that cannot be read holds. */
    static boolean holds(String range, String version) {
        Matcher intervals = INTERVAL.matcher(range);
        if (intervals.find()) {
            do {
                if (inside(intervals, version)) {
                    return true;
                }
            } while (intervals.find());
            return false;
        }
        for (String one : range.split("\\|\\|")) {
            Matcher bounds = BOUND.matcher(one);
            boolean all = true;
            boolean any = false;
            while (bounds.find()) {
                any = true;
                all &= within(bounds.group(1) == null ? "=" : bounds.group(1), compare(version, bounds.group(2)));
            }
            if (all || !any) {
                return true;
            }
        }
        return false;
    }

    private static boolean inside(Matcher interval, String version) {
        String least = interval.group(2).strip();
        String most = interval.group(4).strip();
        if (interval.group(3).isEmpty()) {
            return least.isEmpty() ? interval.group(1).equals("(") : compare(version, least) == 0;
        }
        int low = least.isEmpty() ? 1 : compare(version, least);
        int high = most.isEmpty() ? -1 : compare(version, most);
        return (low > 0 || low == 0 && interval.group(1).equals("["))
                && (high < 0 || high == 0 && interval.group(5).equals("]"));
    }

    private static boolean within(String sign, int compared) {
        return switch (sign) {
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            case ">=" -> compared >= 0;
            default -> compared == 0;
        };
    }

    /** As Maven compares: numbers as numbers, words of early releases before nothing, other words after it. */
    static int compare(String one, String other) {
        List<String> left = tokens(one);
        List<String> right = tokens(other);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String a = i < left.size() ? left.get(i) : "";
            String b = i < right.size() ? right.get(i) : "";
            int compared = weight(a) != weight(b)
                    ? Long.compare(weight(a), weight(b))
                    : weight(a) == NUMBER ? Long.compare(number(a), number(b)) : a.compareTo(b);
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static final long NUMBER = 1_000;

    private static long weight(String token) {
        if (token.isEmpty() || token.matches("0+|ga|final|release")) {
            return NUMBER - 1;
        }
        if (Character.isDigit(token.charAt(0))) {
            return NUMBER;
        }
        int early = BEFORE.indexOf(token);
        return early >= 0 ? early / 2 : NUMBER - 1;
    }

    private static long number(String token) {
        return Long.parseLong(token.substring(0, Math.min(18, token.length())));
    }

    private static List<String> tokens(String version) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(version.toLowerCase(java.util.Locale.ROOT));
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}
