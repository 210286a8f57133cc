package org.careshed.scenario;

import java.util.Map;

/**
 * Who the residents are beyond place and age: shares by age band id, each 0 to 1; a band that is absent has share 0.
 * YAML section {@code residents}.
 *
 * @param employees insured in the employees' scheme; the others are in the residents' scheme
 * @param digital can read published waits and book a slot on the platform
 * @param contract signed with a family doctor, at the grassroots facility nearest to their home
 * @param poor on the poverty list
 * @param female women
 */
public record Residents(
        Map<String, Double> employees,
        Map<String, Double> digital,
        Map<String, Double> contract,
        Map<String, Double> poor,
        Map<String, Double> female) {

    /** Residents of whom nothing but place and age is known: everybody is digital, nobody anything else. */
    public static final Residents PLAIN = new Residents(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** The same with other shares of digital residents. */
    public Residents withDigital(Map<String, Double> other) {
        return new Residents(employees, other, contract, poor, female);
    }

    public Residents {
        employees = Map.copyOf(employees);
        digital = Map.copyOf(digital);
        contract = Map.copyOf(contract);
        poor = Map.copyOf(poor);
        female = Map.copyOf(female);
    }
}
