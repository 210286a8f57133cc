/**
 * Facts written down as numbers and told later, on another thread, in exactly the order in which one thread would tell
 * them. Whoever simulates writes with {@link org.careshed.journal.tape.Pen pens}; a second thread plays the {@link
 * org.careshed.journal.tape.Tape}. May import journal and county.
 */
package org.careshed.journal.tape;
