/**
 * What goes over the wire: JSON of requests and answers, faults in words, and the server's log. May import language,
 * result and scenario for the faults they tell.
 */
package org.careshed.web.wire;
