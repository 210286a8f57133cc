package org.careshed.experiment.away;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Workers at the other end of a wire: all that passes is written out and read back. The last errand is carried out first and
 * every reply comes twice, as when a slow worker is overtaken.
 */
public final class Wire implements Workers {
    private final UnaryOperator<Reply> meddling;

    /** Orders that were carried out. */
    public final List<Errand> errands = new ArrayList<>();

    /** @param meddling what becomes of a reply on the way */
    public Wire(UnaryOperator<Reply> meddling) {
        this.meddling = meddling;
    }

    @Override
    public void carryOut(List<Errand> asked, Freight freight, Consumer<Reply> arrived) {
        Freight there = passed(freight);
        for (int errand = asked.size() - 1; errand >= 0; errand--) {
            Errand one = passed(asked.get(errand));
            errands.add(one);
            arrived.accept(meddling.apply(passed(Worker.here().carryOut(one, there))));
            arrived.accept(meddling.apply(passed(Worker.here().carryOut(one, there))));
        }
    }

    @Override
    public void close() {
        errands.clear();
    }

    /** What an object is at the other end. */
    @SuppressWarnings("unchecked")
    static <T> T passed(T sent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
            out.flush();
            return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException lost) {
            throw new IllegalStateException(lost);
        }
    }
}
