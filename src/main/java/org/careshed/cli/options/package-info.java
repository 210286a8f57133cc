/**
 * Options that several commands have, or so many that they stand apart from their command: words come in, what was asked for
 * goes out, checked, or a fault in both languages. Nothing is printed here. May import what the command line may, but none of
 * its commands.
 */
package org.careshed.cli.options;
