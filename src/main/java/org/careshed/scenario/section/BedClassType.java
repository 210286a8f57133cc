package org.careshed.scenario.section;

import java.util.List;
import java.util.Map;
import org.careshed.scenario.Name;
import org.careshed.scenario.Wards;
import org.careshed.scenario.part.NameShape;
import org.careshed.scenario.shape.Binding;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.shape.Type;
import org.careshed.scenario.source.Node;

/** A bed class: its name, under its id. */
final class BedClassType implements Type<Wards.BedClass> {

    private final Type<Name> name = NameShape.SHAPE;

    @Override
    public Wards.BedClass read(Node node, Binding in) {
        return new Wards.BedClass(node.name(), name.read(node, in));
    }

    @Override
    public Object write(Wards.BedClass value) {
        return name.write(value.name());
    }

    @Override
    public String words() {
        return name.words();
    }

    @Override
    public String example() {
        return "{en: Medical}";
    }

    @Override
    public Map<String, Object> schema(boolean whole) {
        return name.schema(whole);
    }

    @Override
    public List<Shape<?>> parts() {
        return name.parts();
    }
}
