package org.careshed.bench;

import java.util.function.LongSupplier;

/**
 * One thing to time.
 *
 * @param name short, as printed
 * @param work runs it once and returns how many units it did: visits, customers, replications
 */
record Subject(String name, LongSupplier work) {}
