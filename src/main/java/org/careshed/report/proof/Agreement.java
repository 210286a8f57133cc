package org.careshed.report.proof;

import org.careshed.language.Text;

/** How what was published and the model go together, by the rules of {@code evidence}. */
public enum Agreement {
    ORDER_OF_SIZE("order of size agrees", "量级一致"),
    SIGN("sign agrees", "方向一致"),
    DISAGREES("disagrees", "不一致"),
    UNDECIDED("undecided", "未定"),
    CANNOT_BE_EXPRESSED("cannot be expressed", "模型无法表达");

    private final Text words;

    Agreement(String english, String chinese) {
        words = Text.of(english, chinese);
    }

    /** In words. */
    public Text words() {
        return words;
    }
}
