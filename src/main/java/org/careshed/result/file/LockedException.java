package org.careshed.result.file;

import java.io.IOException;

/** Another run writes the folder; the message names it. */
public final class LockedException extends IOException {
    private static final long serialVersionUID = 1L;

    public LockedException(String message) {
        super(message);
    }
}
