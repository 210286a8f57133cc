package org.careshed.experiment.paired;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.careshed.experiment.Hearing;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.result.Part;
import org.careshed.result.ResultException;

/**
 * Runs that begin alike, played once until they part. What they find is what they would find alone, byte for byte; a run
 * that breaks off is left to be run alone, where it tells why. For each thread there are at a time the worlds that branches
 * still share, one branch, and the measures of a few branches.
 */
final class WarmStart {
    private final Function<Cast, Role> roles;
    private final MeasureSet measured;
    private final BiConsumer<Cast, Part> found;
    private final Works works = new Works();
    private final Set<Cast> ended = ConcurrentHashMap.newKeySet();
    private final List<BrokenOff> brokenOff = Collections.synchronizedList(new ArrayList<>());
    private final Set<Branch> open = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    /** @param found hears of each run that came to its end, on any thread */
    WarmStart(Function<Cast, Role> roles, MeasureSet measured, BiConsumer<Cast, Part> found) {
        this.roles = roles;
        this.measured = measured;
        this.found = found;
    }

    /**
     * Plays those of these runs, all different, that begin like another of them.
     *
     * @throws ResultException when the disk fails
     */
    void play(List<Cast> casts, int threads) {
        List<List<Cast>> kindred = kindred(casts);
        if (!kindred.isEmpty()) {
            kindred.forEach(each -> works.addLast(() -> plant(each)));
            works.run(threads);
        }
    }

    /** Whether a run came to its end here; true the first time that it is asked. */
    boolean takes(Cast cast) {
        return ended.remove(cast);
    }

    /**
     * Of runs that broke off together one at least fails alone too, or what broke off was the sharing.
     *
     * @param failures runs that failed alone
     * @throws IllegalStateException when it was the sharing
     */
    void requireBlame(List<PairedFailure> failures) {
        for (BrokenOff off : brokenOff) {
            if (failures.stream().noneMatch(off::holds)) {
                throw new IllegalStateException(
                        "runs that begin alike broke off together, though each is whole alone; all are kept",
                        off.fault);
            }
        }
    }

    /** Runs that broke off together. */
    private record BrokenOff(List<Cast> casts, Throwable fault) {
        boolean holds(PairedFailure failure) {
            return casts.stream()
                    .anyMatch(cast ->
                            cast.arm().id().equals(failure.arm()) && cast.luck().equals(failure.luck()));
        }
    }

    /** Casts of one world that begin alike, two or more. */
    private List<List<Cast>> kindred(List<Cast> casts) {
        record Kin(int replication, int beginning) {}
        Map<Kin, List<Cast>> byKin = new LinkedHashMap<>();
        for (Cast cast : casts) {
            Kin kin = new Kin(cast.luck().replication(), roles.apply(cast).beginning());
            byKin.computeIfAbsent(kin, first -> new ArrayList<>()).add(cast);
        }
        List<List<Cast>> kindred = new ArrayList<>();
        for (List<Cast> alike : byKin.values()) {
            int most = most();
            for (int from = 0; from < alike.size() - 1; from += most) {
                kindred.add(alike.subList(from, Math.min(from + most, alike.size())));
            }
        }
        return kindred;
    }

    /**
     * Most runs that share a beginning: the measures of all of them take memory from the first day on, in a county of
     * half a million about 10 MB an arm with all measures and 2 MB with the headline ones; counts by town add little.
     */
    private int most() {
        return switch (measured) {
            case ALL -> 4;
            case HEADLINE, COMPARED -> 12;
        };
    }

    private void plant(List<Cast> casts) {
        List<Branch> branches = new ArrayList<>();
        breakOff(casts, branches, () -> {
            casts.forEach(cast -> branches.add(branch(cast, branches)));
            grow(Trunk.root(branches));
        });
    }

    private Branch branch(Cast cast, List<Branch> others) {
        Role role = roles.apply(cast);
        Prepared county =
                others.isEmpty() ? role.enter() : role.enterLike(others.get(0).county());
        Branch branch = new Branch(cast, role, county, Hearing.of(county, measured));
        open.add(branch);
        return branch;
    }

    /** The side of most branches goes last: then nobody else needs the world before it, and few worlds are alive. */
    private void grow(Trunk trunk) {
        List<Branch> branches = trunk.branches();
        breakOff(
                branches.stream().map(Branch::cast).toList(),
                branches,
                () -> trunk.grow(this::ended).forEach(side -> works.addFirst(() -> grow(side))));
    }

    private void ended(Branch branch) {
        found.accept(branch.cast(), branch.hearing().part(branch.cast().luck().replication()));
        ended.add(branch.cast());
        leave(branch);
    }

    /** Does something for branches; where it fails, those that have not ended are given up, to be run alone. */
    private void breakOff(List<Cast> casts, List<Branch> branches, Runnable work) {
        try {
            work.run();
        } catch (ResultException disk) {
            throw disk;
        } catch (RuntimeException | StackOverflowError | AssertionError fault) {
            brokenOff.add(new BrokenOff(casts, fault));
            branches.forEach(this::leave);
        }
    }

    private void leave(Branch branch) {
        if (open.remove(branch)) {
            branch.role().leave();
        }
    }
}
