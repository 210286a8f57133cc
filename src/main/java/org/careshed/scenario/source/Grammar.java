package org.careshed.scenario.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
            new Mistake("\\\\t", "a tab", "indent with spaces, not tabs", false),
            new Mistake("cannot start any token", "a mark that no value begins with", "put the value in quotes", false),
            new Mistake(
                    "expected <block end>",
                    "a line indented unlike those that it belongs to",
                    "begin all keys of a map, and all `-` of a list, in the same column",
                    false),
            new Mistake(
                    "quoted scalar.*unexpected end",
                    "a quote that is never closed",
                    "close the quote at the end of the text",
                    true),
            new Mistake(
                    "expected ',' or '[}\\]]'",
                    "entries without a comma between, or a bracket that is never closed",
                    "put commas between entries, and close the bracket",
                    true),
            new Mistake("expected ':'", "a key without a colon and a space", "write it like `key: value`", true),
            new Mistake(
                    "mapping values are not allowed",
                    "a second colon in a value, or a key that is indented too far",
                    "put a text that contains a colon and a space in quotes; look at the line above",
                    false),
            new Mistake(
                    "sequence entries are not allowed",
                    "a list on the line of its key",
                    "begin it on the next line, or write it in brackets",
                    false),
            new Mistake(
                    "expected the node content",
                    "a bracket or a comma in place of a value",
                    "write a value, or put a text that begins so in quotes",
                    false));

    /**
     * A mistake.
     *
     * @param pattern what the parser says, its context first
     * @param begins whether it is shown where the thing begins that went wrong, if that is on another line
     */
    private record Mistake(String pattern, String found, String fix, boolean begins) {
        boolean is(String said) {
            return Pattern.compile(pattern).matcher(said).find();
        }
    }

    /** What is wrong, and where. */
    static Grammar of(Source source, MarkedYamlEngineException syntax) {
        String problem = text(syntax.getProblem()).replaceFirst("^found ", "");
        String context = text(syntax.getContext());
        Fault fault = new Fault(Code.YAML_SYNTAX, "the line does not follow the grammar of YAML");
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
                                .why(context)
                                .fix("check indentation, the space after each colon, quotes and brackets")));
    }

    private static String text(String said) {
        return Optional.ofNullable(said).orElse("").strip();
    }
}
