/**
 * Replications on Apache Spark. Only the transport lives here: what an errand is, how it is carried out and where findings
 * are kept is the business of {@code experiment}. Compiled in the profile {@code spark} alone.
 */
package org.careshed.spark;
