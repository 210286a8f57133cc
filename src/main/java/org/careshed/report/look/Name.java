package org.careshed.report.look;

import org.careshed.language.Text;
import org.careshed.report.drawing.Wording;
import org.careshed.report.input.Row;

/** What something is called: English and Chinese, either may be empty, and the id that stands in for both. */
public record Name(String id, String english, String chinese) {

    private static final int CHINESE = 0x2E80;

    /** From the columns {@code name_en} and {@code name_zh}; the results repeat one where the other is missing. */
    static Name of(String id, Row row) {
        String english = row.text("name_en");
        String chinese = row.text("name_zh");
        boolean onlyChinese = english.equals(chinese) && english.codePoints().anyMatch(c -> c >= CHINESE);
        return new Name(id, onlyChinese ? "" : english, chinese);
    }

    /** Both on one line: {@code Wuyuan 武原}. */
    public Wording both() {
        if (english.isEmpty()) {
            return chinese.isEmpty() ? Wording.of(id) : new Wording(chinese, id);
        }
        return Wording.both(english, chinese);
    }

    /** The first of two lines: English, else what there is. */
    public Wording first() {
        return english.isEmpty() ? both() : Wording.of(english);
    }

    /** The second of two lines: Chinese, empty where the first line has it already. */
    public Wording second() {
        return english.isEmpty() || english.equals(chinese) ? Wording.of("") : new Wording(chinese, "");
    }

    /** Both, for tips. */
    public String text() {
        return both().text();
    }

    /** In one language; where a name is missing in it, in the other, else the id. */
    public Text words() {
        String any = english.isEmpty() ? chinese.isEmpty() ? id : chinese : english;
        return Text.of(
                Wording.of(any).text(),
                Wording.of(chinese.isEmpty() ? any : chinese).text());
    }
}
