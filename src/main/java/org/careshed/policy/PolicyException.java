package org.careshed.policy;

import org.careshed.language.Spoken;
import org.careshed.language.Text;

/** A lever that is well formed but has nothing to act on: the planner's to mend. */
public final class PolicyException extends RuntimeException implements Spoken {

    private static final long serialVersionUID = 1L;

    private final transient Text told;

    /** @param told which lever, what is wrong and what would mend it, in one or two sentences */
    public PolicyException(Text told) {
        super(told.english());
        this.told = told;
    }

    /** Of one lever, which is named before the words. */
    static PolicyException of(String lever, Text words) {
        return new PolicyException(Text.of("lever `{lever}`: ", "措施 `{lever}`：")
                .with("lever", lever)
                .then(words));
    }

    @Override
    public Text told() {
        return told;
    }
}
