package org.careshed.experiment.switched;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.careshed.result.Column;
import org.careshed.result.Part;
import org.careshed.result.Reading;
import org.careshed.result.Table;

/**
 * Which visits went elsewhere with a lever than without it, in one world.
 *
 * @param visits counted visits with the lever
 * @param same those of them that the same need made at the same facility without it
 * @param every of how many residents one was watched; 1 for all
 * @param flows the others, by tier
 * @param channels the same by what levers offered and a visit took
 */
public record Switched(long visits, long same, int every, List<Flow> flows, List<Channel> channels) {
    /** In the place of a tier: no visit. */
    public static final String NOWHERE = "nowhere";

    /** In the place of an offer: contacts that programmes asked for. */
    public static final String PROGRAMME = "programme-contact";

    /** Names of the tables in which the store keeps it. */
    public static final List<String> TABLES = List.of("switched_flows", "switched_channels");

    private static final String VISITS = "switched_visits";

    public Switched {
        flows = List.copyOf(flows);
        channels = List.copyOf(channels);
    }

    /**
     * Visits that moved.
     *
     * @param from tier without the lever, or {@link #NOWHERE}
     * @param to tier with it, or {@link #NOWHERE}; the same tier means another of its facilities
     * @param visits how many
     */
    public record Flow(String from, String to, long visits) {}

    /**
     * What an offer did to the visits that took it.
     *
     * @param offer its name, or {@link #PROGRAMME}
     * @param visits visits that took it
     * @param switched those of them at a place where the same need would not have been seen without the lever
     * @param needs needs with such a visit, or with another that differs
     */
    public record Channel(String offer, long visits, long switched, long needs) {}

    /** Visits that some need made with the lever and not without it. */
    public long moved() {
        return visits - same;
    }

    /** As the store keeps it. */
    public Part part(int replication) {
        List<List<String>> rows = new ArrayList<>();
        flows.forEach(flow -> rows.add(List.of(flow.from(), flow.to(), Long.toString(flow.visits()))));
        List<List<String>> offers = new ArrayList<>();
        channels.forEach(channel -> offers.add(List.of(
                channel.offer(),
                Long.toString(channel.visits()),
                Long.toString(channel.switched()),
                Long.toString(channel.needs()))));
        Table first = new Table(
                TABLES.get(0),
                "Visits that went elsewhere than without the levers, by tier.",
                List.of(
                        Column.text("from_tier", "Id of the tier without the levers."),
                        Column.text("to_tier", "Id of the tier with them."),
                        Column.integer("visits", "visits", "Visits.")),
                rows);
        Table second = new Table(
                TABLES.get(1),
                "Visits that took what a lever offers.",
                List.of(
                        Column.text("offer", "What was taken."),
                        Column.integer("visits", "visits", "Visits that took it."),
                        Column.integer("switched", "visits", "Those at a place where they would not have been."),
                        Column.integer("needs", "needs", "Needs whose visits differ.")),
                offers);
        return new Part(
                replication,
                List.of(count("all", visits), count("same", same), count("every", every)),
                List.of(first, second));
    }

    /** From what the store kept. */
    public static Switched of(Part part) {
        List<Flow> flows = part.tables().get(0).rows().stream()
                .map(row -> new Flow(row.get(0), row.get(1), Long.parseLong(row.get(2))))
                .toList();
        List<Channel> channels = part.tables().get(1).rows().stream()
                .map(row -> new Channel(
                        row.get(0), Long.parseLong(row.get(1)), Long.parseLong(row.get(2)), Long.parseLong(row.get(3))))
                .toList();
        return new Switched(read(part, 0), read(part, 1), (int) read(part, 2), flows, channels);
    }

    private static Reading count(String of, long number) {
        return new Reading(VISITS, of, "visits", BigInteger.valueOf(number), BigInteger.ONE);
    }

    private static long read(Part part, int index) {
        return part.readings().get(index).numerator().longValueExact();
    }
}
