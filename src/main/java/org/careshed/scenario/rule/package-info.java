/**
 * Rules that span several sections of a scenario: what refers to what, what adds up, what is plausible. A bound
 * scenario and the sites of its records come in, located problems go out. Imports the records of {@code scenario},
 * {@code section} and {@code shape}.
 */
package org.careshed.scenario.rule;
