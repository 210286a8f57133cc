package org.careshed.result.file;

import java.io.IOException;
import org.careshed.language.Spoken;
import org.careshed.language.Text;

/** Another run writes the folder; the message names it, and follows the folder's name. */
public final class LockedException extends IOException implements Spoken {
    private static final long serialVersionUID = 1L;

    private final transient Text told;
    private final boolean mayEnd;

    /** Somebody has the folder, who may be done in a while. */
    public LockedException(Text told) {
        this(told, true);
    }

    private LockedException(Text told, boolean mayEnd) {
        super(told.english());
        this.told = told;
        this.mayEnd = mayEnd;
    }

    /** Nobody can have the folder there, however long they wait. */
    static LockedException forGood(Text told) {
        return new LockedException(told, false);
    }

    /** Whether waiting may help. */
    boolean mayEnd() {
        return mayEnd;
    }

    @Override
    public Text told() {
        return told;
    }
}
