package org.careshed.bench;

import java.util.function.LongSupplier;
import org.careshed.language.Text;

/**
 * One thing to time.
 *
 * @param name short, as printed
 * @param work runs it once and returns how many units it did: visits, customers, replications
 */
record Subject(Text name, LongSupplier work) {}
