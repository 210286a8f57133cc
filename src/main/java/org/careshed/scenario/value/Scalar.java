package org.careshed.scenario.value;

import java.util.Map;
import java.util.function.Function;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.Forms;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.source.Node;

/**
 * One text, number or word.
 *
 * @param bare whether quotes turn it into something else, as they do for numbers
 * @param parse reads the text; throws {@link Fault}
 * @param write the canonical form
 */
public record Scalar<T>(
        String words,
        String example,
        Map<String, Object> form,
        boolean bare,
        Function<String, T> parse,
        Function<T, Object> write)
        implements Type<T> {

    @Override
    public T read(Node node, Binding in) {
        Node.Text text = Forms.text(node, words);
        if (bare && text.quoted()) {
            throw new Fault(Code.WRONG_FORM, Rule.must(words))
                    .found(Text.of("a text in quotes", "加了引号的文本"))
                    .fix(Text.of("write it without quotes", "不加引号"));
        }
        return parse.apply(text.value());
    }

    @Override
    public Object write(T value) {
        return write.apply(value);
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        return form;
    }
}
