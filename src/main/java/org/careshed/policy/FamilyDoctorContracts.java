package org.careshed.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careshed.quantity.Ticks;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Name;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Settings;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.Programmes;
import org.careshed.scenario.reform.Programmes.Effect;
import org.careshed.scenario.reform.Programmes.Kind;
import org.careshed.scenario.reform.Programmes.Programme;
import org.careshed.scenario.reform.Programmes.Shares;

/**
 * A signing campaign: residents without a contract sign with the family doctor nearest home. They think of that doctor first
 * when they choose, and the doctor's team keeps in touch with them, by phone or in the clinic.
 */
public record FamilyDoctorContracts(LeverEntry entry) implements Policy {

    private static final double DAYS_A_YEAR = 365;

    static final LeverShape SHAPE = new LeverShape(
            "family-doctor-contracts",
            "More residents sign with a family doctor, think of that doctor first and are kept in touch with.",
            List.of(
                    Setting.share("elderly", 0.3, "share of the elderly without a contract who sign"),
                    Setting.share(
                            "chronic", 0.3, "share of those managed for a long illness without a contract who sign"),
                    Setting.share("poor", 0.5, "share of those on the poverty list without a contract who sign"),
                    Setting.share("others", 0.05, "share of all others without a contract who sign"),
                    Setting.whole("from_age", 50, 80, 60, "age at which people count as elderly, years"),
                    Setting.number("contacts", 0, 52, 4, "planned contacts a year with who signed"),
                    Setting.share(
                            "by_phone", 0.75, "share of these contacts that are phone calls, which are no visits"),
                    Setting.number("minutes", 1, 60, 8, "minutes of a planned contact in the clinic")),
            Map.of(
                    "elderly", new Evidence("careshed", Grade.C),
                    "chronic", new Evidence("careshed", Grade.C),
                    "poor", new Evidence("careshed", Grade.C),
                    "others", new Evidence("careshed", Grade.C),
                    "from_age", new Evidence("careshed", Grade.C),
                    "contacts", new Evidence("careshed", Grade.C),
                    "by_phone", new Evidence("careshed", Grade.C),
                    "minutes", new Evidence("careshed", Grade.C)));

    @Override
    public Scenario prepare(Scenario scenario) {
        return entry.strength() > 0 ? clinic().standing(scenario, new Reach(entry)) : scenario;
    }

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        Settings own = entry.settings();
        Set<String> facilities = clinic().facilities(scenario, new Reach(entry));
        int fromAge = Math.toIntExact(own.whole("from_age"));
        Shares shares = new Shares(
                AgeGroups.shares(
                        scenario,
                        strength * own.number("others"),
                        strength * own.number("others"),
                        strength * own.number("elderly"),
                        fromAge),
                strength * own.number("chronic"),
                strength * own.number("poor"));
        double contacts = own.number("contacts");
        long everyMs = (long) (DAYS_A_YEAR * Ticks.DAY / Math.max(contacts, 1.0 / DAYS_A_YEAR));
        Programme programme = new Programme(
                Kind.CONTRACT, clinic().condition(), facilities, shares, everyMs, own.number("by_phone"), Effect.NONE);
        return scenario.withReform(
                scenario.reforms().get(Programmes.class).orElse(Programmes.NONE).with(programme));
    }

    private Clinic clinic() {
        return new Clinic(
                SHAPE.name(),
                "contract-contact",
                new Name("Contact with the family doctor's team", "家庭医生签约随访"),
                List.of(Clinic.consultation("doctor", entry.settings().number("minutes"))),
                true);
    }
}
