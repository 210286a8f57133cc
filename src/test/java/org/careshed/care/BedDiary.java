package org.careshed.care;

import java.util.ArrayList;
import java.util.List;
import org.careshed.journal.BedAsked;
import org.careshed.journal.BedLeft;
import org.careshed.journal.BedRefused;
import org.careshed.journal.BedTaken;
import org.careshed.journal.Recorder;
import org.careshed.quantity.Ticks;

/** Writes down the facts of beds as they are told, times as days and clock. */
final class BedDiary implements BedAsked, BedTaken, BedLeft, BedRefused {

    private final List<String> told = new ArrayList<>();

    List<String> told() {
        return List.copyOf(told);
    }

    /** What was told of beds taken, left and refused. */
    List<String> moves() {
        return told.stream().filter(fact -> !fact.contains(" asks ")).toList();
    }

    @Override
    public void bedAsked(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, boolean urgent) {
        told.add(Recorder.clock(atMs) + " " + visit + " asks " + bedClass + (urgent ? " urgent" : " planned"));
    }

    @Override
    public void bedTaken(
            long atMs,
            int facility,
            long visit,
            int resident,
            int condition,
            int bedClass,
            long waitedMs,
            Entry entry) {
        told.add(
                Recorder.clock(atMs) + " " + visit + " takes " + bedClass + " waited " + hours(waitedMs) + " " + entry);
    }

    @Override
    public void bedLeft(
            long atMs, int facility, long visit, int resident, int condition, int bedClass, long stayedMs, Exit exit) {
        told.add(
                Recorder.clock(atMs) + " " + visit + " leaves " + bedClass + " stayed " + hours(stayedMs) + " " + exit);
    }

    @Override
    public void bedRefused(long atMs, int facility, long visit, int resident, int condition, long waitedMs, Sent sent) {
        told.add(Recorder.clock(atMs) + " " + visit + " refused waited " + hours(waitedMs) + " " + sent);
    }

    static String hours(long ms) {
        return ms / Ticks.HOUR + " h";
    }
}
