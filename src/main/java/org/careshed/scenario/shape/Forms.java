package org.careshed.scenario.shape;

import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
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
        throw node instanceof Node.Entries ? fault.fix("begin each item with `- `") : fault;
    }

    public static Node.Text text(Node node, String words) {
        if (node instanceof Node.Text text) {
            return text;
        }
        throw wrong(node, words);
    }

    private static Fault wrong(Node node, String words) {
        if (node instanceof Node.Nothing nothing) {
            return new Fault(Code.NO_VALUE, "must be " + words)
                    .found(nothing.stated() ? "no value (`~` and `null` mean nothing here)" : "no value")
                    .fix("write a value, or remove the key if it may be left out");
        }
        Fault fault = new Fault(Code.WRONG_FORM, "must be " + words).found(named(node));
        return node instanceof Node.Text text ? WideMark.blamed(text.value(), fault) : fault;
    }

    private static String named(Node node) {
        if (node instanceof Node.Text text) {
            return quoted(text.value());
        }
        return node instanceof Node.Items ? "a list" : "a map";
    }

    /** The value in backticks, cut when it is long. */
    public static String quoted(String value) {
        return value.length() <= LONGEST_SHOWN ? "`" + value + "`" : "`" + value.substring(0, LONGEST_SHOWN) + "`...";
    }
}
