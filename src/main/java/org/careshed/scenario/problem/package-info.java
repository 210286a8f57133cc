/**
 * What is wrong with a scenario and where: coded problems, collected, printed for people and for programs. Faults and
 * sites come in, text goes out. Imports nothing of Careshed.
 */
package org.careshed.scenario.problem;
