/**
 * What can be told of one decision: every place that was considered, every term of what it was worth, the luck, and what
 * was decided. The bench that decides fills these records for who is watched; nothing is computed here. May import the
 * journal's names of channels.
 */
package org.careshed.people.told;
