package org.careshed.faults;

/** Who notices a fault. */
sealed interface Check {

    /** How many made-up counties a relation is tried on. */
    int TRIES = 3;

    /** A rule that every run keeps, {@code I1} to {@code I20}, over the counties of {@link RulesProbe}. */
    record Rule(String id) implements Check {
        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * A test of the program.
     *
     * @param type its class, without {@code org.careshed.}
     * @param method its method
     * @param source the method that gives the words of each try; empty for a test without words
     * @param tries how many of them are tried
     */
    record Test(String type, String method, String source, int tries) implements Check {
        @Override
        public String toString() {
            return type.substring(type.lastIndexOf('.') + 1) + "." + method;
        }
    }

    /**
     * A case of queueing theory in {@code scenarios/checks}.
     *
     * @param id of the scenario
     */
    record Theory(String id) implements Check {
        @Override
        public String toString() {
            return "theory: " + id;
        }
    }

    static Check rule(String id) {
        return new Rule(id);
    }

    static Check test(String type, String method) {
        return new Test(type, method, "", 1);
    }

    /** A relation that is tried on counties made up from seeds. */
    static Check relation(String type, String method) {
        return relation(type, method, "seeds");
    }

    /** A relation that is tried on the first counties that a method of the test makes up. */
    static Check relation(String type, String method, String source) {
        return new Test("relations." + type, method, source, TRIES);
    }

    /** The tiny county as another hand wrote it. */
    static Check crossCheck() {
        return relation("CrossCheckHeavyTest", "theTinyCountyIsTheSameFactByFact", "replications");
    }

    static Check theory(String id) {
        return new Theory(id);
    }
}
