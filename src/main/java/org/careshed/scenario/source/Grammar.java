package org.careshed.scenario.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Site;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the parser did not understand, in the words of whoever writes a scenario.
 *
 * @param site where it went wrong, or where that began
 */
record Grammar(Site site, Fault fault) {

    /** The mistakes that are made most, by what the parser says of them; the first that fits. */
    private static final List<Mistake> MISTAKES = List.of(
            new Mistake(
                    "\\\\t", Text.of("a tab", "制表符"), Text.of("indent with spaces, not tabs", "用空格缩进，不用制表符"), false),
            new Mistake(
                    "cannot start any token",
                    Text.of("a mark that no value begins with", "不能作为值开头的符号"),
                    Text.of("put the value in quotes", "给值加引号"),
                    false),
            new Mistake(
                    "expected <block end>",
                    Text.of("a line indented unlike those that it belongs to", "缩进与所属各行不同的一行"),
                    Text.of(
                            "begin all keys of a map, and all `-` of a list, in the same column",
                            "一个映射的所有键、一个列表的所有 `-` 从同一列开始"),
                    false),
            new Mistake(
                    "quoted scalar.*unexpected end",
                    Text.of("a quote that is never closed", "没有闭合的引号"),
                    Text.of("close the quote at the end of the text", "在文本末尾闭合引号"),
                    true),
            new Mistake(
                    "expected ',' or '[}\\]]'",
                    Text.of("entries without a comma between, or a bracket that is never closed", "各项之间缺少逗号，或括号没有闭合"),
                    Text.of("put commas between entries, and close the bracket", "各项之间加逗号，并闭合括号"),
                    true),
            new Mistake(
                    "expected ':'",
                    Text.of("a key without a colon and a space", "键后面没有冒号和空格"),
                    Text.of("write it like `key: value`", "写成 `key: value` 的样子"),
                    true),
            new Mistake(
                    "mapping values are not allowed",
                    Text.of("a second colon in a value, or a key that is indented too far", "值中有第二个冒号，或键缩进过深"),
                    Text.of(
                            "put a text that contains a colon and a space in quotes; look at the line above",
                            "含冒号和空格的文本要加引号；请看上一行"),
                    false),
            new Mistake(
                    "sequence entries are not allowed",
                    Text.of("a list on the line of its key", "列表写在键的同一行"),
                    Text.of("begin it on the next line, or write it in brackets", "从下一行开始写，或写在括号中"),
                    false),
            new Mistake(
                    "expected the node content",
                    Text.of("a bracket or a comma in place of a value", "该写值的地方是括号或逗号"),
                    Text.of("write a value, or put a text that begins so in quotes", "写一个值；若文本以此开头则加引号"),
                    false));

    /**
     * A mistake.
     *
     * @param pattern what the parser says, its context first
     * @param begins whether it is shown where the thing begins that went wrong, if that is on another line
     */
    private record Mistake(String pattern, Text found, Text fix, boolean begins) {
        boolean is(String said) {
            return Pattern.compile(pattern).matcher(said).find();
        }
    }

    /** What is wrong, and where. */
    static Grammar of(Source source, MarkedYamlEngineException syntax) {
        String problem = text(syntax.getProblem()).replaceFirst("^found ", "");
        String context = text(syntax.getContext());
        Fault fault =
                new Fault(Code.YAML_SYNTAX, Text.of("the line does not follow the grammar of YAML", "这一行不符合 YAML 的语法"));
        Optional<Mistake> mistake = MISTAKES.stream()
                .filter(known -> known.is(context + " " + problem))
                .findFirst();
        Optional<Mark> end = syntax.getProblemMark();
        Optional<Mark> mark = mistake.filter(Mistake::begins)
                .flatMap(known -> syntax.getContextMark())
                .filter(begin ->
                        end.filter(at -> at.getLine() == begin.getLine()).isEmpty())
                .or(() -> end);
        return new Grammar(
                mark.<Site>map(at ->
                                new org.careshed.scenario.source.Mark(source, at.getLine() + 1, at.getColumn() + 1, 1))
                        .orElse(source.start()),
                mistake.map(known -> fault.found(known.found()).fix(known.fix()))
                        .orElseGet(() -> fault.found(problem)
                                .why(Text.of(context, context.isEmpty() ? "" : "解析程序报告：" + context))
                                .fix(Text.of(
                                        "check indentation, the space after each colon, quotes and brackets",
                                        "请检查缩进、每个冒号后的空格、引号和括号"))));
    }

    private static String text(String said) {
        return Optional.ofNullable(said).orElse("").strip();
    }
}
