package org.careshed.faults;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of faults, the checks that notice them, and how loudly. */
final class FaultTable {

    private static final String BEGIN = "<!-- what follows is written by SeededFaultsHeavyTest -->\n";
    private static final String END = "<!-- end of what is written -->\n";
    private static final Pattern TIME = Pattern.compile("at day (-?\\d+) (\\d\\d:\\d\\d)");

    private static final Pattern FACT = Pattern.compile("^\\S+ \\[fact (\\d+) of");

    private FaultTable() {}

    /** The page with its table as it should be. */
    static String in(String page, List<Finding> findings) {
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        return page.substring(0, begin) + "\n" + table(findings) + "\n" + page.substring(end);
    }

    private static String table(List<Finding> findings) {
        return findings.size()
                + " faults.\n\n| fault | what is wrong | meddled with | must be noticed by | how loudly | rules broken as well |\n"
                + "|---|---|---|---|---|---|\n"
                + findings.stream().map(FaultTable::row).collect(Collectors.joining());
    }

    private static String row(Finding finding) {
        SeededFault fault = finding.fault();
        String where = fault.spots().stream()
                .map(spot -> "`" + spot.type().replaceFirst(".*\\.", "") + "." + spot.method() + "`")
                .distinct()
                .collect(Collectors.joining(", "));
        return "| " + fault.name() + " | " + fault.broken() + " | " + where + " | " + fault.check() + " | "
                + loudness(finding) + " | " + others(finding) + " |\n";
    }

    private static String loudness(Finding finding) {
        Alarm alarm = finding.alarm();
        if (!alarm.isRaised()) {
            return "**not at all**";
        }
        if (finding.fault().check() instanceof Check.Rule) {
            Matcher first = TIME.matcher(alarm.raised().get(0));
            return times(alarm.raised().size())
                    + (first.find() ? ", first on day " + first.group(1) + " at " + first.group(2) : "");
        }
        if (finding.fault().check() instanceof Check.Theory) {
            return alarm.raised().stream()
                    .filter(line -> line.endsWith("FAIL"))
                    .map(FaultTable::miss)
                    .collect(Collectors.joining("; "));
        }
        Matcher fact = FACT.matcher(alarm.raised().get(0));
        String first = fact.find() ? ", first from fact " + fact.group(1) + " on" : "";
        return alarm.tries() == 1
                ? "the test fails"
                : alarm.raised().size() + " of " + alarm.tries() + " tries" + first;
    }

    /** A line of the table of checks: quantity, of what, expected, ours, half-width, verdict. */
    private static String miss(String line) {
        String[] words = line.trim().split("\\s+");
        double off =
                Math.abs(Double.parseDouble(words[3]) - Double.parseDouble(words[2])) / Double.parseDouble(words[4]);
        return words[0] + " " + words[3] + " for " + words[2] + ", off by " + Math.round(off) + " half-widths";
    }

    private static String others(Finding finding) {
        return finding.rules().stream()
                .map(line -> line.split(" ")[0])
                .filter(rule -> !rule.equals(finding.fault().check().toString()))
                .distinct()
                .sorted()
                .map(rule -> rule.equals(RulesProbe.STOPPED) ? "the run ends with an error" : rule)
                .collect(Collectors.joining(", "));
    }

    /** The order of size only: a measure more, or another draw, is no reason to write the page anew. */
    private static String times(int many) {
        if (many < 10) {
            return many == 1 ? "once" : "a few times";
        }
        return many < 100 ? "dozens of times" : many < 1000 ? "hundreds of times" : "thousands of times";
    }
}
