package org.careshed.experiment.away;

import java.io.Serializable;

/** What became of an errand. */
public sealed interface Reply extends Serializable {
    /** Key of the errand. */
    String key();

    /**
     * It was run.
     *
     * @param part what was found, as the store writes it: with its key and its checksum
     */
    record Found(String key, byte[] part) implements Reply {
        public Found {
            part = part.clone();
        }

        @Override
        public byte[] part() {
            return part.clone();
        }
    }

    /**
     * The replication ended in a fault of the program, and would do so anywhere.
     *
     * @param fault what was thrown, in one line
     * @param trace where
     */
    record Failed(String key, String fault, StackTraceElement[] trace) implements Reply {
        public Failed {
            trace = trace.clone();
        }

        @Override
        public StackTraceElement[] trace() {
            return trace.clone();
        }
    }

    /**
     * It was not run: whoever got it is not the same Careshed.
     *
     * @param reason who, where and why
     */
    record Refused(String key, String reason) implements Reply {}
}
