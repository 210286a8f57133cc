package org.careshed.web;

import java.nio.file.Path;
import org.careshed.language.Language;
import org.careshed.report.subject.Premises;

/**
 * What a server serves, and where.
 *
 * @param host the address it listens at; a loopback address but for those who ask for another
 * @param port 0 for any that is free
 * @param scenarios folder of scenarios; nothing outside of it is ever read or written for a request
 * @param results folder of results, shared with the command line
 * @param home folder of the program, in which the pages of levers lie
 * @param language of the first page
 * @param desk reads the scenarios of results for their reports
 */
public record Serving(
        String host, int port, Path scenarios, Path results, Path home, Language language, Premises.Desk desk) {
    /** A loopback address: nobody but users of this machine can connect. */
    public static final String LOOPBACK = "127.0.0.1";

    /** Folder inside that of results in which the server keeps its log and its runs. */
    public static final String NOTES = ".serve";

    /** Where the server keeps its log and its runs. */
    public Path notes() {
        return results.resolve(NOTES);
    }
}
