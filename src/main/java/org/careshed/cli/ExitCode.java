package org.careshed.cli;

/** What the program tells the shell when it ends; 128 + n (signals) comes from Java itself. */
final class ExitCode {
    /** All was done. */
    static final int DONE = 0;
    /** All was done, and something that was checked does not hold. */
    static final int NOT_HELD = 1;
    /** The command itself is wrong: unknown option, missing or impossible value. */
    static final int USAGE = 2;
    /** Out of memory; where Java itself notices, it ends with the same. */
    static final int OUT_OF_MEMORY = 3;
    /** A scenario, table or results folder is wrong. */
    static final int BAD_INPUT = 65;
    /** Something that the command needs is not there: a screen. */
    static final int UNAVAILABLE = 69;
    /** A fault of Careshed. */
    static final int OUR_FAULT = 70;
    /** The output cannot be created, or another process is writing it. */
    static final int CANNOT_CREATE = 73;
    /** Reading or writing failed, for example on a full disk. */
    static final int INPUT_OUTPUT = 74;

    private ExitCode() {}
}
