package org.careshed.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.careshed.county.County;
import org.careshed.journal.Facts;
import org.careshed.journal.Witness;
import org.careshed.quantity.Ticks;
import org.junit.jupiter.api.Test;

/**
 * Some days of the county in which everything is arranged are as they were when they were written down: of each kind of fact
 * how many there are, and what they say as one number. It does not tell what is right, stories do; it tells that nobody
 * changes results without knowing. With {@code -Dcareshed.renew=days} they are written down anew, in a commit of its own that
 * says why.
 */
class FrozenDaysTest {

    private static final Path FROZEN = Path.of("src/test/resources/org/careshed/model/frozen-days.txt");

    @Test
    void daysOfTheArrangedCountyAreAsTheyWere() throws IOException {
        String days = summary(told(Arranged.everything().days(2, 8).county()));
        if ("days".equals(System.getProperty("careshed.renew"))) {
            Files.createDirectories(FROZEN.getParent());
            Files.writeString(FROZEN, days);
        }
        assertThat(days)
                .as("this test with -Dcareshed.renew=days writes it anew")
                .isEqualTo(Files.readString(FROZEN));
    }

    private static List<String> told(County county) {
        Witness witness = new Witness();
        new World(county, 1, 1, List.of(), Facts.to(List.of(witness.listener())))
                .run(Long.MAX_VALUE, Ticks.HOUR, RunControl.NONE);
        return witness.lines();
    }

    /** A line for each kind of fact: its name, how many, and the first half of a SHA-256 of them in their order. */
    private static String summary(List<String> lines) {
        Map<String, StringBuilder> byKind = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (String line : lines) {
            String kind = line.split(" ", 3)[1];
            byKind.computeIfAbsent(kind, name -> new StringBuilder())
                    .append(line)
                    .append('\n');
            counts.merge(kind, 1, Integer::sum);
        }
        StringBuilder summary = new StringBuilder();
        byKind.forEach((kind, told) -> summary.append(kind)
                .append(' ')
                .append(counts.get(kind))
                .append(' ')
                .append(hash(told.toString()))
                .append('\n'));
        return summary.toString();
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
