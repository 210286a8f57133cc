package org.careshed.scenario.shape;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.problem.Site;

/** All ids given and all ids used, so that a use may come before the definition. */
public final class Ids {

    private final Problems problems;
    private final Map<IdKind, Map<String, Site>> given = new EnumMap<>(IdKind.class);
    private final Map<IdKind, Map<String, String>> folded = new EnumMap<>(IdKind.class);
    private final Map<IdKind, Map<String, Use>> used = new EnumMap<>(IdKind.class);

    private record Use(Site site, int times) {}

    Ids(Problems problems) {
        this.problems = problems;
        for (IdKind kind : IdKind.values()) {
            given.put(kind, new TreeMap<>());
            folded.put(kind, new LinkedHashMap<>());
            used.put(kind, new LinkedHashMap<>());
        }
    }

    /** Takes note of a definition; a second one of the same id is reported with both places. */
    public void give(IdKind kind, String id, Site site) {
        Site first = given.get(kind).putIfAbsent(id, site);
        if (first != null) {
            problems.add(
                    site,
                    new Fault(
                                    Code.DUPLICATE_ID,
                                    Text.of("the id of {one} must be given once", "{one}的 id 只能给出一次")
                                            .with("one", Rule.told(kind.one())))
                            .found(Text.of("`{id}` a second time", "`{id}` 第二次出现")
                                    .with("id", id))
                            .why(Text.of("the first stands at {position}", "第一个在 {position}")
                                    .with("position", first.spot().position()))
                            .fix(Text.of("rename one of the two, or remove a copy", "给两者之一改名，或去掉重复的")));
            return;
        }
        String twin = folded.get(kind).putIfAbsent(fold(id), id);
        if (twin != null) {
            problems.add(
                    site,
                    new Fault(
                                    Code.LOOK_ALIKE,
                                    Text.of("`{id}` looks like `{twin}`", "`{id}` 与 `{twin}` 看起来相像")
                                            .with("id", id)
                                            .with("twin", twin))
                            .why(Text.of(
                                            "two {words} ids that are easily mistaken for each other",
                                            "两个{words}的 id 容易混淆")
                                    .with("words", Rule.told(kind.words())))
                            .fix(Text.of("make them differ in more than case or look", "使它们不只在大小写或字形上不同")));
        }
    }

    /** Takes note of a definition that may come many times. */
    public void giveAgain(IdKind kind, String id, Site site) {
        given.get(kind).putIfAbsent(id, site);
    }

    /** Takes note of a use; {@link #settle} reports it if the id is never given. */
    public void use(IdKind kind, String id, Site site) {
        used.get(kind).merge(id, new Use(site, 1), (first, again) -> new Use(first.site(), first.times() + 1));
    }

    /** Whether an id is given. */
    public boolean has(IdKind kind, String id) {
        return given.get(kind).containsKey(id);
    }

    /** All ids of a kind, sorted. */
    public Set<String> all(IdKind kind) {
        return given.get(kind).keySet();
    }

    /**
     * Reports every id that is used and never given, once, with the nearest. Where a whole section or table could not be
     * read, its uses are not reported on top.
     */
    public void settle() {
        boolean broken = problems.errors() > 0;
        used.forEach((kind, uses) -> uses.forEach((id, use) -> {
            if (!has(kind, id) && !(broken && all(kind).isEmpty())) {
                problems.add(use.site(), unknown(kind, id, use.times(), all(kind)));
            }
        }));
    }

    private static Fault unknown(IdKind kind, String id, int times, Collection<String> known) {
        return new Fault(
                        Code.UNKNOWN_ID,
                        Text.of("{words} `{id}` does not exist", "{words} `{id}` 不存在")
                                .with("words", Rule.told(kind.words()))
                                .with("id", id))
                .found(Text.same("`" + id + "`")
                        .then(
                                times > 1
                                        ? Text.of(", {times} times", "，{times} 处")
                                                .with("times", times)
                                        : Text.NONE))
                .fix(Nearest.advice(id, known));
    }

    private static String fold(String id) {
        return id.toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('i', 'l')
                .replace('_', '-')
                .replace('.', '-');
    }
}
