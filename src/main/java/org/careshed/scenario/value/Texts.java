package org.careshed.scenario.value;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Invisible;
import org.careshed.scenario.problem.Nearest;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.Forms;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.source.Node;

/** Texts, words of a menu, dates and ids. */
public final class Texts {

    private static final String ID = "[A-Za-z0-9_.-]{1,64}";
    private static final Pattern ID_PATTERN = Pattern.compile(ID);
    private static final Pattern PATH_PATTERN = Pattern.compile("[A-Za-z0-9_.*-]{1,128}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST = 4_000;

    private Texts() {}

    /** A name or other short text on one line: any script, nothing invisible. */
    public static Type<String> line() {
        return line("Wuyuan");
    }

    /** The same with an example of its own. */
    public static Type<String> line(String example) {
        return text("a text of at most 200 characters on one line", LONGEST_LINE, false, example);
    }

    /** A longer text; may have several lines. */
    public static Type<String> prose() {
        return text("a text of at most 4000 characters", LONGEST, true, "Who gains when the clinic opens at night?");
    }

    /** One of the constants, written in small letters with hyphens. */
    public static <E extends Enum<E>> Type<E> oneOf(Class<E> menu) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E constant : menu.getEnumConstants()) {
            words.put(word(constant), constant);
        }
        List<String> known = List.copyOf(words.keySet());
        return choice(known, words);
    }

    /** One fixed word, which tells one kind of map from others. */
    public static Type<String> only(String word) {
        return choice(List.of(word), Map.of(word, word));
    }

    /** {@code true} or {@code false}. */
    public static Type<Boolean> flag() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("true", true);
        words.put("false", false);
        Type<Boolean> type = choice(List.of("true", "false"), words);
        return new Scalar<>(
                type.words(),
                "true",
                Map.of("type", "boolean"),
                true,
                ((Scalar<Boolean>) type).parse(),
                value -> value);
    }

    /** A date of the calendar, {@code 2022-04-30}. */
    public static Type<LocalDate> date() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("format", "date");
        schema.put("pattern", "^" + DATE.pattern() + "$");
        return new Scalar<>("a date such as 2022-04-30", "2022-04-30", schema, false, Texts::date, LocalDate::toString);
    }

    /** The name of a thing that is defined elsewhere in the scenario. */
    public static Type<String> reference(IdKind kind) {
        return new Located(id("the id of " + kind.one(), kind.words().replace(' ', '-')), kind, false);
    }

    /** The name that a thing gets here. */
    public static Type<String> newId(IdKind kind) {
        return new Located(
                id("a new " + kind.words() + " id", "my-" + kind.words().replace(' ', '-')), kind, true);
    }

    /** A name that is not checked against others. */
    public static Type<String> id(String words, String example) {
        return named(words + " (1 to 64 of A-Z a-z 0-9 _ . -)", example, ID_PATTERN);
    }

    /** Keys with points between, such as {@code choice.weights.*.travel}; a star stands for any id. */
    public static Type<String> path() {
        return named("a path of keys (1 to 128 of A-Z a-z 0-9 _ . - *)", "choice.weights", PATH_PATTERN);
    }

    private static Type<String> named(String all, String example, Pattern pattern) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("pattern", "^" + pattern + "$");
        return new Scalar<>(
                all,
                example,
                schema,
                false,
                text -> {
                    if (!pattern.matcher(text).matches()) {
                        throw new Fault(
                                        Code.BAD_ID,
                                        Text.of("must be {all}", "必须是{all}").with("all", Rule.told(all)))
                                .found(Forms.quoted(text))
                                .why(Text.of(
                                        "results and luck hang on ids, so they are plain and never change",
                                        "结果和随机数依附于 id，所以 id 要简明且不再改变"))
                                .fix(Text.of("put the name for people into `name`", "给人看的名称写在 `name` 中"));
                    }
                    return text;
                },
                text -> text);
    }

    /** How a constant is written in files. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> Type<T> choice(List<String> known, Map<String, T> words) {
        String all = "one of `" + String.join("`, `", known) + "`";
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("enum", known);
        return new Scalar<>(
                all,
                known.get(0),
                schema,
                false,
                text -> {
                    T value = words.get(text);
                    if (value == null) {
                        throw new Fault(
                                        Code.NOT_A_CHOICE,
                                        Text.of("must be {all}", "必须是{all}").with("all", Rule.told(all)))
                                .found(Forms.quoted(text))
                                .fix(Nearest.advice(text.toLowerCase(Locale.ROOT), known));
                    }
                    return value;
                },
                value -> known.get(new ArrayList<>(words.values()).indexOf(value)));
    }

    private static LocalDate date(String text) {
        Fault fault = new Fault(Code.NOT_A_DATE, Text.of("must be a date such as 2022-04-30", "必须是日期，如 2022-04-30"))
                .found(Forms.quoted(text));
        if (!DATE.matcher(text).matches()) {
            throw fault.fix(
                    Text.of("write year, month and day with hyphens and two digits each", "年、月、日用连字符分开，月和日各两位数字"));
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                throw new Fault(
                                Code.OUT_OF_RANGE,
                                Text.of("must be a date of the years 1900 to 2200", "必须是 1900 至 2200 年的日期"))
                        .found(Forms.quoted(text));
            }
            return date;
        } catch (DateTimeException noSuchDay) {
            throw fault.why(Text.of("the calendar has no such day", "日历中没有这一天"))
                    .fix(Text.of(
                            "write year-month-day, months 01 to 12, days as the month has them",
                            "按 年-月-日 书写：月份 01 至 12，日期不超过该月天数"));
        }
    }

    private static Type<String> text(String words, int longest, boolean lines, String example) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("maxLength", longest);
        return new Scalar<>(
                words,
                example,
                schema,
                false,
                text -> {
                    String normal = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
                    Fault fault = new Fault(Code.BAD_TEXT, Rule.must(words));
                    if (normal.codePointCount(0, normal.length()) > longest) {
                        throw fault.found(Text.of("{length} characters", "{length} 个字符")
                                .with("length", normal.codePointCount(0, normal.length())));
                    }
                    normal.codePoints()
                            .filter(c -> Invisible.is(c) && !(lines && c == '\n'))
                            .findFirst()
                            .ifPresent(c -> {
                                throw fault.found(Text.of("the invisible character {c}", "不可见字符 {c}")
                                                .with("c", Invisible.named(c)))
                                        .why(Text.of("it could make a name look like another", "它可能使一个名称看起来像另一个"))
                                        .fix(Text.of("delete it", "删除它"));
                            });
                    return normal;
                },
                text -> text);
    }

    /** An id whose place is noted as definition or use. */
    private record Located(Type<String> type, IdKind kind, boolean defines) implements Type<String> {
        @Override
        public String read(Node node, Binding in) {
            String id = type.read(node, in);
            if (defines) {
                in.ids().give(kind, id, node.site());
            } else {
                in.ids().use(kind, id, node.site());
            }
            return id;
        }

        @Override
        public Object write(String value) {
            return value;
        }

        @Override
        public String words() {
            return type.words();
        }

        @Override
        public String example() {
            return type.example();
        }

        @Override
        public Map<String, Object> schema(boolean whole) {
            return type.schema(whole);
        }
    }
}
