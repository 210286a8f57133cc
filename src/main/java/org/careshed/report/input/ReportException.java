package org.careshed.report.input;

/** A results folder that cannot be drawn; the message says which file and why, in words for the reader of the report. */
public final class ReportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ReportException(String message) {
        super(message);
    }

    public ReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
