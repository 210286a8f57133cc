package org.careshed.scenario.part;

import java.util.Map;
import org.careshed.scenario.Hours;
import org.careshed.scenario.problem.Unreadable;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.IdKind;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.source.Node;
import org.careshed.scenario.value.Texts;

/** Opening hours by their id; {@code always} needs no definition. */
public final class HoursReference implements Type<Hours> {

    private final Type<String> id = Texts.reference(IdKind.HOURS);

    @Override
    public Hours read(Node node, Binding in) {
        String wanted = id.read(node, in);
        if (wanted.equals(HoursShape.ALWAYS.id()) && !in.ids().has(IdKind.HOURS, wanted)) {
            in.ids().giveAgain(IdKind.HOURS, wanted, node.site());
            in.keep(IdKind.HOURS, wanted, HoursShape.ALWAYS);
        }
        if (!in.ids().has(IdKind.HOURS, wanted)) {
            return HoursShape.ALWAYS; // the missing id is reported when all ids are known
        }
        return in.kept(IdKind.HOURS, wanted, Hours.class).orElseThrow(Unreadable::new);
    }

    @Override
    public Object write(Hours value) {
        return value.id();
    }

    @Override
    public String words() {
        return id.words();
    }

    @Override
    public String example() {
        return "clinic";
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        return id.schema(whole);
    }
}
