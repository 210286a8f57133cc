package org.careshed.scenario.problem;

import org.careshed.language.Text;

/**
 * A rule that a value breaks, before anybody said where the value stands. Thrown by whoever reads the value, caught by
 * whoever knows its site; it never leaves the scenario room.
 */
public final class Fault extends RuntimeException {

    private final transient Code code;
    private final transient Text what;
    private final transient Text found;
    private final transient Text why;
    private final transient Text fix;

    /** A fault that says what must hold: {@code must be a whole number 0 to 9}, or a whole sentence. */
    public Fault(Code code, Text what) {
        this(code, what, Text.NONE, Text.NONE, Text.NONE);
    }

    private Fault(Code code, Text what, Text found, Text why, Text fix) {
        super(what.english(), null, false, false);
        this.code = code;
        this.what = what;
        this.found = found;
        this.why = why;
        this.fix = fix;
    }

    /** The same fault with what stands there, which reads the same in both languages: a quoted value. */
    public Fault found(String quoted) {
        return found(Text.same(quoted));
    }

    /** The same fault with words for what stands there. */
    public Fault found(Text words) {
        return new Fault(code, what, words, why, fix);
    }

    /** The same fault with its reason. */
    public Fault why(Text text) {
        return new Fault(code, what, found, text, fix);
    }

    /** The same fault with its remedy. */
    public Fault fix(Text text) {
        return new Fault(code, what, found, why, text);
    }

    /** The same fault as a sentence about a named thing. */
    public Fault about(String name) {
        return new Fault(code, Text.same("`" + name + "` ").then(what), found, why, fix);
    }

    public Code code() {
        return code;
    }

    public Text what() {
        return what;
    }

    public Text found() {
        return found;
    }

    public Text why() {
        return why;
    }

    public Text fix() {
        return fix;
    }
}
