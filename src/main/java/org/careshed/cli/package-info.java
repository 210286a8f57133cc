/**
 * The command line: words of the planner come in, one class per command hands them on. Lines on the screen and an exit
 * code go out; nothing is computed here. Options that several commands have stand in {@code cli.options}. May import
 * experiment, report, result, scenario and bench, and policy and measure only to list their names; picocli lives here alone.
 */
package org.careshed.cli;
