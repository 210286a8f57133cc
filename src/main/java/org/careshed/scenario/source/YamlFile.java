package org.careshed.scenario.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Problems;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.problem.WideMark;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Reads one YAML 1.2 file from the parser's events, so that depth, aliases and number of values are limited while
 * reading, before anything grows.
 */
public final class YamlFile {

    private static final int MOST_BYTES = 5 << 20;
    private static final int LONGEST_LINE = 100_000;
    private static final int LINES_LOOKED_AT = 10;
    private static final String BOM = "\uFEFF";

    private YamlFile() {}

    /** The tree of the file; throws {@link Unreadable} when its problems are reported. */
    public static Node.Entries read(Source source, Problems problems) {
        String text = text(source, problems);
        YamlTree tree = new YamlTree(source, problems);
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.shown())
                .setCodePointLimit(MOST_BYTES + 1)
                .setUseMarks(true)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                tree.take(event);
            }
        } catch (Unreadable reported) {
            throw reported;
        } catch (MarkedYamlEngineException syntax) {
            refuse(source, syntax, problems);
            throw new Unreadable();
        } catch (RuntimeException | StackOverflowError fault) {
            problems.add(
                    tree.last(),
                    new Fault(Code.YAML_SYNTAX, Text.of("the file is not YAML from here on", "文件从这里起不是 YAML"))
                            .why(Text.of("the parser gave up", "解析无法继续"))
                            .fix(Text.of("look at this line and the one before", "请看这一行和前一行")));
            throw new Unreadable();
        }
        return tree.root();
    }

    private static String text(Source source, Problems problems) {
        byte[] bytes;
        try (InputStream in = source.bytes()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException unreadable) {
            problems.add(source.start(), new Fault(Code.FILE_MISSING, Text.of("the file cannot be read", "文件无法读取")));
            throw new Unreadable();
        }
        if (bytes.length > MOST_BYTES) {
            problems.add(
                    source.start(),
                    new Fault(Code.TOO_LARGE, Text.of("a YAML file must have at most 5 MiB", "YAML 文件最大 5 MiB"))
                            .found(Text.of("more than 5 MiB", "超过 5 MiB"))
                            .fix(Text.of("put long lists into CSV tables", "把长列表放入 CSV 表")));
            throw new Unreadable();
        }
        Utf8.check(source, new ByteArrayInputStream(bytes), problems);
        requireShortLines(source, bytes, problems);
        String text = new String(bytes, StandardCharsets.UTF_8);
        String unmarked = text.startsWith(BOM) ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The parser takes the square of a line's length. */
    private static void requireShortLines(Source source, byte[] bytes, Problems problems) {
        int line = 1;
        int begun = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                line += bytes[i] == '\n' ? 1 : 0;
                begun = i + 1;
            } else if (i - begun >= LONGEST_LINE) {
                problems.add(
                        new Mark(source, line, 1, 1),
                        new Fault(Code.TOO_LARGE, Text.of("a line must have at most 100,000 bytes", "一行最多 100,000 字节"))
                                .fix(Text.of("break the line, or put long lists into CSV tables", "换行，或把长列表放入 CSV 表")));
                throw new Unreadable();
            }
        }
    }

    /** Reports what the parser did not understand; a wide mark on the line or shortly above it is the likelier reason. */
    private static void refuse(Source source, MarkedYamlEngineException syntax, Problems problems) {
        int line = syntax.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
        for (int above = line; above > Math.max(0, line - LINES_LOOKED_AT); above--) {
            Optional<WideMark> wide = WideMark.in(source.line(above));
            if (wide.isPresent()) {
                problems.add(
                        new Mark(source, above, wide.get().column(), 1),
                        new Fault(
                                        Code.YAML_SYNTAX,
                                        Text.of("the line does not follow the grammar of YAML", "这一行不符合 YAML 的语法"))
                                .found("`" + wide.get().mark() + "`")
                                .fix(wide.get().fix()));
                return;
            }
        }
        Grammar grammar = Grammar.of(source, syntax);
        problems.add(grammar.site(), grammar.fault());
    }
}
