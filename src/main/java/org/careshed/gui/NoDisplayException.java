package org.careshed.gui;

import org.careshed.language.Spoken;
import org.careshed.language.Text;

/** There is no screen on which a window could be opened. */
public final class NoDisplayException extends RuntimeException implements Spoken {
    private static final long serialVersionUID = 1L;

    private final transient Text told;

    NoDisplayException(Text told) {
        super(told.english());
        this.told = told;
    }

    @Override
    public Text told() {
        return told;
    }
}
