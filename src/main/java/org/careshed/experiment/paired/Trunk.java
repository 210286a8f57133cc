package org.careshed.experiment.paired;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.careshed.experiment.Prepared;
import org.careshed.journal.Facts;
import org.careshed.model.Hands;
import org.careshed.model.RunControl;
import org.careshed.model.World;
import org.careshed.quantity.Ticks;

/**
 * Some days that branches live through as one world, since nothing is different between them yet. All their measures
 * listen. On the day on which they part each side goes on as a copy of the world under its own county, as another trunk if
 * there are several on a side, so that every measure hears what it would have heard of a world of its own.
 */
final class Trunk {
    private final List<Branch> branches;
    private Optional<World> before;

    private Trunk(Optional<World> before, List<Branch> branches) {
        this.before = before;
        this.branches = List.copyOf(branches);
    }

    /** Branches before their first day, one or more, of the same replication. */
    static Trunk root(List<Branch> branches) {
        return new Trunk(Optional.empty(), branches);
    }

    /** The branches that live through it. */
    List<Branch> branches() {
        return branches;
    }

    /**
     * Lives until the branches part or have ended; once, as what came before is not kept.
     *
     * @param ended hears of each branch that came to its end
     * @return the sides that go on, none at the end; those of most branches first
     */
    List<Trunk> grow(Consumer<Branch> ended) {
        Branch first = branches.get(0);
        int days = first.county().county().scenario().calendar().days();
        int until = branches.stream().skip(1).mapToInt(first::partsFrom).min().orElse(days);
        Optional<World> world = until == 0 ? Optional.empty() : Optional.of(played(first, until));
        if (until == days) {
            branches.forEach(ended);
            return List.of();
        }
        return sides(until).stream()
                .sorted(Comparator.comparing((List<Branch> side) -> -side.size()))
                .map(side -> new Trunk(world, side))
                .toList();
    }

    private World played(Branch first, int until) {
        Hands hands = Hands.one(Facts.to(branches.stream()
                .flatMap(branch -> branch.hearing().listeners().stream())
                .toList()));
        Prepared county = first.county();
        World world = before.map(trunk -> copied(trunk, county, hands))
                .orElseGet(() -> county.world(first.cast().luck().replication(), hands));
        before = Optional.empty();
        world.run(until * Ticks.DAY, World.WINDOW_MS, RunControl.NONE);
        return world;
    }

    /** Two sides may want their copies at the same time. */
    private static World copied(World trunk, Prepared county, Hands hands) {
        synchronized (trunk) {
            return county.goingOn(trunk, hands);
        }
    }

    /** The branches by what they are like on the day on which they part; like is transitive. */
    private List<List<Branch>> sides(int day) {
        List<List<Branch>> sides = new ArrayList<>();
        for (Branch branch : branches) {
            Optional<List<Branch>> like = sides.stream()
                    .filter(side -> side.get(0).partsFrom(branch) > day)
                    .findFirst();
            like.ifPresentOrElse(side -> side.add(branch), () -> sides.add(new ArrayList<>(List.of(branch))));
        }
        return sides;
    }
}
