package org.careshed.experiment.switched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.Replication;
import org.careshed.experiment.switched.LeverCeilings.Bound;
import org.careshed.experiment.switched.LeverCeilings.Statement;
import org.careshed.experiment.switched.Switched.Channel;
import org.careshed.experiment.switched.Switched.Flow;
import org.careshed.policy.Policies;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.Table;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.read.ScenarioReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No lever moves more visits than it has the means for: switched <= used <= offered, in the small county with everything
 * arranged and a second hospital, and in the same county with the lever, matched need by need. A lever without a capacity of its own is bounded by
 * what its statement names. Every lever of the catalogue has exactly one statement.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeverCeilingsTest {

    @TempDir
    static Path folder;

    private Prepared plain;
    private Part plainPart;
    private ByNeed plainVisits;

    static Stream<Named<Statement>> statements() {
        return LeverCeilings.statements().stream().map(statement -> Named.of(statement.lever(), statement));
    }

    @BeforeAll
    void theCountyWithoutLevers() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        more("arranged-facilities.csv", "hospital-two,Second,二院,county-hospital,stone-bridge,,4,2,careshed,C,");
        more(
                "resources.csv",
                "hospital-two,desk,1,clinic,,careshed,C,",
                "hospital-two,doctor,3,clinic,,careshed,C,",
                "hospital-two,lab,1,clinic,,careshed,C,",
                "hospital-two,emergency-doctor,1,always,,careshed,C,");
        more("arranged-beds.csv", "hospital-two,medical,4,careshed,C,", "hospital-two,surgical,4,careshed,C,");
        plain = Prepared.of(read("without", ""));
        plainPart = part(plain);
        plainVisits = VisitsMade.of(plain, 0);
    }

    @Test
    void everyLeverHasOneStatement() {
        assertThat(LeverCeilings.statements().stream().map(Statement::lever))
                .containsExactlyElementsOf(
                        Policies.catalogue().stream().map(Policies.Entry::name).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void switchedIsAtMostUsedAndUsedAtMostOffered(Statement statement) throws IOException {
        Prepared with = Prepared.of(read(statement.lever(), statement.levers()));
        Part part = part(with);
        Switched switched = Switching.of(with, plain.county(), plainVisits, 0);
        agreesWithCountedVisits(switched, part);
        Map<String, long[]> offers = offers(part);
        offers.forEach((offer, sums) -> assertThat(sums[1])
                .as("used of " + offer)
                .isLessThanOrEqualTo(sums[0] == 0 ? Long.MAX_VALUE : sums[0]));
        for (Channel channel : switched.channels()) {
            long used = used(channel, offers);
            assertThat(channel.switched()).as(channel + " of " + used).isLessThanOrEqualTo(channel.visits());
            assertThat(channel.visits()).as(channel + " of " + used).isLessThanOrEqualTo(used);
            assertThat(channel.needs()).as(channel + " of " + used).isLessThanOrEqualTo(used);
        }
        statement
                .offers()
                .forEach(offer -> assertThat(offers.getOrDefault(offer, new long[2])[1])
                        .as("uses of " + offer)
                        .isPositive());
        holds(statement, switched, offers, part);
    }

    private void holds(Statement statement, Switched switched, Map<String, long[]> offers, Part part) {
        Bound bound = statement.bound();
        for (String offer : statement.offers()) {
            long[] sums = offers.get(offer);
            if (bound == Bound.SLOTS || bound == Bound.ADVICE || bound == Bound.PROGRAMME || bound == Bound.KEPT) {
                assertThat(sums[0]).as(offer + " is held ready").isPositive();
            }
        }
        Map<String, Channel> channels = new HashMap<>();
        switched.channels().forEach(channel -> channels.put(channel.offer(), channel));
        switch (bound) {
            case SLOTS, TAKEN, ADVICE -> assertThat(channels.keySet()).containsAll(statement.offers());
            case PROGRAMME ->
                assertThat(switched.channels().stream()
                                .filter(channel -> channel.offer().equals(Switched.PROGRAMME))
                                .mapToLong(Channel::visits)
                                .sum())
                        .isLessThanOrEqualTo(statement.offers().stream()
                                .mapToLong(offer -> offers.get(offer)[1])
                                .sum());
            case PLACES -> {
                assertThat(switched.flows()).isNotEmpty();
                for (String tier : statement.tiers()) {
                    assertThat(moved(switched, tier, false)).isLessThanOrEqualTo(visits(plainPart, tier));
                    assertThat(moved(switched, tier, true)).isLessThanOrEqualTo(visits(part, tier));
                }
            }
            case BEDS ->
                assertThat(offers.get(statement.offers().get(0))[1])
                        .isLessThanOrEqualTo(sum(part, "bed_use", "transferred_in"));
            case KEPT -> {}
        }
    }

    /** The county's own counts of visits by tier differ by exactly what moved in and out: nothing is lost or made up. */
    private void agreesWithCountedVisits(Switched switched, Part part) {
        Set<String> tiers = new HashSet<>();
        plainPart.readings().stream()
                .filter(reading -> reading.measure().equals("visits_share"))
                .forEach(reading -> tiers.add(reading.of()));
        assertThat(tiers).hasSizeGreaterThan(3);
        for (String tier : tiers) {
            assertThat(moved(switched, tier, true) - moved(switched, tier, false))
                    .as("visits that moved to less those that moved from " + tier)
                    .isEqualTo(visits(part, tier) - visits(plainPart, tier));
        }
        assertThat(switched.visits())
                .isEqualTo(tiers.stream().mapToLong(tier -> visits(part, tier)).sum());
    }

    private static long used(Channel channel, Map<String, long[]> offers) {
        return channel.offer().equals(Switched.PROGRAMME)
                ? LeverCeilings.PROGRAMMES.stream()
                        .mapToLong(offer -> offers.getOrDefault(offer, new long[2])[1])
                        .sum()
                : offers.get(channel.offer())[1];
    }

    private static long moved(Switched switched, String tier, boolean to) {
        return switched.flows().stream()
                .filter(flow -> (to ? flow.to() : flow.from()).equals(tier))
                .mapToLong(Flow::visits)
                .sum();
    }

    private static long visits(Part part, String tier) {
        return part.readings().stream()
                .filter(reading ->
                        reading.measure().equals("visits_share") && reading.of().equals(tier))
                .map(Reading::numerator)
                .mapToLong(Number::longValue)
                .sum();
    }

    private static Map<String, long[]> offers(Part part) {
        Map<String, long[]> sums = new HashMap<>();
        for (Table table : part.tables()) {
            if (table.name().equals("offers")) {
                for (List<String> row : table.rows()) {
                    long[] sum = sums.computeIfAbsent(row.get(1), offer -> new long[2]);
                    sum[0] += Long.parseLong(row.get(3));
                    sum[1] += Long.parseLong(row.get(4));
                }
            }
        }
        return sums;
    }

    private static long sum(Part part, String name, String column) {
        Table table = part.tables().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        int cell = table.columns().stream().map(Column::name).toList().indexOf(column);
        return table.rows().stream()
                .mapToLong(row -> Long.parseLong(row.get(cell)))
                .sum();
    }

    private static Part part(Prepared prepared) {
        return new Replication(prepared, MeasureSet.HEADLINE).run(0, share -> {});
    }

    /** A second hospital, so that there is somewhere to send doctors and patients. */
    private static void more(String table, String... rows) throws IOException {
        Files.writeString(folder.resolve(table), String.join("\n", rows) + "\n", StandardOpenOption.APPEND);
    }

    private static Scenario read(String name, String levers) throws IOException {
        Path file = Files.writeString(
                folder.resolve(name + ".yaml"),
                "careshed: 1\nkind: county\nextends: arranged.yaml\nid: ceiling-" + name
                        + "\nname: {en: Tiny, zh: 小小县}\ncalendar: {length: 60 d}\n" + levers);
        return new ScenarioReader(Policies.shapes()).read(file).scenario();
    }
}
