package org.careshed.scenario.read;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.careshed.language.Text;
import org.careshed.quantity.Halt;
import org.careshed.scenario.Scenario;
import org.careshed.scenario.lever.LeverCatalogue;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.ScenarioException;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.rule.Checks;
import org.careshed.scenario.section.ScenarioShapes;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.source.Extended;
import org.careshed.scenario.source.Leaves;
import org.careshed.scenario.source.Node;
import org.careshed.scenario.source.Source;
import org.careshed.scenario.source.Thinned;
import org.careshed.scenario.table.Tables;
import org.careshed.scenario.value.Texts;

/** Reads scenario files. A reader may be used again and from several threads. */
public final class ScenarioReader {

    private static final String LEVERS = "levers";

    private final LeverCatalogue levers;
    private final boolean unreachableAllowed;
    private final Halt halt;

    /** A reader that knows these levers. */
    public ScenarioReader(LeverCatalogue levers) {
        this(levers, false, Halt.NEVER);
    }

    private ScenarioReader(LeverCatalogue levers, boolean unreachableAllowed, Halt halt) {
        this.levers = levers;
        this.unreachableAllowed = unreachableAllowed;
        this.halt = halt;
    }

    /** The same reader, which accepts places that no road joins: they count as having no access. */
    public ScenarioReader allowingUnreachable() {
        return new ScenarioReader(levers, true, halt);
    }

    /** The same reader, which asks at each record whether a scenario is still wanted. */
    public ScenarioReader asking(Halt whetherWanted) {
        return new ScenarioReader(levers, unreachableAllowed, whetherWanted);
    }

    /**
     * Reads the YAML file with everything it extends and all its tables.
     *
     * @throws ScenarioException with every problem found, if one of them is an error
     */
    public Resolved read(Path file) {
        return read(file, Collections.emptySortedMap());
    }

    /**
     * Reads the same with other numbers in the YAML files.
     *
     * @param numbers by path, as {@link #numbers} tells them; a number keeps its unit
     * @throws ScenarioException with every problem found, if one of them is an error
     */
    public Resolved read(Path file, SortedMap<String, BigDecimal> numbers) {
        return changed(file, numbers, UnaryOperator.identity());
    }

    /**
     * Reads a text that is being edited in the place of its file.
     *
     * @throws ScenarioException with every problem found, if one of them is an error
     */
    public Resolved read(Source.Draft draft) {
        return read(draft, UnaryOperator.identity());
    }

    /**
     * Reads the same without its levers, which may be half written.
     *
     * @throws ScenarioException with every problem found elsewhere, if one of them is an error
     */
    public Resolved readWithoutLevers(Source.Draft draft) {
        return read(draft, tree -> Thinned.of(tree, LEVERS, place -> false));
    }

    private Resolved read(Source.Draft draft, UnaryOperator<Node.Entries> change) {
        return located(draft.shown(), problems -> {
            Source source = Source.top(draft);
            Node.Entries whole = Extended.read(source, problems);
            problems.throwIfAny();
            return new Resolved(bind(change.apply(whole), source, problems), levers, problems.warnings());
        });
    }

    /**
     * Reads the same with some of its levers only: the scenario is that of a file in which the others are not written.
     *
     * @param numbers by path in the whole file, levers left out among them
     * @param levers which remain, by their place in the list of levers, from 0 on
     * @throws ScenarioException with every problem found, if one of them is an error
     */
    public Resolved read(Path file, SortedMap<String, BigDecimal> numbers, IntPredicate levers) {
        return changed(file, numbers, tree -> Thinned.of(tree, LEVERS, levers));
    }

    /**
     * Reads the same with more levers.
     *
     * @param more maps as they would stand under {@code levers}, after those that do; they may stand in another file
     * @throws ScenarioException with every problem found, if one of them is an error
     */
    public Resolved read(Path file, SortedMap<String, BigDecimal> numbers, List<Node> more) {
        return changed(file, numbers, tree -> withLevers(tree, more));
    }

    private Resolved changed(Path file, SortedMap<String, BigDecimal> numbers, UnaryOperator<Node.Entries> change) {
        return located(file, problems -> {
            Source source = Source.top(file);
            Node.Entries whole = Leaves.with(Extended.read(source, problems), numbers);
            problems.throwIfAny();
            Scenario scenario = bind(change.apply(whole), source, problems);
            return new Resolved(scenario, levers, problems.warnings());
        });
    }

    /**
     * All numbers of a YAML file with everything it extends, by their path: {@code conditions/minor/rate/child}. Those of
     * tables are not among them.
     *
     * @throws ScenarioException when a file cannot be read
     */
    public SortedMap<String, BigDecimal> numbers(Path file) {
        return located(file, problems -> Leaves.of(Extended.read(Source.top(file), problems)));
    }

