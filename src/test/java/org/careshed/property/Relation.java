package org.careshed.property;

import java.util.Optional;

/**
 * What must hold between the run of a scenario and that of a changed one.
 *
 * @param id {@code M1} to {@code M50}, or {@code I1} to {@code I20} where one run is looked at alone
 * @param says transformation and expectation, for the table of relations
 * @param kind how it is compared
 * @param in the model class in which it holds
 * @param check looks at one case
 */
record Relation(String id, String says, Kind kind, ModelClass in, Check check) {

    /** How runs are compared. */
    enum Kind {
        EXACT("E"),
        RELATIVE("R"),
        PATHWISE("P"),
        STATISTICAL("S");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }

        String letter() {
            return letter;
        }
    }

    /** One case of a relation. */
    interface Check {
        /**
         * Looks at a case.
         *
         * @return whether there was anything to compare; a case without a road cannot lose one
         * @throws AssertionError if the relation does not hold
         */
        boolean holds(Draft draft, Workbench bench);
    }

    static Relation exact(String id, String says, ModelClass in, Check check) {
        return new Relation(id, says, Kind.EXACT, in, check);
    }

    /** What is wrong with a case; empty if nothing. A scenario that the program refuses cannot break a relation. */
    Optional<Throwable> broken(Draft draft, Workbench bench) {
        try {
            check.holds(draft, bench);
            return Optional.empty();
        } catch (AssertionError | RuntimeException broken) {
            return Optional.of(broken);
        }
    }
}
