/**
 * Who goes elsewhere under another scenario, and why: what the switchers command wrote comes in, a Sankey diagram goes out.
 * May import result, quantity and language.
 */
package org.careshed.report.figure.moved;
