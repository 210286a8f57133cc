package org.careshed.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.careshed.language.Text;
import org.careshed.scenario.Arrangements;
import org.careshed.scenario.Competence;
import org.careshed.scenario.Evidence;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.LeverEntry;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.Wards;
import org.careshed.scenario.lever.LeverShape;
import org.careshed.scenario.lever.Setting;
import org.careshed.scenario.reform.TwoWayReferral;
import org.careshed.scenario.shape.IdKind;

/**
 * Tiered care: who is referred up is seen the same day more often, beds nearer home are offered more often, and first
 * contacts may be held to the grassroots.
 */
public record TwoWayReferrals(LeverEntry entry) implements Policy {

    private static final String GREEN = "green_channel";
    private static final String FOLLOWS = "accepts_up";
    private static final String OFFERED = "step_down_offered";
    private static final String ACCEPTED = "step_down_accepted";
    private static final String HELD = "first_contact_held";
    private static final String CONDITIONS = "conditions";
    private static final String OUTSIDE = "outside_too";

    static final LeverShape SHAPE = new LeverShape(
            "two-way-referral",
            "Tiered care: a green channel up, beds nearer home down, and if wanted a gate before hospitals.",
            List.of(
                    Setting.share(
                            GREEN, 0.8, "share of patients referred up who are seen the same day if doors are open"),
                    Setting.share(FOLLOWS, 0.95, "probability that a patient follows a referral up"),
                    Setting.share(OFFERED, 0.4, "probability that a hospital offers a bed nearer home"),
                    Setting.share(ACCEPTED, 0.5, "probability that the patient accepts it"),
                    Setting.share(HELD, 0, "share of first contacts that must begin at the grassroots; 0: no gate"),
                    Setting.ids(CONDITIONS, IdKind.CONDITION, "conditions that the gate is for; emergencies never"),
                    Setting.flag(OUTSIDE, false, "whether hospitals outside the county are behind the gate too")),
            Map.of(
                    GREEN, new Evidence("careshed; 0 to 1", Grade.C),
                    FOLLOWS, new Evidence("careshed; 0.8 to 1", Grade.C),
                    OFFERED, new Evidence("careshed; doctors willing without it 0.208 (behaviour 1.36, A)", Grade.C),
                    ACCEPTED, new Evidence("careshed; patients willing without it 0.376 (behaviour 1.36, A)", Grade.C),
                    HELD, new Evidence("model section 6: soft or hard gatekeeping", Grade.C),
                    CONDITIONS, new Evidence("model section 6", Grade.C),
                    OUTSIDE, new Evidence("model section 6", Grade.C)));

    @Override
    public Scenario reshape(Scenario scenario, double strength) {
        Arrangements arranged = scenario.arrangements();
        if (arranged.competence().equals(Competence.NONE)) {
            throw PolicyException.of(
                    "two-way-referral",
                    Text.of(
                            "nobody is referred in this county, for it has no section `competence`. Add one, or"
                                    + " take the lever out.",
                            "本县没有转诊，因为情景没有 `competence` 部分。请加上该部分，或去掉这项措施。"));
        }
        Wards wards = arranged.wards();
        Wards other = wards.stepDown()
                .map(down -> wards.withStepDown(new Wards.StepDown(
                        towards(down.offered(), OFFERED, strength),
                        towards(down.accepted(), ACCEPTED, strength),
                        down.after(),
                        down.tier())))
                .orElse(wards);
        return scenario.withArrangements(arranged.withWards(other)
                        .withCompetence(arranged.competence()
                                .withReferral(
                                        towards(arranged.competence().acceptsUp(), FOLLOWS, strength),
                                        towards(arranged.competence().greenChannel(), GREEN, strength))))
                .withReform(gate(strength));
    }

    @Override
    public Set<Text> replaces() {
        return Set.of(Text.of("how patients are referred", "患者怎样转诊"));
    }

    private TwoWayReferral gate(double strength) {
        List<String> conditions = entry.settings().rows(CONDITIONS, String.class);
        double held = entry.settings().number(HELD) * strength;
        if (held > 0 && conditions.isEmpty()) {
            throw PolicyException.of(
                    "two-way-referral",
                    Text.of(
                                    "`{held}` is more than 0, but `{conditions}` names none. Name the conditions whose"
                                            + " first contacts are held, such as minor.",
                                    "`{held}` 大于 0，但 `{conditions}` 下没有写病情。请写明实行基层首诊的病情，例如 minor。")
                            .with("held", HELD)
                            .with("conditions", CONDITIONS));
        }
        return new TwoWayReferral(
                held, new TreeSet<>(conditions), entry.settings().flag(OUTSIDE));
    }

    private double towards(double now, String key, double strength) {
        return now + (entry.settings().number(key) - now) * strength;
    }
}
