package org.careshed.experiment.switching;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.careshed.experiment.compare.OverDraws;
import org.careshed.experiment.paired.Contrast;
import org.careshed.experiment.switching.group.Effect;
import org.careshed.experiment.switching.group.Fared;
import org.careshed.experiment.switching.group.Groups.Group;
import org.careshed.result.Estimate;

/**
 * What a change does to one group.
 *
 * @param contrast under A and under B, and B minus A world by world
 * @param over B minus A over the draws of an ensemble; empty without one
 */
public record GroupEffect(Effect effect, Group group, Contrast contrast, Optional<OverDraws> over) {
    /** Groups of fewer residents are too small to be told about (assumed). */
    public static final int FEWEST = 100;

    /** Every effect on every group: by effect, everybody first, then who loses most. */
    static List<GroupEffect> all(Switchers switchers) {
        List<GroupEffect> all = new ArrayList<>();
        for (Effect effect : Effect.values()) {
            List<GroupEffect> one = new ArrayList<>();
            for (Group group : switchers.groups().all()) {
                Contrast contrast = contrast(switchers, effect, group);
                one.add(new GroupEffect(effect, group, contrast, over(switchers, effect, group, contrast)));
            }
            one.subList(1, one.size()).sort(worstFirst());
            all.addAll(one);
        }
        return all;
    }

    /** Whether the group has too few residents, or nothing was counted of it. */
    public boolean tooFew() {
        return group.residents() < FEWEST || contrast.difference().mean().isEmpty();
    }

    /** Whether the figure is 0 in every world, or there is none. */
    boolean isNothing() {
        return isZero(contrast.base()) && isZero(contrast.with());
    }

    /** Whether the figure is the same in every pair of worlds. */
    boolean isUnchanged() {
        return !tooFew() && isZero(contrast.difference());
    }

    private static boolean isZero(Estimate estimate) {
        boolean none = estimate.mean().map(mean -> mean.signum() == 0).orElse(true);
        return none && estimate.halfWidth().map(half -> half.signum() == 0).orElse(true);
    }

    /** How much worse the group fares under B; empty where nothing was counted of it, or it is too small. */
    Optional<BigDecimal> worsening() {
        Optional<BigDecimal> difference =
                tooFew() ? Optional.empty() : contrast.difference().mean();
        return effect.moreIsWorse() ? difference : difference.map(BigDecimal::negate);
    }

    /** Those that are too small come last. */
    private static Comparator<GroupEffect> worstFirst() {
        return Comparator.comparing(GroupEffect::tooFew)
                .thenComparing(one -> one.worsening().orElse(BigDecimal.ZERO), Comparator.reverseOrder());
    }

    private static Contrast contrast(Switchers switchers, Effect effect, Group group) {
        List<Both.Found> found = switchers.found();
        return Contrast.of(texts(found, Both.Found::a, effect, group), texts(found, Both.Found::b, effect, group));
    }

    private static Optional<OverDraws> over(Switchers switchers, Effect effect, Group group, Contrast contrast) {
        List<Both.Found> drawn = switchers.drawn();
        return OverDraws.of(
                texts(drawn, Both.Found::a, effect, group),
                texts(drawn, Both.Found::b, effect, group),
                contrast.difference());
    }

    private static List<String> texts(
            List<Both.Found> found, Function<Both.Found, Fared> under, Effect effect, Group group) {
        return found.stream().map(one -> under.apply(one).text(effect, group)).toList();
    }
}
