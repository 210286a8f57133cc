package org.careshed.result.folder;

import java.io.IOException;
import org.careshed.language.Text;
import org.careshed.result.file.CorruptFileException;

/**
 * Something wrong in a results folder.
 *
 * @param file path inside the folder; empty when the folder itself is meant
 * @param what what is wrong and, where it helps, what was wanted
 */
public record Problem(String file, Text what) {
    /** What a fault met while reading {@code file} means. */
    static Problem of(String file, IOException fault) {
        return fault instanceof CorruptFileException corrupt
                ? new Problem(corrupt.file(), corrupt.what())
                : new Problem(
                        file, Text.of("cannot be read: {fault}", "无法读取：{fault}").with("fault", fault));
    }

    /** One line. */
    public Text text() {
        Text place = file.isEmpty() ? Text.of("the folder", "文件夹") : Text.same(file);
        return place.then(Text.of(": ", "：")).then(what);
    }
}
