package org.careshed.scenario.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Problem;
import org.careshed.scenario.problem.ScenarioException;

/** A scenario's folder in a test: the smallest county, or pathways, that uses every section, then changed. */
final class Folder {

    static final String COUNTY = """
            careshed: 1
            kind: county
            id: small
            name: {en: Small county, zh: 小县}
            calendar:
              start: 2022-03-01
              warm_up: 2 d
              length: 30 d
              holidays: [2022-03-05]
            age_bands: {young: 0-59, old: 60-120}
            travel:
              speeds: {lane: 25 km/h}
              door: 5 min
            hours:
              clinic: {weekday: "08:00-12:00 13:00-17:00", weekend: "08:00-12:00"}
            tables:
              places: places.csv
              roads: roads.csv
              facilities: facilities.csv
              resources: resources.csv
              population: population.csv
            tiers:
              station:
                name: {en: Station}
                grassroots: true
                doors: clinic
                arrivals: [0,0,0,0,0,0,0,0,5,5,5,5,0,3,3,3,3,0,0,0,0,0,0,0]
                pathways: {cold: visit}
            conditions:
              cold:
                name: {en: A cold}
                severity: minor
                rate: {young: 3 /year, old: 4 /year}
            choice:
              considered: {station: 2}
              weights:
                minor: {travel: 0.02 /min, wait: 0.01 /min}
            pathways:
              visit:
                consult: {resource: doctor, time: {law: gamma, mean: 5 min, cv: 0.5}, consultation: true, next: {pay: 0.5}}
                pay: {time: 1 min}
            """;

    static final String PATHWAYS = """
            careshed: 1
            kind: pathways
            calendar: {start: 2022-03-01, length: 19 h}
            facilities:
              clinic:
                name: {en: Clinic}
                resources:
                  doctor: {servers: 2}
            pathways:
              visit:
                consult: {resource: doctor, time: {law: exponential, mean: 6 min}, consultation: true}
            arrivals:
              walk-in: {facility: clinic, pathway: visit, per_hour: 12}
            """;

    private final Path folder;

    private Folder(Path folder) {
        this.folder = folder;
    }

    static Folder county(Path folder) {
        return new Folder(folder)
                .put("small.yaml", COUNTY)
                .put("places.csv", """
                        id,name_en,name_zh,kind,town,longitude,latitude,source,grade,note
                        seat,Seat,县城,county-seat,seat,120.90,30.50,test,C,
                        hill,Hill,山村,village,seat,120.95,30.52,test,C,"far, but reachable"
                        """)
                .put("roads.csv", """
                        from,to,length,speed,source,grade,note
                        seat,hill,6.8 km,lane,test,C,
                        """)
                .put("facilities.csv", """
                        id,name_en,name_zh,tier,place,group,physicians,beds,source,grade,note
                        station-seat,Seat Station,,station,seat,,2,0,test,C,
                        """)
                .put("resources.csv", """
                        facility,resource,servers,hours,queue_limit,source,grade,note
                        station-seat,doctor,1,clinic,,test,C,
                        """)
                .put("population.csv", """
                        place,age_band,residents,source,grade,note
                        seat,young,100,test,C,
                        seat,old,40,test,C,
                        hill,young,10,test,C,
                        hill,old,5,test,C,
                        """);
    }

    static Folder pathways(Path folder) {
        return new Folder(folder).put("small.yaml", PATHWAYS);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    Folder put(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Folder put(String name, byte[] bytes) {
        try {
            Files.createDirectories(file(name).getParent());
            Files.write(file(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with one text replaced by another; the text must be there. */
    Folder change(String name, String from, String to) {
        String before = text(name);
        if (!before.contains(from)) {
            throw new IllegalArgumentException("no " + from + " in " + name);
        }
        return put(name, before.replace(from, to));
    }

    Folder append(String name, String more) {
        return put(name, text(name) + more);
    }

    Folder yaml(String from, String to) {
        return change("small.yaml", from, to);
    }

    Resolved read() {
        return read("small.yaml");
    }

    Resolved read(String name) {
        return new ScenarioReader(Levers.CAPACITY).read(file(name));
    }

    /** All problems of the scenario, warnings included; none if it is sound. */
    List<Problem> problems() {
        return problems("small.yaml");
    }

    List<Problem> problems(String name) {
        try {
            return read(name).warnings();
        } catch (ScenarioException refused) {
            return refused.problems();
        }
    }

    /** The only problem, which must have this code. */
    Problem only(Code code) {
        List<Problem> problems = problems();
        if (problems.size() != 1 || problems.get(0).code() != code) {
            throw new AssertionError("wanted one " + code + " but got " + problems);
        }
        return problems.get(0);
    }

    /** Where and what, short: {@code roads.csv:2:1 found a second road}. */
    static String spot(Problem problem) {
        String file = problem.file().substring(problem.file().lastIndexOf('/') + 1);
        return file + ":" + problem.line() + ":" + problem.column();
    }
}
