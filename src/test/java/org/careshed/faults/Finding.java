package org.careshed.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A fault, and what was said of the program that has it.
 *
 * @param alarm of the check that the fault names
 * @param rules every rule that was broken, one line a time
 * @param meddled how often the program passed the fault and did something wrong
 */
record Finding(SeededFault fault, Alarm alarm, List<String> rules, long meddled) {

    /** Seeds a fault and asks its check. */
    static Finding of(SeededFault fault, Path folder) {
        FaultyProgram program = new FaultyProgram(fault.spots());
        Asked asked = new Asked(program, folder);
        try {
            List<String> rules = asked.rules();
            return new Finding(fault, asked.about(fault.check(), rules), rules, program.meddled());
        } catch (ReflectiveOperationException | IOException e) {
            throw new AssertionError(fault.name(), e);
        }
    }
}
