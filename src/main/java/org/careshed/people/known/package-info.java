/**
 * What residents know when they choose, each subject one page to read: published waits, their own past, what they pay,
 * what can be booked. Who keeps the pages implements them, who chooses reads them. May import scenario.
 */
package org.careshed.people.known;
