package org.careshed.experiment.dial;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careshed.language.Text;
import org.careshed.scenario.problem.Code;
import org.careshed.scenario.problem.Fault;
import org.careshed.scenario.shape.Fields;
import org.careshed.scenario.shape.Key;
import org.careshed.scenario.value.Texts;

/**
 * The keys of a design: a word, and what that word needs. What another word would need is refused, as it would do nothing.
 *
 * @param kind the word
 * @param used what each word needs or may have
 */
public record DesignKeys<R, K extends Enum<K>>(Key<R, K> kind, Map<K, Set<Key<R, ?>>> used) {

    /**
     * The word.
     *
     * @param keys of the design, in the order in which they are written; those that do nothing are reported
     */
    public K read(Fields fields, List<Key<R, ?>> keys) {
        K word = fields.get(kind);
        for (Key<R, ?> key : keys) {
            if (!key.equals(kind) && fields.has(key) && !used.get(word).contains(key)) {
                fields.report(
                        key,
                        new Fault(
                                        Code.UNKNOWN_KEY,
                                        Text.of(
                                                        "`{key}` does nothing in a design of kind `{kind}`",
                                                        "`{key}` 在 `{kind}` 类设计中不起作用")
                                                .with("key", key.name())
                                                .with("kind", Texts.word(word)))
                                .fix(Text.of("leave it out, or choose another kind", "去掉它，或换一种设计")));
            }
        }
        return word;
    }
}
