package org.careshed.web.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.careshed.language.Text;
import org.careshed.result.file.AtomicFile;
import org.careshed.scenario.edit.Synopsis;
import org.careshed.scenario.problem.Json;
import org.careshed.scenario.source.Libraries;
import org.careshed.web.wire.WebFault;

/** New scenarios from old ones: a child in which nothing is changed yet, or a copy of the whole text. */
final class Copies {
    private static final int CONFLICT = 409;
    private static final int LONGEST_TITLE = 200;
    private static final String MARK = """
            Scenarios below this folder may extend one another by their path from here.
            本文件夹下的情景可以按从这里起的路径互相扩展。
            """;
    private static final Pattern OWN_ID = Pattern.compile("(?m)^id:.*$");
    private static final Pattern OWN_NAME = Pattern.compile("(?m)^name:[ \\t]*[^ \\t#\\r\\n].*$");

    private final ScenarioFolder folder;

    Copies(ScenarioFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes a new scenario.
     *
     * @param from id of the old one
     * @param id of the new one
     * @param whole whether the text is copied rather than extended
     */
    synchronized String make(String from, String id, Optional<String> title, boolean whole) {
        Path parent = folder.file(from);
        Path file = place(id);
        boolean beside = file.getParent().equals(parent.getParent());
        if (whole && !beside) {
            throw WebFault.wrong(Text.of(
                    "a copy of the whole text must lie in the same folder, where its tables are",
                    "整份副本必须放在同一文件夹，因为表在那里"));
        }
        String last = file.getFileName().toString().replaceFirst("\\.yaml$", "");
        String text = whole ? copied(parent, last, title) : child(parent, file, last, title);
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException exists) {
            throw exists();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return folder.id(file);
    }

    /** The file, in a folder that exists now and that no link leads out of. */
    private Path place(String id) {
        Path file = folder.place(id);
        try {
            Path above = file.getParent();
            while (!Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
                above = above.getParent();
            }
            if (!above.toRealPath().equals(above) || Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw exists();
            }
            Files.createDirectories(file.getParent());
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static WebFault exists() {
        return new WebFault(
                CONFLICT,
                "exists",
                Text.of("a file of this name exists already", "已有同名的文件"),
                Text.of("choose another id", "请换一个编号"));
    }

    private static String copied(Path parent, String id, Optional<String> title) {
        String text = ScenarioText.of(parent).text();
        String own = OWN_ID.matcher(text).replaceFirst(Matcher.quoteReplacement("id: " + id));
        return title.map(words -> OWN_NAME.matcher(own).replaceFirst(Matcher.quoteReplacement("name: " + name(words))))
                .orElse(own);
    }

    private String child(Path parent, Path file, String id, Optional<String> title) {
        String kind = Synopsis.of(parent)
                .map(Synopsis::kind)
                .filter(word -> word.equals("pathways"))
                .orElse("county");
        return "careshed: 1\nkind: " + kind + "\nextends: " + extended(parent, file) + "\nid: " + id + "\n"
                + title.map(words -> "name: " + name(words) + "\n").orElse("");
    }

    private static String name(String title) {
        String line = title.replaceAll("\\p{Cntrl}", " ").strip();
        if (line.isEmpty() || line.length() > LONGEST_TITLE) {
            throw WebFault.wrong(Text.of("a title must have 1 to 200 characters", "标题须为 1 至 200 个字符"));
        }
        String quoted = Json.compact(line);
        return "{en: " + quoted + ", zh: " + quoted + "}";
    }

    /** How the child names its parent; the folder that is served becomes a library if that is what it takes. */
    private String extended(Path parent, Path file) {
        return Libraries.name(file.getParent(), parent)
                .or(() -> {
                    markLibrary();
                    return Libraries.name(file.getParent(), parent);
                })
                .orElseThrow(() -> WebFault.wrong(Text.of(
                        "no name leads from there to the scenario that is extended; choose a folder beside it or above it",
                        "从那里没有名称可以指向所扩展的情景；请选择同一文件夹或其上级")));
    }

    private void markLibrary() {
        try {
            Path mark = folder.path().resolve(Libraries.MARK);
            if (!Files.exists(mark, LinkOption.NOFOLLOW_LINKS)) {
                AtomicFile.write(mark, MARK.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
