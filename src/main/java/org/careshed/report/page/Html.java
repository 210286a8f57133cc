package org.careshed.report.page;

import org.careshed.report.drawing.Wording;

/** HTML under construction; every text is escaped, so that names of a scenario never become markup. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Writes markup of our own. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Writes text. */
    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** Writes a whole element with text in it. */
    Html element(String tag, String text) {
        String name = tag.contains(" ") ? tag.substring(0, tag.indexOf(' ')) : tag;
        return raw("<" + tag + ">").text(text).raw("</" + name + ">\n");
    }

    /** English, then Chinese marked as such; either may be empty. */
    Html both(String english, String chinese) {
        text(english);
        if (!chinese.isEmpty() && !chinese.equals(english)) {
            raw((english.isEmpty() ? "" : " ") + "<span lang=\"zh-CN\">")
                    .text(chinese)
                    .raw("</span>");
        }
        return this;
    }

    /** Text that is safe in elements and in quoted attributes; no controls, no turned writing. */
    static String escape(String text) {
        return Wording.of(text)
                .text()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
