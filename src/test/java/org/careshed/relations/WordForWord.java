package org.careshed.relations;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.careshed.county.County;
import org.careshed.journal.BedFacts;
import org.careshed.journal.Facts;
import org.careshed.journal.OfferFacts;
import org.careshed.journal.PathFacts;

/** Hears every fact there is and writes it down as text, in the order of telling. */
final class WordForWord {

    private static final Class<?>[] FACTS = Stream.of(Facts.class, PathFacts.class, BedFacts.class, OfferFacts.class)
            .flatMap(all -> Arrays.stream(all.getInterfaces()))
            .toArray(Class<?>[]::new);

    private final List<String> told = new ArrayList<>();

    /** Thrown when enough was heard. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Facts that are heard. */
    Facts facts() {
        return factsUntil(Integer.MAX_VALUE);
    }

    /** Facts that are heard until there are so many; then {@link Enough} is thrown. */
    Facts factsUntil(int most) {
        Object listener = Proxy.newProxyInstance(getClass().getClassLoader(), FACTS, (proxy, method, words) -> {
            String text = method.getName();
            for (Object word : words) {
                text += " " + (word instanceof County ? "county" : word);
            }
            told.add(text);
            if (told.size() == most) {
                throw new Enough();
            }
            return null;
        });
        return Facts.to(List.of(listener));
    }

    /** Everything told so far. */
    List<String> told() {
        return told;
    }
}
