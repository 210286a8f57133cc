package org.careshed.scenario.read;

import java.util.Arrays;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.problem.Site;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.source.Node;
import org.careshed.scenario.value.Texts;

/** What a file is, by the word under its key {@code kind}; each kind has commands of its own. */
public enum FileKind {
    COUNTY("a scenario", "run FILE"),
    PATHWAYS("a scenario of pathways alone", "run FILE"),
    EXPERIMENT("an experiment", "experiment FILE"),
    ATTRIBUTION("an attribution", "attribute FILE"),
    SITING("a question of sites", "site FILE"),
    CALIBRATION("a calibration", "calibrate FILE"),
    EVIDENCE("a file of published effects", "evidence --effects FILE"),
    QUESTION("a question of a bureau", "answer FILE");

    private static final String KIND = "kind";
    private static final String EXTENDS = "extends";

    private final String words;
    private final String command;

    FileKind(String words, String command) {
        this.words = words;
        this.command = command;
    }

    /** The kind that a word names. */
    public static Optional<FileKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The word that names it. */
    public String word() {
        return Texts.word(this);
    }

    /** What such a file is, with its article. */
    public String words() {
        return words;
    }

    /**
     * Refuses a file of another kind at once, before all its keys are found wrong.
     *
     * @throws Unreadable when that is reported
     */
    public void require(Node.Entries file, Problems problems) {
        Node.Entry kind = file.map().get(KIND);
        if (kind == null && file.map().containsKey(EXTENDS)) {
            refuse(COUNTY, "`" + EXTENDS + "`", file.map().get(EXTENDS).keySite(), problems);
        }
        if (kind != null && kind.value() instanceof Node.Text text) {
            of(text.value())
                    .filter(other -> other != this)
                    .ifPresent(other -> refuse(other, "`" + text.value() + "`", text.site(), problems));
        }
    }

    private void refuse(FileKind other, String found, Site site, Problems problems) {
        problems.add(
                site,
                other.told(new Fault(
                                Code.NOT_A_CHOICE,
                                Text.of("`{kind}` must be `{word}`", "`{kind}` 必须是 `{word}`")
                                        .with("kind", KIND)
                                        .with("word", word()))
                        .found(found)));
        throw new Unreadable();
    }

    /** A fault of whoever read such a file for another, with what it is and which command reads it. */
    Fault told(Fault fault) {
        return fault.why(Text.of("this file is {words}", "这个文件是{words}").with("words", Rule.told(words)))
                .fix(Text.of(
                                "name another file, or use `careshed {command}` for this one",
                                "写另一个文件，或对这个文件使用 `careshed {command}`")
                        .with("command", command));
    }
}