    /**
     * What stands behind each of the {@link #numbers}: a space and the unit, or nothing.
     *
     * @throws ScenarioException when a file cannot be read
     */
    public SortedMap<String, String> units(Path file) {
        return located(file, problems -> Leaves.units(Extended.read(Source.top(file), problems)));
    }

    private static Node.Entries withLevers(Node.Entries tree, List<Node> more) {
        if (more.isEmpty()) {
            return tree;
        }
        Map<String, Node.Entry> map = new LinkedHashMap<>(tree.map());
        Node.Entry before = map.get(LEVERS);
        List<Node> levers = new ArrayList<>();
        if (before != null && before.value() instanceof Node.Items items) {
            levers.addAll(items.nodes());
        }
        levers.addAll(more);
        Site site = before == null ? tree.site() : before.keySite();
        map.put(LEVERS, new Node.Entry(site, new Node.Items(LEVERS, tree.source(), site, levers)));
        return new Node.Entries(tree.name(), tree.source(), tree.site(), map);
    }

    /** What comes of a file; a fault without a place stands at its start. */
    private static <T> T located(Path file, Function<Problems, T> work) {
        return located(file.toString(), work);
    }

    private static <T> T located(String file, Function<Problems, T> work) {
        Problems problems = new Problems();
        try {
            T result = work.apply(problems);
            problems.throwIfAny();
            return result;
        } catch (Fault unopened) {
            problems.add(() -> new Site.Spot(file, 1, 1, "", 1), unopened);
        } catch (Unreadable reported) {
            // every reason is in the list
        }
        problems.throwIfAny();
        throw new IllegalStateException("a scenario was refused without a reason: " + file);
    }

    private Scenario bind(Node.Entries tree, Source source, Problems problems) {
        halt.ask();
        version(tree, problems);
        Binding binding = new Binding(problems, Tables.ROWS, halt);
        ScenarioShapes shapes = new ScenarioShapes(levers, id(tree, source, problems));
        Scenario.Kind kind = kind(tree, binding);
        try {
            Scenario scenario = shapes.of(kind).read(tree, binding);
            binding.ids().settle();
            halt.ask();
            Checks.run(scenario, binding, unreachableAllowed);
            return scenario;
        } catch (Unreadable reported) {
            binding.ids().settle();
            throw reported;
        }
    }

    private static void version(Node.Entries tree, Problems problems) {
        Node.Entry entry = tree.map().get("careshed");
        if (entry != null
                && entry.value() instanceof Node.Text text
                && !text.value().equals("1")) {
            problems.add(
                    text.site(),
                    new Fault(
                                    Code.VERSION,
                                    Text.of(
                                            "`careshed` must be 1, the format version this program reads",
                                            "`careshed` 必须是 1，即本程序读取的格式版本"))
                            .found("`" + text.value() + "`")
                            .why(Text.of("other versions have other keys", "其他版本有其他的键"))
                            .fix(Text.of("write `careshed: 1`, or use a newer program", "写 `careshed: 1`，或使用更新的程序")));
            throw new Unreadable();
        }
    }

    private static Scenario.Kind kind(Node.Entries tree, Binding binding) {
        Node.Entry entry = tree.map().get("kind");
        try {
            if (entry == null) {
                throw new Fault(Code.MISSING_KEY, Text.of("must be given", "必须给出"))
                        .fix(Text.of("add `kind: county` or `kind: pathways`", "加上 `kind: county` 或 `kind: pathways`"));
            }
            return ScenarioShapes.kind().read(entry.value(), binding);
        } catch (Fault fault) {
            binding.problems()
                    .add(entry == null ? tree.site() : entry.value().site(), told(entry, fault.about("kind")));
            throw new Unreadable();
        }
    }

    private static Fault told(Node.Entry kind, Fault fault) {
        return kind != null && kind.value() instanceof Node.Text text
                ? FileKind.of(text.value()).map(other -> other.told(fault)).orElse(fault)
                : fault;
    }

    /** The file's name without its ending, unless the scenario states an id. */
    private static String id(Node.Entries tree, Source source, Problems problems) {
        String name = source.path().getFileName().toString().replaceFirst("\\.ya?ml$", "");
        if (tree.map().containsKey("id")) {
            return "unused";
        }
        try {
            Node.Text text = new Node.Text("id", source, tree.site(), name, true);
            return Texts.id("the scenario's id, here the name of the file", "tiny")
                    .read(text, new Binding(problems, List.of()));
        } catch (Fault fault) {
            problems.add(
                    tree.site(),
                    fault.about("id")
                            .fix(Text.of("add `id:` to the scenario, or rename the file", "在情景中加上 `id:`，或给文件改名")));
            return "unnamed";
        }
    }
}
