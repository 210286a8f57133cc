package org.careshed.report.look;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.report.input.ReportException;
import org.careshed.report.input.Row;

/**
 * Where everything stands: places, facilities and tiers of a run, in the order of its tables.
 *
 * @param sites places by id
 * @param providers facilities by id
 * @param tiers kinds of facility by id, with their looks
 */
public record Atlas(Map<String, Site> sites, Map<String, Provider> providers, Map<String, TierLook> tiers) {

    /** A place; {@code town} is the id of the town it belongs to. */
    public record Site(String id, Name name, String kind, String town, double longitude, double latitude) {
        public boolean outside() {
            return kind.equals("outside");
        }

        public boolean crossing() {
            return kind.equals("crossing");
        }

        public boolean seat() {
            return kind.endsWith("-seat");
        }
    }

    /** A facility. */
    public record Provider(String id, Name name, String tier, String place) {}

    public static Atlas of(List<Row> places, List<Row> facilities, List<Row> tierRows) {
        Map<String, Site> sites = new LinkedHashMap<>();
        for (Row row : places) {
            sites.put(row.text("place"), site(row));
        }
        Map<String, TierLook> tiers = TierLook.of(tierRows, facilities);
        Map<String, Provider> providers = new LinkedHashMap<>();
        for (Row row : facilities) {
            Provider provider = provider(row);
            require(tiers.containsKey(provider.tier()), row, "tier", provider.tier(), "tiers");
            providers.put(provider.id(), provider);
        }
        return new Atlas(sites, providers, tiers);
    }

    private static Provider provider(Row row) {
        String id = row.text("facility");
        return new Provider(id, Name.of(id, row), row.text("tier"), row.text("place"));
    }

    private static Site site(Row row) {
        String kind = row.text("kind").toLowerCase(Locale.ROOT).replace('_', '-');
        return new Site(
                row.text("place"),
                Name.of(row.text("place"), row),
                kind,
                row.text("town"),
                row.number("longitude"),
                row.number("latitude"));
    }

    public Site site(String id) {
        Site site = sites.get(id);
        if (site == null) {
            throw new ReportException(Text.of(
                            "places.csv: place {id} is missing, another table names it",
                            "places.csv：缺少地点 {id}，而另一张表提到了它")
                    .with("id", id));
        }
        return site;
    }

    public Provider provider(String id) {
        Provider provider = providers.get(id);
        if (provider == null) {
            throw new ReportException(Text.of(
                            "facilities.csv: facility {id} is missing, another table names it",
                            "facilities.csv：缺少机构 {id}，而另一张表提到了它")
                    .with("id", id));
        }
        return provider;
    }

    public TierLook tierOf(Provider provider) {
        return tiers.get(provider.tier());
    }

    /** Places inside the county where people can live or be treated. */
    public List<Site> inside() {
        return sites.values().stream()
                .filter(s -> !s.outside() && !s.crossing())
                .toList();
    }

    /** Towns of the county by id, each with the place that stands for it: its seat, else its first place. */
    public Map<String, Site> towns() {
        Map<String, Site> towns = new LinkedHashMap<>();
        for (Site site : inside()) {
            Optional<Site> known = Optional.ofNullable(towns.get(site.town()));
            if (known.isEmpty() || site.seat() && !known.get().seat()) {
                towns.put(site.town(), site);
            }
        }
        return towns;
    }

    /** The county seat, else the first place inside. */
    public Optional<Site> centre() {
        List<Site> inside = new ArrayList<>(inside());
        Optional<Site> seat =
                inside.stream().filter(s -> s.kind().equals("county-seat")).findFirst();
        return seat.or(() -> inside.stream().findFirst());
    }

    private static void require(boolean holds, Row row, String column, String cell, String table) {
        if (!holds) {
            throw new ReportException(Text.of(
                            "{file}.csv: {column} ({cell}) is not in {table}.csv",
                            "{file}.csv：{column}（{cell}）不在 {table}.csv 中")
                    .with("file", row.table())
                    .with("column", column)
                    .with("cell", cell)
                    .with("table", table));
        }
    }
}
