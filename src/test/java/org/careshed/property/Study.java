package org.careshed.property;

/**
 * A relation that holds in the mean.
 *
 * @param id {@code M1} to {@code M50}
 * @param says transformation, expectation and the test of it, for the table of relations
 * @param in the model class, for the table
 * @param made compares many runs
 */
record Study(String id, String says, String in, Comparison made) {

    /** Makes the runs and compares them. */
    interface Comparison {
        /** @throws AssertionError if the relation does not hold */
        void over(Workbench bench);
    }
}
