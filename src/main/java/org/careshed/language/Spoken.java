package org.careshed.language;

/** What can be told to people in either language: a fault, above all. */
public interface Spoken {
    /** What there is to tell, whole sentences, in both languages. */
    Text told();
}
