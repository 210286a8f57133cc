package org.careshed.policy;

/** A lever that is well formed but has nothing to act on: the planner's to mend. */
public final class PolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message which lever, what is wrong and what would mend it, in one or two sentences */
    public PolicyException(String message) {
        super(message);
    }
}
