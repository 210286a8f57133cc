package org.careshed.report.subject;

import java.util.List;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.report.input.ReportException;
import org.careshed.report.look.Atlas;
import org.careshed.report.proof.Proofs;

/**
 * Arms that were run in the same worlds, or one alone.
 *
 * @param arms at least one; the first is the base that the others are compared with
 * @param atlas places, facilities and tiers of all arms
 * @param contrasts differences of every arm but the first from the base, in the order of arms and measures
 * @param warnings what stands on every page, because a folder is not whole, or older; empty if all is well
 * @param switchers who goes elsewhere under one scenario than under another, need by need; empty unless such a folder was given
 * @param proofs what the model was held against and fitted to, where such files were given
 */
public record Study(
        List<Arm> arms,
        Atlas atlas,
        List<Contrast> contrasts,
        List<Text> warnings,
        Optional<Switchers> switchers,
        Proofs proofs) {

    /** Without files of what the model was held against. */
    public Study(
            List<Arm> arms, Atlas atlas, List<Contrast> contrasts, List<Text> warnings, Optional<Switchers> switchers) {
        this(arms, atlas, contrasts, warnings, switchers, Proofs.NONE);
    }

    /** Without a folder of switchers. */
    public Study(List<Arm> arms, Atlas atlas, List<Contrast> contrasts, List<Text> warnings) {
        this(arms, atlas, contrasts, warnings, Optional.empty());
    }

    public Study {
        if (arms.isEmpty()) {
            throw new IllegalArgumentException("a study has an arm");
        }
        arms = List.copyOf(arms);
        contrasts = List.copyOf(contrasts);
        warnings = List.copyOf(warnings);
    }

    /** The same with a folder of switchers. */
    public Study with(Switchers others) {
        return new Study(arms, atlas, contrasts, warnings, Optional.of(others), proofs);
    }

    /** The same with what the model was held against. */
    public Study with(Proofs others) {
        return new Study(arms, atlas, contrasts, warnings, switchers, others);
    }

    /** The arm that the others are compared with. */
    public Arm base() {
        return arms.get(0);
    }

    /** The other arms. */
    public List<Arm> others() {
        return arms.subList(1, arms.size());
    }

    /** The arm of an id. */
    public Arm arm(String id) {
        return arms.stream()
                .filter(arm -> arm.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ReportException(
                        Text.of("there is no arm {id}", "没有方案 {id}").with("id", id)));
    }

    /** The difference of one figure, where both arms have it. */
    public Optional<Contrast> contrast(String arm, String measure, String of) {
        return contrasts.stream()
                .filter(c -> c.arm().equals(arm) && c.measure().equals(measure) && c.of().equals(of))
                .findFirst();
    }
}
