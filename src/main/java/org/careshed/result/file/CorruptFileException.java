package org.careshed.result.file;

import java.io.IOException;

/** A file that is not what Careshed wrote: cut, altered, of another format or hostile. */
public final class CorruptFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String what;

    /**
     * @param file path inside the results folder
     * @param what what is wrong, with the place in the file where it is known
     */
    public CorruptFileException(String file, String what) {
        super(file + ": " + what);
        this.file = file;
        this.what = what;
    }

    /** Path inside the results folder. */
    public String file() {
        return file;
    }

    /** What is wrong. */
    public String what() {
        return what;
    }
}
