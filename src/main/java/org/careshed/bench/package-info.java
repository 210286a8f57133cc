/**
 * How fast and how small Careshed is, beside references kept here so that everyone can judge them: tight hand-written
 * loops and raw MASON on the same work and the same luck. Workloads come in, ratios measured in alternation go out. May
 * import everything but cli and report.
 */
package org.careshed.bench;
