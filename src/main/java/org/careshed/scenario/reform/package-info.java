/**
 * What levers put in force that a county does not have without them: one record a reform, in the planner's units. Imports the
 * records of {@code scenario} and nothing else.
 */
package org.careshed.scenario.reform;
