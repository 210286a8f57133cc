package org.careshed.report.input;

import java.io.IOException;
import org.careshed.language.Spoken;
import org.careshed.language.Text;
import org.careshed.result.ResultException;

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

    /** Results that cannot be used, for the reason that whoever read them gives. */
    public static ReportException of(ResultException fault) {
        return new ReportException(fault.told(), fault);
    }

    /** What a fault of a file says of itself. */
    public static Text words(IOException fault) {
        return fault instanceof Spoken spoken ? spoken.told() : Text.same(String.valueOf(fault.getMessage()));
    }

    @Override
    public Text told() {
        return told;
    }
}
