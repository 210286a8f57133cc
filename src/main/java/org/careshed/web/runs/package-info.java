/**
 * Runs over the web: what is asked for waits in a line, one runs at a time on the classes of the command line, and can be
 * watched, held, cancelled and continued, also after the server was killed. Orders come in, results folders and progress
 * go out. May import experiment, policy, scenario, result, language and the web room's wire and scenarios.
 */
package org.careshed.web.runs;
