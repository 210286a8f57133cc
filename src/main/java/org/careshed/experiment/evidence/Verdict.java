package org.careshed.experiment.evidence;

import org.careshed.language.Text;

/** How what was published and what the model shows go together. */
public enum Verdict {
    /** The sign agrees, and the sizes are within a factor of {@value Judge#FACTOR} of each other. */
    ORDER_OF_SIZE_AGREES("order of size agrees", "量级一致"),
    /** The sign agrees; the size does not, or is not compared. Where no effect was found, there is none here either. */
    SIGN_AGREES("sign agrees", "方向一致"),
    /** Another sign, no effect where there was one, or an effect where there was none. */
    DISAGREES("disagrees", "不一致"),
    /** The model has no such thing, or what was found is not known. */
    CANNOT_BE_EXPRESSED("cannot be expressed", "无法表达"),
    /** Too few worlds for an interval, or the figure is undefined in these scenarios. */
    UNDECIDED("undecided", "未定");

    private final Text told;

    Verdict(String english, String chinese) {
        this.told = Text.of(english, chinese);
    }

    /** As tables say it. */
    public String words() {
        return told.english();
    }

    /** For people. */
    public Text told() {
        return told;
    }
}
