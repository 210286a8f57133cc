package org.careshed.scenario.part;

import static org.careshed.scenario.shape.Key.preset;

import java.util.List;
import org.careshed.language.Text;
import org.careshed.scenario.Name;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.shape.Shape;
import org.careshed.scenario.value.Texts;

/** A name in English, Chinese or both. */
public final class NameShape {

    private static final Key<Name, String> EN = preset("en", Texts.line(), "", Name::en, "English name");
    private static final Key<Name, String> ZH = preset("zh", Texts.line(), "", Name::zh, "Chinese name");

    public static final Shape<Name> SHAPE =
            new Shape<>("name", "A name for people, in English, Chinese or both.", List.of(EN, ZH), NameShape::name);

    private NameShape() {}

    private static Name name(Fields fields) {
        return of(fields.get(EN), fields.get(ZH));
    }

    public static Name of(String en, String zh) {
        if (en.isEmpty() && zh.isEmpty()) {
            throw new Fault(Code.MISSING_KEY, Text.of("must have English or Chinese text", "必须有英文或中文文本"))
                    .found(Text.of("neither", "两者都没有"))
                    .fix(Text.of("write for example `name: {en: Clinic, zh: 诊所}`", "例如写 `name: {en: Clinic, zh: 诊所}`"));
        }
        return new Name(en, zh);
    }
}
