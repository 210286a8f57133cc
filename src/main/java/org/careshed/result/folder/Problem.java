package org.careshed.result.folder;

import java.io.IOException;
import org.careshed.result.file.CorruptFileException;

/**
 * Something wrong in a results folder.
 *
 * @param file path inside the folder; empty when the folder itself is meant
 * @param what what is wrong and, where it helps, what was wanted
 */
public record Problem(String file, String what) {
    /** What a fault met while reading {@code file} means. */
    static Problem of(String file, IOException fault) {
        return fault instanceof CorruptFileException corrupt
                ? new Problem(corrupt.file(), corrupt.what())
                : new Problem(file, "cannot be read: " + fault);
    }

    /** One line. */
    public String text() {
        return (file.isEmpty() ? "the folder" : file) + ": " + what;
    }
}
