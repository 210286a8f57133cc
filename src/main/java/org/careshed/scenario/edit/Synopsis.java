package org.careshed.scenario.edit;

import java.nio.file.Path;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.source.Extended;
import org.careshed.scenario.source.Node;
import org.careshed.scenario.source.Source;
import org.careshed.scenario.source.YamlFile;

/**
 * What a file says about itself before its tables are read and its values are checked: enough for a list of scenarios.
 *
 * @param id that it gives itself; the file's name without its ending if it gives none
 * @param kind the word under its key {@code kind}
 * @param name in both languages; its id or nothing if it has no name
 * @param description its title and question, as written
 * @param parent the file that it extends
 */
public record Synopsis(String id, String kind, Text name, Text description, Optional<Path> parent) {
    private static final String PAIR_ENGLISH = "en";
    private static final String PAIR_CHINESE = "zh";

    /** Reads the YAML file and what it extends; empty for a file that cannot be read as a scenario at all. */
    public static Optional<Synopsis> of(Path file) {
        Problems problems = new Problems();
        try {
            Source source = Source.top(file);
            Node.Entries own = YamlFile.read(source, problems);
            Node.Entries whole = Extended.read(source, problems);
            return Optional.of(new Synopsis(
                    id(whole, source),
                    text(whole, "kind"),
                    pair(whole, "name"),
                    description(whole),
                    parent(source, own)));
        } catch (Fault | Unreadable broken) {
            return Optional.empty();
        }
    }

    private static Text description(Node.Entries whole) {
        Node.Entry entry = whole.map().get("about");
        if (entry != null && entry.value() instanceof Node.Entries about) {
            Text title = pair(about, "title");
            Text question = pair(about, "question");
            return title.isEmpty() || question.isEmpty()
                    ? title.then(question)
                    : title.then(Text.of(". ", "。")).then(question);
        }
        return Text.NONE;
    }

    private static Optional<Path> parent(Source source, Node.Entries own) {
        String named = text(own, "extends");
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(source.extended(named).path());
    }

    private static String id(Node.Entries whole, Source source) {
        String own = text(whole, "id");
        return own.isEmpty() ? source.path().getFileName().toString().replaceFirst("\\.ya?ml$", "") : own;
    }

    private static String text(Node.Entries map, String key) {
        Node.Entry entry = map.map().get(key);
        return entry != null && entry.value() instanceof Node.Text text ? text.value() : "";
    }

    private static Text pair(Node.Entries map, String key) {
        Node.Entry entry = map.map().get(key);
        if (entry != null && entry.value() instanceof Node.Entries both) {
            return Text.of(text(both, PAIR_ENGLISH), text(both, PAIR_CHINESE));
        }
        return Text.same(text(map, key));
    }
}
