package org.careshed.faults;

import java.util.List;

/**
 * A fault, and what was said of the program that has it.
 *
 * @param alarm of the check that the fault names
 * @param rules every rule that was broken, one line a time
 * @param meddled how often the program passed the fault and did something wrong
 */
record Finding(SeededFault fault, Alarm alarm, List<String> rules, long meddled) {}
