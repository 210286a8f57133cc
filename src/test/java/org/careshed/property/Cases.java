package org.careshed.property;

import java.nio.file.Path;
import java.util.Optional;
import org.careshed.policy.PolicyException;
import org.careshed.scenario.problem.ScenarioException;
import org.opentest4j.TestAbortedException;

/**
 * Tries a relation on made-up cases, one after the other. The first that breaks it is made as small as it goes and
 * written to {@code target/property/ID-NUMBER.yaml}, with its tables beside it and the command that tries it again.
 *
 * <p>System properties: {@code careshed.property.cases} (30), {@code careshed.property.first} (1) is the number of the
 * first case, {@code careshed.property.file} a scenario to be tried in place of made-up ones.
 */
final class Cases {

    private static final Path WRITTEN = Path.of("target/property");
    private static final int DRAFTS = 1_500;

    private final Workbench bench;
    private final Path into;

    Cases(Workbench bench) {
        this(bench, WRITTEN);
    }

    /** @param into where small failing scenarios are written */
    Cases(Workbench bench, Path into) {
        this.bench = bench;
        this.into = into;
    }

    /** How many cases each relation is tried on. */
    static int many() {
        return Integer.getInteger("careshed.property.cases", 30);
    }

    static long first() {
        return Long.getLong("careshed.property.first", 1);
    }

    /**
     * Tries a relation.
     *
     * @throws AssertionError with the failing scenario made small
     * @throws TestAbortedException where no case had anything to compare
     */
    void tried(Relation relation, int most) {
        String file = System.getProperty("careshed.property.file");
        if (file != null) {
            relation.check().holds(Draft.read(Path.of(file)), bench);
            return;
        }
        int compared = 0;
        for (long number = first(); number < first() + most; number++) {
            Draft draft = relation.in().made().apply(number);
            try {
                compared += relation.check().holds(draft, bench) ? 1 : 0;
            } catch (AssertionError | RuntimeException broken) {
                throw told(relation, number, draft, broken);
            }
        }
        if (compared == 0) {
            throw new TestAbortedException(relation.id() + ": none of the cases has anything to compare");
        }
    }

    private AssertionError told(Relation relation, long number, Draft draft, Throwable broken) {
        if (isRefusal(broken)) {
            return new AssertionError(relation.id() + ", case " + number + " is no scenario: " + broken, broken);
        }
        Shrinker shrinker = new Shrinker(step -> isBrokenAlike(relation, step, broken), DRAFTS);
        Draft small = shrinker.shrunk(draft);
        Path file = small.write(into, relation.id() + "-" + number);
        Throwable last = relation.broken(small, bench).orElse(broken);
        return new AssertionError(
                String.format(
                        "%s is broken by case %d: %s%n%s%n"
                                + "The smallest scenario found that breaks it, of %d tried: %s (%d lines)%n"
                                + "To try it again: mvn -B test -Dtest=PropertyTest -Dcareshed.property.only=%s"
                                + " -Dcareshed.property.file=%s",
                        relation.id(),
                        number,
                        relation.says(),
                        last,
                        shrinker.tried(),
                        file,
                        small.lines(),
                        relation.id(),
                        file),
                last);
    }

    private boolean isBrokenAlike(Relation relation, Draft step, Throwable broken) {
        if (!bench.isValid(step)) {
            return false;
        }
        Optional<Throwable> now = relation.broken(step, bench);
        return now.isPresent() && now.get().getClass() == broken.getClass() && !isRefusal(now.get());
    }

    /** A change that makes a file that the program refuses breaks no relation. */
    private static boolean isRefusal(Throwable thrown) {
        return thrown instanceof ScenarioException || thrown instanceof PolicyException;
    }
}
