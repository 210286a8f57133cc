package org.careshed.scenario.shape;

import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.problem.WideMark;
import org.careshed.scenario.source.Node;

/** The form a value has in the file, before anybody looks at its content. */
public final class Forms {

    private static final int LONGEST_SHOWN = 60;

    private Forms() {}

    public static Node.Entries map(Node node, String words) {
        if (node instanceof Node.Entries entries) {
            return entries;
        }
        throw wrong(node, words);
    }

    public static Node.Items list(Node node, String words) {
        if (node instanceof Node.Items items) {
            return items;
        }
        Fault fault = wrong(node, words);
        throw node instanceof Node.Entries ? fault.fix(Text.of("begin each item with `- `", "每一项以 `- ` 开头")) : fault;
    }

    public static Node.Text text(Node node, String words) {
        if (node instanceof Node.Text text) {
            return text;
        }
        throw wrong(node, words);
    }

    private static Fault wrong(Node node, String words) {
        if (node instanceof Node.Nothing nothing) {
            return new Fault(Code.NO_VALUE, Rule.must(words))
                    .found(
                            nothing.stated()
                                    ? Text.of(
                                            "no value (`~` and `null` mean nothing here)", "没有值（`~` 和 `null` 在这里没有含义）")
                                    : Text.of("no value", "没有值"))
                    .fix(Text.of("write a value, or remove the key if it may be left out", "写一个值；若该键可省略，也可删去"));
        }
        Fault fault = new Fault(Code.WRONG_FORM, Rule.must(words)).found(named(node));
        return node instanceof Node.Text text ? WideMark.blamed(text.value(), fault) : fault;
    }

    private static Text named(Node node) {
        if (node instanceof Node.Text text) {
            return Text.same(quoted(text.value()));
        }
        return node instanceof Node.Items ? Text.of("a list", "列表") : Text.of("a map", "映射");
    }

    /** The value in backticks, cut when it is long. */
    public static String quoted(String value) {
        return value.length() <= LONGEST_SHOWN ? "`" + value + "`" : "`" + value.substring(0, LONGEST_SHOWN) + "`...";
    }
}
