/**
 * What levers put in force beyond changing values of the scenario: one record a reform, ids and numbers only. What happens
 * because of it is not known here. Imports the records of {@code scenario}.
 */
package org.careshed.scenario.reform;
