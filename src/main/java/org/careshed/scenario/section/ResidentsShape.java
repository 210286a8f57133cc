package org.careshed.scenario.section;

import static org.careshed.scenario.shape.Key.preset;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.careshed.scenario.Residents;
import org.careshed.scenario.part.Shares;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.MapOf;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.value.Texts;

/** Who the residents are beyond place and age. */
final class ResidentsShape {

    private static final Type<Map<String, Double>> BY_BAND = new MapOf<>(Texts.reference(IdKind.AGE_BAND), Shares.TYPE);

    private static final Key<Residents, Map<String, Double>> EMPLOYEES = share(
            "employees",
            Residents::employees,
            "share insured in the employees' scheme, by age band; the others are in the residents' scheme");
    private static final Key<Residents, Map<String, Double>> DIGITAL = share(
            "digital",
            Residents::digital,
            "share who read published waits and book slots on the platform, by age band; left out: everybody");
    private static final Key<Residents, Map<String, Double>> CONTRACT =
            share("contract", Residents::contract, "share signed with a family doctor, by age band");
    private static final Key<Residents, Map<String, Double>> POOR =
            share("poor", Residents::poor, "share on the poverty list, by age band");
    private static final Key<Residents, Map<String, Double>> FEMALE =
            share("female", Residents::female, "share of women, by age band");

    static final Shape<Residents> SHAPE = new Shape<>(
            "residents",
            "Who the residents are beyond place and age; an age band that is left out has share 0.",
            List.of(EMPLOYEES, DIGITAL, CONTRACT, POOR, FEMALE),
            f -> new Residents(f.get(EMPLOYEES), f.get(DIGITAL), f.get(CONTRACT), f.get(POOR), f.get(FEMALE)));

    private ResidentsShape() {}

    private static Key<Residents, Map<String, Double>> share(
            String name, Function<Residents, Map<String, Double>> of, String meaning) {
        return preset(name, BY_BAND, Map.of(), of, meaning);
    }
}
