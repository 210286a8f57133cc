package org.careshed.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.scenario.Dated;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Facility;
import org.careshed.scenario.Name;
import org.careshed.scenario.Resource;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Wards;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.part.NameShape;
import org.careshed.scenario.reform.Closures;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Numbers;
import org.careshed.scenario.value.Texts;

/**
 * A facility that opens while the run goes on, built like one that stands: the same tier, rooms, devices and hours, and
 * beds, all times a scale. It stands closed from the first day.
 *
 * @param id new
 * @param like id of the facility it is built like
 * @param place where it stands
 * @param scale how many of each it has, compared with the other; at least one server where the other has any
 */
record Founding(String id, Optional<Name> name, String like, String place, double scale) {

    private static final Key<Founding, String> ID =
            Key.required("id", Texts.id("a new id", "clinic-east"), Founding::id, "new id, which nothing else has");
    private static final Key<Founding, Optional<Name>> NAME =
            Key.maybe("name", NameShape.SHAPE, Founding::name, "its name; left out: its id");
    private static final Key<Founding, String> LIKE = Key.required(
            "like",
            Texts.reference(IdKind.FACILITY),
            Founding::like,
            "the facility whose tier, rooms, devices, hours and beds it has");
    private static final Key<Founding, String> PLACE =
            Key.required("place", Texts.reference(IdKind.PLACE), Founding::place, "where it stands");
    private static final Key<Founding, Double> SCALE = Key.preset(
            "scale",
            Numbers.number(0, 100),
            1.0,
            Founding::scale,
            "how many of each it has, compared with the other; rounded half to even, at least one server");

    static final Shape<Founding> SHAPE = new Shape<>(
            "new facility",
            "A facility that opens with the lever, built like one that stands.",
            List.of(ID, NAME, LIKE, PLACE, SCALE),
            fields -> new Founding(
                    fields.get(ID), fields.get(NAME), fields.get(LIKE), fields.get(PLACE), fields.get(SCALE)));

    /** The key under which a lever lists new facilities. */
    static Key<org.careshed.scenario.Settings, List<Founding>> setting(String name, String meaning) {
        return Setting.rows(name, SHAPE, Founding.class, meaning);
    }

    /** The scenario with these facilities standing, but closed. */
    static Scenario prepare(Scenario scenario, List<Founding> foundings) {
        Scenario stands = scenario;
        for (Founding founding : foundings) {
            stands = founding.stand(stands);
        }
        return Closures.close(stands, ids(foundings));
    }

    /** The scenario with as many of these facilities open as a strength says, first those that are listed first. */
    static Scenario open(Scenario scenario, List<Founding> foundings, double strength) {
        int open = (int) Math.rint(foundings.size() * strength);
        return Closures.open(scenario, ids(foundings.subList(0, open)));
    }

    static List<String> ids(List<Founding> foundings) {
        return foundings.stream().map(Founding::id).toList();
    }

    /** The facility that it is to be like. */
    private Facility model(Scenario scenario) {
        Facility model = scenario.facilities().stream()
                .filter(facility -> facility.id().equals(like))
                .findFirst()
                .orElseThrow(() -> new PolicyException(Text.of(
                                "a new facility `{id}` is to be like `{like}`, which does not stand. Name a facility"
                                        + " of the facilities table.",
                                "新机构 `{id}` 要仿照 `{like}`，但后者并不存在。请写机构表中的一个机构。")
                        .with("id", id)
                        .with("like", like)));
        if (scenario.facilities().stream().anyMatch(facility -> facility.id().equals(id))) {
            throw new PolicyException(Text.of(
                            "a new facility `{id}` has the id of one that stands. Give it another id.",
                            "新机构 `{id}` 与现有机构 id 相同。请换一个 id。")
                    .with("id", id));
        }
        return model;
    }

    private Scenario stand(Scenario scenario) {
        Facility model = model(scenario);
        Evidence evidence = model.evidence();
        List<Facility> facilities = new ArrayList<>(scenario.facilities());
        facilities.add(new Facility(
                id,
                name.orElse(new Name(id, "")),
                model.tier(),
                place,
                model.group(),
                scaled(model.physicians()),
                scaled(model.beds()),
                evidence));
        List<Resource> resources = new ArrayList<>(scenario.resources());
        scenario.resources().stream()
                .filter(resource -> resource.facility().equals(like))
                .forEach(resource -> resources.add(new Resource(
                        id,
                        resource.resource(),
                        servers(resource.servers()),
                        resource.hours(),
                        resource.queueLimit(),
                        resource.evidence())));
        return scenario.edit()
                .facilities(facilities)
                .resources(resources)
                .arrangements(scenario.arrangements()
                        .withWards(withBeds(scenario.arrangements().wards())))
                .done();
    }

    private Wards withBeds(Wards wards) {
        List<Wards.Beds> beds = new ArrayList<>(wards.beds());
        wards.beds().stream()
                .filter(row -> row.facility().equals(like))
                .forEach(row -> beds.add(new Wards.Beds(id, row.bedClass(), scaled(row.beds()), row.evidence())));
        return wards.withBeds(beds);
    }

    private Dated servers(Dated model) {
        return model.each(servers -> servers == 0 ? 0 : Math.max(1, scaled(servers)));
    }

    private int scaled(int number) {
        return (int) Math.rint(number * scale);
    }
}
