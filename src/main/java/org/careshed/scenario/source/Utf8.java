package org.careshed.scenario.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Invisible;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.Unreadable;

/** Reads a file once as bytes and makes sure that it is UTF-8 text; memory does not grow with the file. */
final class Utf8 {

    private static final int CHUNK = 1 << 16;

    private final Source source;
    private final Problems problems;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK);
    private long offset;
    private int line = 1;
    private int column = 1;
    private int previous;
    private boolean threeBytes;

    private Utf8(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Throws {@link Unreadable} after reporting the first fault of the encoding. */
    static void check(Source source, InputStream in, Problems problems) {
        try {
            new Utf8(source, problems).run(in);
        } catch (IOException unreadable) {
            problems.add(source.start(), new Fault(Code.FILE_MISSING, Text.of("the file cannot be read", "文件无法读取")));
            throw new Unreadable();
        }
    }

    private void run(InputStream in) throws IOException {
        byte[] bytes = new byte[CHUNK];
        int kept = 0;
        boolean first = true;
        while (true) {
            int count = in.readNBytes(bytes, kept, CHUNK - kept);
            boolean end = count < CHUNK - kept;
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, kept + count);
            if (first) {
                wide(bytes, kept + count);
                first = false;
            }
            decode(buffer, end);
            if (end) {
                return;
            }
            kept = buffer.remaining();
            System.arraycopy(bytes, buffer.position(), bytes, 0, kept);
        }
    }

    private void decode(ByteBuffer buffer, boolean end) {
        while (true) {
            int from = buffer.position();
            CoderResult result = decoder.decode(buffer, chars, end);
            offset += buffer.position() - from;
            chars.flip();
            look();
            chars.clear();
            if (result.isError()) {
                broken(buffer);
            }
            if (result.isUnderflow()) {
                return;
            }
        }
    }

    private void look() {
        while (chars.hasRemaining()) {
            char c = chars.get();
            boolean newLine = c == '\r' || c == '\n' && previous != '\r';
            if (newLine) {
                line++;
            }
            if (newLine || c == '\n') {
                column = 1;
            } else {
                forbidden(c);
                column += Character.isLowSurrogate(c) || c == 0xFEFF && line == 1 && column == 1 ? 0 : 1;
            }
            threeBytes |= c > 0x7FF && c != 0xFEFF;
            previous = c;
        }
    }

    private void forbidden(char c) {
        boolean separator = c == 0x2028 || c == 0x2029;
        if (separator || Character.isISOControl(c) && c != '\t') {
            throw refuse(
                    1,
                    new Fault(Code.CONTROL_CHARACTER, Text.of("the file must hold visible text only", "文件中只能有可见文本"))
                            .found(Text.of("the control character {c}", "控制字符 {c}")
                                    .with("c", Invisible.named(c)))
                            .fix(Text.of(
                                    "delete it, or save the file as plain UTF-8 text again",
                                    "删除它，或把文件重新存为纯 UTF-8 文本")));
        }
    }

    /** UTF-16 and UTF-32 show by their byte order mark, or by a zero in every other byte of plain letters. */
    private void wide(byte[] bytes, int count) {
        int a = count > 0 ? bytes[0] & 0xFF : 1;
        int b = count > 1 ? bytes[1] & 0xFF : 1;
        if (a == 0xFE && b == 0xFF || a == 0xFF && b == 0xFE || a == 0 && b != 0 || a != 0 && b == 0) {
            throw refuse(1, other("UTF-16"));
        }
    }

    private void broken(ByteBuffer rest) {
        // two bytes of GBK may pass for one character of UTF-8, three hardly ever do
        byte[] sample = Arrays.copyOfRange(rest.array(), rest.position(), rest.limit());
        Fault fault = new Fault(Code.NOT_UTF8, Text.of("the file must be valid UTF-8", "文件必须是有效的 UTF-8"))
                .found(Text.of("a broken sequence at byte offset {offset}", "字节位置 {offset} 处有损坏的序列")
                        .with("offset", offset))
                .fix(Text.of("repair the characters at this place and save the file as UTF-8", "修正此处的字符，并把文件存为 UTF-8"));
        throw refuse(
                1, threeBytes ? fault : Charsets.guess(sample).map(this::other).orElse(fault));
    }

    private Fault other(String charset) {
        return new Fault(Code.OTHER_ENCODING, Text.of("the file must be UTF-8", "文件必须是 UTF-8"))
                .found(Text.of("what looks like {charset}, at byte offset {offset}", "看起来像 {charset}，在字节位置 {offset} 处")
                        .with("charset", charset)
                        .with("offset", offset))
                .fix(Text.of(
                        "save it as UTF-8; in a spreadsheet choose \"CSV UTF-8\"", "存为 UTF-8；在电子表格软件中选择“CSV UTF-8”"));
    }

    private Unreadable refuse(int width, Fault fault) {
        problems.add(new Mark(source, line, column, width), fault);
        return new Unreadable();
    }
}
