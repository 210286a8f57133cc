/**
 * What the command {@code report} needs of scenarios: a file comes in, what it says of itself goes out. May import what the
 * command line may.
 */
package org.careshed.cli.report;
