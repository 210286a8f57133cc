package org.careshed.experiment.dial;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.read.FileKind;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.source.Node;
import org.careshed.scenario.source.Source;
import org.careshed.scenario.source.YamlFile;

/**
 * A file that says what is to be done with a scenario, as it was read.
 *
 * @param source the file
 * @param written what stands in it
 * @param binding where that stands, and the problems so far
 */
public record PlanFile<W>(Source source, W written, Binding binding) {

    /**
     * Reads a file.
     *
     * @param kind that it must be of
     * @param shape what stands in it
     * @param finish what comes of it; reports or throws what is wrong
     * @throws org.careshed.scenario.problem.ScenarioException with every problem
     */
    public static <W, T> T read(Path file, FileKind kind, Shape<W> shape, Function<PlanFile<W>, T> finish) {
        Problems problems = new Problems();
        try {
            Source source = Source.top(file);
            Binding binding = new Binding(problems, List.of());
            Node.Entries tree = YamlFile.read(source, problems);
            kind.require(tree, problems);
            Node.Entries named = new Node.Entries(kind.word(), tree.source(), tree.site(), tree.map());
            W written = shape.read(named, binding);
            problems.throwIfAny();
            T finished = finish.apply(new PlanFile<>(source, written, binding));
            problems.throwIfAny();
            return finished;
        } catch (Fault unopened) {
            problems.add(() -> new Site.Spot(file.toString(), 1, 1, "", 1), unopened);
        } catch (Unreadable reported) {
            // every reason is in the list
        }
        problems.throwIfAny();
        throw new IllegalStateException("a file was refused without a reason: " + file);
    }

    /** The name of the file without its ending. */
    public String id() {
        return source.path().getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    /** A file beside this one, named under a key of a record; what is wrong with it is reported, and this file stands in. */
    public <R> Path beside(R record, Key<R, String> key) {
        return found(source::named, key.of().apply(record), key.name(), binding.site(record, key));
    }

    /** Scenario files that are named under a key of a record: beside this file, or by their paths inside {@code scenarios}. */
    public <R> List<Path> scenarios(R record, Key<R, List<String>> key) {
        Site site = binding.site(record, key);
        return key.of().apply(record).stream()
                .map(name -> found(source::extended, name, key.name(), site))
                .toList();
    }

    /**
     * A file that this one names; what is wrong with it is reported, and this file stands in.
     *
     * @param find how such a file is found
     * @param name as written
     * @param key under which it is written
     * @param site where it is written
     */
    Path found(Function<String, Source> find, String name, String key, Site site) {
        try {
            return find.apply(name).path();
        } catch (Fault fault) {
            problems().add(site, fault.about(key));
            return source.path();
        }
    }

    /** What was wrong so far. */
    public Problems problems() {
        return binding.problems();
    }
}
