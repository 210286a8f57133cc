package org.careshed.report.input;

import org.careshed.language.Spoken;
import org.careshed.language.Text;

/** A results folder that cannot be drawn; the words say which file and why, for the reader of the report. */
public final class ReportException extends RuntimeException implements Spoken {
    private static final long serialVersionUID = 1;

    private final transient Text told;

    public ReportException(Text told) {
        super(told.english());
        this.told = told;
    }

    public ReportException(Text told, Throwable cause) {
        super(told.english(), cause);
        this.told = told;
    }

    public ReportException(String message) {
        this(Text.same(message));
    }

    public ReportException(String message, Throwable cause) {
        this(Text.same(message), cause);
    }

    @Override
    public Text told() {
        return told;
    }
}
