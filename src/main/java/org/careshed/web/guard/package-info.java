/**
 * Who may come in, and what every answer says to the browser: requests come in, those of the planner go on, all others are
 * refused. May import language and the web room's wire.
 */
package org.careshed.web.guard;
