package org.careshed.report.html;

import java.util.List;
import org.careshed.language.Language;
import org.careshed.language.Text;
import org.careshed.report.drawing.Wording;

/**
 * Texts as markup in the languages of a page: one alone, or both in spans that style sheets show or hide.
 *
 * @param languages one or two, the first first
 */
public record Tongues(List<Language> languages) {
    public Tongues {
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a page has a language");
        }
        languages = List.copyOf(languages);
    }

    /** Whether both stand in the page. */
    public boolean both() {
        return languages.size() > 1;
    }

    /** The language of the page, or of its first words. */
    public Language first() {
        return languages.get(0);
    }

    /** The text as markup, names and all escaped. */
    public String of(Text text) {
        if (!both() || text.english().equals(text.chinese())) {
            return escape(text.in(first()));
        }
        StringBuilder markup = new StringBuilder();
        for (Language language : languages) {
            markup.append("<span lang=\"").append(tag(language)).append("\">");
            markup.append(escape(text.in(language))).append("</span>");
            markup.append(language == languages.get(languages.size() - 1) ? "" : " ");
        }
        return markup.toString();
    }

    /** The text without markup, for attributes: both languages after one another. */
    public String plain(Text text) {
        if (!both() || text.english().equals(text.chinese())) {
            return escape(text.in(first()));
        }
        return escape(String.join(" / ", languages.stream().map(text::in).toList()));
    }

    /** A language as HTML names it. */
    public static String tag(Language language) {
        return language == Language.CHINESE ? "zh-CN" : "en";
    }

    /** Text that is safe in elements and in quoted attributes; no controls, no turned writing. */
    public static String escape(String text) {
        return Wording.of(text)
                .text()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
