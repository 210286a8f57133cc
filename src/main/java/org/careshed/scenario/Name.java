package org.careshed.scenario;

import org.careshed.language.Text;

/** A name in English and Chinese; either may be empty, not both. Shown as text only, never used as a key. */
public record Name(String en, String zh) {
    public Name {
        if (en.isEmpty() && zh.isEmpty()) {
            throw new IllegalArgumentException("a name needs English or Chinese text");
        }
    }

    /** English where there is one, else Chinese. */
    public String english() {
        return en.isEmpty() ? zh : en;
    }

    /** Chinese where there is one, else English. */
    public String chinese() {
        return zh.isEmpty() ? en : zh;
    }

    /** Each language's name, as people are told it. */
    public Text told() {
        return Text.of(english(), chinese());
    }

    /** Both, for lists and maps: {@code Wuyuan 武原}; once where they are equal or one is missing. */
    public String both() {
        return en.isEmpty() || zh.isEmpty() || en.equals(zh) ? english() : en + " " + zh;
    }
}
