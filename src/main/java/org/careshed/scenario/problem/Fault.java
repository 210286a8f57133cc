package org.careshed.scenario.problem;

/**
 * A rule that a value breaks, before anybody said where the value stands. Thrown by whoever reads the value, caught by
 * whoever knows its site; it never leaves the scenario room.
 */
public final class Fault extends RuntimeException {

    private final Code code;
    private final String what;
    private final String found;
    private final String why;
    private final String fix;

    /** A fault that says what must hold: {@code must be a whole number 0 to 9}, or a whole sentence. */
    public Fault(Code code, String what) {
        this(code, what, "", "", "");
    }

    private Fault(Code code, String what, String found, String why, String fix) {
        super(what, null, false, false);
        this.code = code;
        this.what = what;
        this.found = found;
        this.why = why;
        this.fix = fix;
    }

    /** The same fault with what stands there. */
    public Fault found(String text) {
        return new Fault(code, what, text, why, fix);
    }

    /** The same fault with its reason. */
    public Fault why(String text) {
        return new Fault(code, what, found, text, fix);
    }

    /** The same fault with its remedy. */
    public Fault fix(String text) {
        return new Fault(code, what, found, why, text);
    }

    /** The same fault as a sentence about a named thing. */
    public Fault about(String name) {
        return new Fault(code, "`" + name + "` " + what, found, why, fix);
    }

    public Code code() {
        return code;
    }

    public String what() {
        return what;
    }

    public String found() {
        return found;
    }

    public String why() {
        return why;
    }

    public String fix() {
        return fix;
    }
}
