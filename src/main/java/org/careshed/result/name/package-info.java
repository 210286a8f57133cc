/** What people call levers, what they offer, and units, in both languages: an id comes in, words go out. May import language. */
package org.careshed.result.name;
