/**
 * The two languages that Careshed speaks, and texts that exist in both. Nothing comes in; every room that words something
 * for people may use it. May import nothing.
 */
package org.careshed.language;
