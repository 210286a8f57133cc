package org.careshed.web;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
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
 * @param certificate by which it speaks encrypted; without one it does not
 */
public record Serving(
        String host,
        int port,
        Path scenarios,
        Path results,
        Path home,
        Language language,
        Premises.Desk desk,
        Optional<Certificate> certificate) {
    /** A loopback address: nobody but users of this machine can connect. */
    public static final String LOOPBACK = "127.0.0.1";

    /** A server that speaks plainly, as is right on the machine itself. */
    public Serving(
            String host, int port, Path scenarios, Path results, Path home, Language language, Premises.Desk desk) {
        this(host, port, scenarios, results, home, language, desk, Optional.empty());
    }

    /** Whether an address is of other machines too. */
    public static boolean isReachedFromElsewhere(String host) {
        InetSocketAddress asked = new InetSocketAddress(host, 0);
        return asked.getAddress() == null || !asked.getAddress().isLoopbackAddress();
    }

    /** Folder inside that of results in which the server keeps its log and its runs. */
    public static final String NOTES = ".serve";

    /** Where the server keeps its log and its runs. */
    public Path notes() {
        return results.resolve(NOTES);
    }
}
