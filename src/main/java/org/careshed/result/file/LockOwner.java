package org.careshed.result.file;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who wrote into the file of a {@link FolderLock} last, as it stands there.
 *
 * @param text {@code process PID on HOST since TIME}; empty while nobody writes
 */
record LockOwner(String text) {
    private static final Pattern WORDS = Pattern.compile("process (\\d{1,18}) on .* since (\\S+)");

    /** This process, from now on. */
    static LockOwner us() {
        return new LockOwner(
                "process " + ProcessHandle.current().pid() + " on " + Host.name() + " since " + Instant.now());
    }

    /** Whether nobody is named. */
    boolean isNobody() {
        return text.isEmpty();
    }

    /** Whether a process of this machine is named. */
    boolean isOnThisMachine() {
        return text.contains(" on " + Host.name() + " since ");
    }

    /**
     * Whether the process that is named, another than this one, lives on this machine still: there is one of its number, which began
     * before it wrote here. A process that is over and not yet buried has no command any more.
     */
    boolean lives() {
        Matcher words = WORDS.matcher(text);
        if (!isOnThisMachine() || !words.matches()) {
            return false;
        }
        long number = Long.parseLong(words.group(1));
        Optional<ProcessHandle.Info> found = ProcessHandle.of(number)
                .filter(process -> number != ProcessHandle.current().pid())
                .map(ProcessHandle::info)
                .filter(process -> process.command().isPresent());
        return found.flatMap(ProcessHandle.Info::startInstant)
                .filter(began -> !began.isAfter(since(words.group(2))))
                .isPresent();
    }

    private static Instant since(String time) {
        try {
            return Instant.parse(time);
        } catch (DateTimeParseException nobodyWroteThis) {
            return Instant.MIN;
        }
    }
}
