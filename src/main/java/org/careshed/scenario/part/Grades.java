package org.careshed.scenario.part;

import java.util.List;
import java.util.Map;
import org.careshed.scenario.Evidence.Grade;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.problem.Rule;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.Forms;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.source.Node;

/** The grade of a source, a capital letter. */
public final class Grades implements Type<Grade> {

    @Override
    public Grade read(Node node, Binding in) {
        String text = Forms.text(node, words()).value();
        for (Grade grade : Grade.values()) {
            if (grade.name().equals(text)) {
                return grade;
            }
        }
        throw new Fault(Code.NOT_A_CHOICE, Rule.must(words())).found(Forms.quoted(text));
    }

    @Override
    public Object write(Grade value) {
        return value.name();
    }

    @Override
    public String words() {
        return "one of `A`, `B`, `C`";
    }

    @Override
    public String example() {
        return "C";
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        return Map.of("enum", List.of("A", "B", "C"));
    }
}
