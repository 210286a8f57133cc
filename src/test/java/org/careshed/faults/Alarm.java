package org.careshed.faults;

import java.util.List;

/**
 * What a check said of a program.
 *
 * @param tries how often it was asked
 * @param raised what it said of each try that it did not like, at most one line a try
 */
record Alarm(int tries, List<String> raised) {

    boolean isRaised() {
        return !raised.isEmpty();
    }
}
