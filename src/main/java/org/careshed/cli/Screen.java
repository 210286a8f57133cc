package org.careshed.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.careshed.language.Language;
import org.careshed.language.Text;

/**
 * Where the program writes: results of a command to {@code out}, everything else to {@code err}; always UTF-8, whatever
 * the terminal's locale says.
 */
final class Screen {
    private final Outlet outlet;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean live;
    private final Language language;

    /** @param live whether somebody watches {@code err}, so that a line may be drawn over */
    Screen(OutputStream out, OutputStream err, boolean live) {
        this.outlet = new Outlet(out);
        this.out = new PrintWriter(new OutputStreamWriter(outlet, StandardCharsets.UTF_8));
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.live = live;
        this.language = Language.ENGLISH;
    }

    private Screen(Screen same, Language language) {
        this.outlet = same.outlet;
        this.out = same.out;
        this.err = same.err;
        this.live = same.live;
        this.language = language;
    }

    /** The same screen, spoken to in a language; a new screen is spoken to in English. */
    Screen in(Language spoken) {
        return new Screen(this, spoken);
    }

    Language language() {
        return language;
    }

    /** A line to {@code err} in the language of the screen. */
    void say(Text line) {
        err.println(line.in(language));
    }

    /** A line of results to {@code out} in the language of the screen. */
    void print(Text line) {
        out.println(line.in(language));
    }

    /** Lines of results to {@code out} in the language of the screen. */
    void print(List<Text> lines) {
        lines.forEach(this::print);
    }

    /** How many runs a command made, and how many it found made. */
    static Text simulated(int simulated, int kept) {
        return Text.of("{simulated} runs simulated, {kept} were there already", "模拟了 {simulated} 次运行，{kept} 次已有")
                .with("simulated", simulated)
                .with("kept", kept);
    }

    /** The process's own streams; the launcher says whether the second is a terminal. */
    static Screen standard() {
        return new Screen(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Boolean.getBoolean("careshed.terminal"));
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    /** Results as a stream, for those who print to one; what was printed before comes first. */
    PrintStream stream() {
        out.flush();
        return new PrintStream(outlet, true, StandardCharsets.UTF_8);
    }

    boolean live() {
        return live;
    }

    /** Writes what is left; the reason why not everything could be written, unless the reader simply went away. */
    Optional<String> close() {
        out.flush();
        err.flush();
        return Optional.ofNullable(outlet.fault)
                .map(fault -> String.valueOf(fault.getMessage()))
                .filter(reason -> !reason.toLowerCase(Locale.ROOT).contains("broken pipe"));
    }

    /** Remembers the first failure, which a PrintWriter keeps to itself. */
    private static final class Outlet extends FilterOutputStream {
        private IOException fault;

        Outlet(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                fault = fault == null ? e : fault;
                throw e;
            }
        }
    }
}
