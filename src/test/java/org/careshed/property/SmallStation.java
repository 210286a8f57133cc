package org.careshed.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One station, first come first served, made up from a number: one to four servers, any law of service, patients by the
 * clock at rates that may exceed what the servers can do. The smallest file there is.
 */
final class SmallStation {

    private static final String YAML = """
            careshed: 1
            kind: pathways
            id: case
            name: {en: A made-up station}
            calendar: {start: 2022-01-01, length: 1 d}
            facilities:
              clinic: {name: {en: Clinic}, resources: {doctor: {servers: 1}}}
            pathways:
              visit:
                see: {resource: doctor, time: 5 min, consultation: true}
            arrivals:
              walk-in: {facility: clinic, pathway: visit, per_hour: []}
            """;

    private SmallStation() {}

    /** The station of a number. */
    static Draft of(long number) {
        CaseLuck luck = new CaseLuck(number);
        int servers = luck.between(1, 4, "servers");
        int minutes = luck.between(2, 20, "service");
        List<Object> rates = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            double load = luck.between(3, 13, "load " + hour) / 10.0;
            rates.add(Math.round(100 * servers * 60.0 / minutes * load) / 100.0);
        }
        return Draft.of(YAML)
                .with("id", "case-" + number)
                .with("seed", luck.upTo(999_999, "seed"))
                .with("calendar/length", luck.between(1, 2, "length") + " d")
                .with("facilities/clinic/resources/doctor/servers", servers)
                .with("pathways/visit/see/time", law(luck, minutes))
                .with("arrivals/walk-in/per_hour", rates);
    }

    private static Object law(CaseLuck luck, int minutes) {
        String mean = minutes + " min";
        return switch (luck.upTo(4, "law")) {
            case 0 -> mean;
            case 1 -> Map.of("law", "exponential", "mean", mean);
            case 2 -> Map.of("law", "log-normal", "mean", mean, "cv", luck.between(2, 22, "cv") / 10.0);
            case 3 -> Map.of("law", "uniform", "from", minutes * 30 + " s", "to", minutes * 90 + " s");
            default -> Map.of("law", "hyper-exponential", "mean", mean, "scv", luck.between(2, 9, "scv"));
        };
    }
}
