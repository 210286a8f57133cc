package org.careshed.experiment.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.careshed.experiment.Hearing;
import org.careshed.experiment.MeasureSet;
import org.careshed.experiment.Prepared;
import org.careshed.experiment.store.RunStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which arms live through which days together, in the tiny county of twelve counted days. */
class TrunkTest {

    @TempDir
    private Path temp;

    @BeforeEach
    void copyTheCounty() throws IOException {
        try (var files = Files.list(Path.of("scenarios/tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(file, temp.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void armsLiveAsOneUntilTheirLeversBegin() {
        List<Branch> branches = List.of(
                branch("base"),
                branch("early", doctor("2022-05-09")),
                branch("late", doctor("2022-05-12")),
                branch("two", doctor("2022-05-12"), doctor("2022-05-14")));
        List<String> ended = new ArrayList<>();
        Trunk root = Trunk.root(branches);
        List<Trunk> sides = root.grow(branch -> ended.add(id(branch)));
        assertThat(sides).extracting(TrunkTest::ids).containsExactly("base late two", "early");
        sides = sides.get(0).grow(branch -> ended.add(id(branch)));
        assertThat(sides).extracting(TrunkTest::ids).containsExactly("late two", "base");
        sides = sides.get(0).grow(branch -> ended.add(id(branch)));
        assertThat(sides).extracting(TrunkTest::ids).containsExactly("late", "two");
        assertThat(ended).isEmpty();
        assertThat(sides.get(1).grow(branch -> ended.add(id(branch)))).isEmpty();
        assertThat(ended).containsExactly("two");
    }

    @Test
    void armsThatDifferFromTheStartLiveApartFromTheStart() {
        List<Branch> branches = List.of(branch("base"), branch("before", doctor("2022-01-01")));
        assertThat(Trunk.root(branches).grow(branch -> {}))
                .extracting(TrunkTest::ids)
                .containsExactly("base", "before");
    }

    @Test
    void armsThatDifferInNameAloneLiveAsOneToTheEnd() {
        List<String> ended = new ArrayList<>();
        assertThat(Trunk.root(List.of(branch("one"), branch("other"))).grow(branch -> ended.add(id(branch))))
                .isEmpty();
        assertThat(ended).containsExactly("one", "other");
    }

    @Test
    void aRunThatBreaksOffIsRunAloneAndSomebodyIsToBlame() {
        Cast base = branch("base").cast();
        Cast late = branch("late", doctor("2022-05-12")).cast();
        Function<Cast, Role> roles = cast -> new Role(cast.arm(), Collections.emptySortedMap(), MeasureSet.HEADLINE);
        IllegalStateException fault = new IllegalStateException("a bed was given twice");
        WarmStart start = new WarmStart(roles, MeasureSet.HEADLINE, (cast, part) -> {
            if (cast.equals(late)) {
                throw fault;
            }
        });
        start.play(List.of(base, late), 2);
        assertThat(start.takes(late)).isFalse();
        assertThat(start.takes(base)).isTrue();
        assertThat(start.takes(base)).isFalse();
        start.requireBlame(List.of(new PairedFailure("late", new Luck(0, 0), 1, "", fault)));
        assertThatThrownBy(() -> start.requireBlame(List.of()))
                .hasMessageContaining("each is whole alone")
                .hasCause(fault);
    }

    @Test
    void whatOneWayKeepsTheOtherFinds() {
        List<Arm> arms = List.of(arm("base"), arm("late", doctor("2022-05-12")));
        List<Luck> worlds = Luck.replications(2);
        PairedRuns runs = new PairedRuns(
                new RunStore(temp.resolve("store")),
                MeasureSet.HEADLINE,
                List.of(),
                2,
                draw -> Collections.emptySortedMap());
        List<Boolean> kept = Collections.synchronizedList(new ArrayList<>());
        Findings together = runs.run(arms, worlds, done -> kept.add(done.kept()));
        assertThat(kept).containsExactly(false, false, false, false);
        kept.clear();
        Findings again = runs.fromScratch().run(arms, worlds, done -> kept.add(done.kept()));
        assertThat(kept).containsExactly(true, true, true, true);
        assertThat(again).isEqualTo(together);
    }

    private Branch branch(String id, String... levers) {
        Arm arm = arm(id, levers);
        Role role = new Role(arm, Collections.emptySortedMap(), MeasureSet.HEADLINE);
        Prepared county = role.enter();
        return new Branch(new Cast(arm, new Luck(0, 0)), role, county, Hearing.of(county, MeasureSet.HEADLINE));
    }

    /** The tiny county under its own name, with levers. */
    private Arm arm(String id, String... levers) {
        try {
            Path file = temp.resolve(id + ".yaml");
            Files.write(
                    file,
                    List.of(
                            "careshed: 1",
                            "kind: county",
                            "extends: county.yaml",
                            "id: " + id,
                            "levers: [" + String.join(", ", levers) + "]"));
            return Arm.of(id, file, new TreeMap<>(Map.of("calendar/length", new BigDecimal(12))));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String doctor(String from) {
        return "{lever: capacity, from: " + from
                + ", where: {facilities: [county-hospital]}, resource: doctor, add: 1}";
    }

    private static String ids(Trunk trunk) {
        return String.join(" ", trunk.branches().stream().map(TrunkTest::id).toList());
    }

    private static String id(Branch branch) {
        return branch.cast().arm().id();
    }
}
