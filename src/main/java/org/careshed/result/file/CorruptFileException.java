package org.careshed.result.file;

import java.io.IOException;
import org.careshed.language.Spoken;
import org.careshed.language.Text;

/** A file that is not what Careshed wrote: cut, altered, of another format or hostile. */
public final class CorruptFileException extends IOException implements Spoken {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient Text what;

    /**
     * @param file path inside the results folder
     * @param what what is wrong, with the place in the file where it is known
     */
    public CorruptFileException(String file, Text what) {
        super(file + ": " + what.english());
        this.file = file;
        this.what = what;
    }

    /** Path inside the results folder. */
    public String file() {
        return file;
    }

    /** What is wrong. */
    public Text what() {
        return what;
    }

    @Override
    public Text told() {
        return Text.of("{file}: ", "{file}：").with("file", file).then(what);
    }
}
