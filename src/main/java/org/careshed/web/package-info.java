/**
 * The web app of {@code careshed serve}: requests of a browser on the planner's own machine come in, JSON, pages and files
 * go out. It works on the core and the folders of the command line. May import experiment, report, result, scenario,
 * policy, measure, quantity and language; Javalin and Jetty live here alone.
 */
package org.careshed.web;
