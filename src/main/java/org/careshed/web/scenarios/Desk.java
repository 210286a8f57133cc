package org.careshed.web.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.result.file.AtomicFile;
import org.careshed.scenario.edit.WrittenTree;
import org.careshed.scenario.source.Source.Draft;
import org.careshed.web.wire.WebFault;

/** Where scenarios are opened and saved: one writer at a time, and none overwrites what it has not seen. */
final class Desk {
    private static final int FORBIDDEN = 403;

    private final ScenarioFolder folder;
    private final ScenarioList list;

    Desk(ScenarioFolder folder, ScenarioList list) {
        this.folder = folder;
        this.list = list;
    }

    /**
     * A scenario as it is opened.
     *
     * @param etag to be shown when it is saved
     * @param parent the scenario that it extends; null for none in the folder
     * @param difference to the parent in words
     * @param writable whether it may be saved
     */
    record Opened(String id, String text, String etag, Parent parent, List<Text> difference, boolean writable) {}

    /** The scenario that another extends. */
    record Parent(String id, String text) {}

    /**
     * What came of saving.
     *
     * @param saved whether the text stands now
     * @param now what stands
     */
    record Outcome(boolean saved, ScenarioText now) {}

    /** Opens a scenario. */
    Opened open(String addressed) {
        Path file = folder.file(addressed);
        ScenarioText text = ScenarioText.of(file);
        Draft draft = draft(file, text);
        WrittenTree tree = WrittenTree.of(draft);
        Parent parent = tree.parent().flatMap(this::parent).orElse(null);
        Checked checked = Checked.of(draft, tree);
        list.found(file, checked.errors());
        List<Text> difference = parent == null ? List.of() : checked.difference();
        boolean writable = Files.isWritable(file) && text.isWhole();
        return new Opened(folder.id(file), text.text(), text.etag(), parent, difference, writable);
    }

    /** Checks a text as if it were saved. */
    Checked check(String id, String text) {
        Draft draft = draft(id, text);
        return Checked.of(draft, WrittenTree.of(draft));
    }

    /** A text as if it stood in the file of an id. */
    Draft draft(String id, String text) {
        return draft(folder.file(id), ScenarioText.of(text));
    }

    /** Saves a text if what stands is still what its writer saw. */
    synchronized Outcome save(String addressed, String text, String seen) {
        Path file = folder.file(addressed);
        ScenarioText now = ScenarioText.of(file);
        if (!now.etag().equals(seen)) {
            return new Outcome(false, now);
        }
        if (!Files.isWritable(file)) {
            throw new WebFault(
                    FORBIDDEN,
                    "read-only",
                    Text.of("this scenario may only be read", "这个情景只能读取"),
                    Text.of("copy it and change the copy", "复制它并修改副本"));
        }
        ScenarioText next = ScenarioText.of(text);
        try {
            AtomicFile.write(file, next.bytes());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return new Outcome(true, next);
    }

    private Optional<Parent> parent(Path file) {
        return file.startsWith(folder.path())
                ? Optional.of(new Parent(folder.id(file), ScenarioText.of(file).text()))
                : Optional.empty();
    }

    private Draft draft(Path file, ScenarioText text) {
        return new Draft(file, folder.id(file) + ".yaml", text.bytes());
    }
}
