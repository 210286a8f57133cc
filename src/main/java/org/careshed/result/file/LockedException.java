package org.careshed.result.file;

import java.io.IOException;
import org.careshed.language.Spoken;
import org.careshed.language.Text;

/** Another run writes the folder; the message names it, and follows the folder's name. */
public final class LockedException extends IOException implements Spoken {
    private static final long serialVersionUID = 1L;

    private final transient Text told;

    public LockedException(Text told) {
        super(told.english());
        this.told = told;
    }

    @Override
    public Text told() {
        return told;
    }
}
