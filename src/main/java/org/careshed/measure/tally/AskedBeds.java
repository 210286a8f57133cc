package org.careshed.measure.tally;

/** Who waits for a bed at each facility, and of which class: the facts that end the wait do not say it. */
public final class AskedBeds {

    /** What {@link #answer} gives for a patient who is not known to have asked. */
    public static final int NOT_ASKED = -1;

    private final VisitTags[] classOf;

    public AskedBeds(int facilities) {
        classOf = new VisitTags[facilities];
    }

    /** A patient asks for a bed of a class. */
    public void ask(int facility, long visit, int bedClass) {
        if (classOf[facility] == null) {
            classOf[facility] = new VisitTags();
        }
        classOf[facility].put(visit, bedClass);
    }

    /** The wait of a patient is over: the class that was asked for, or {@link #NOT_ASKED}. */
    public int answer(int facility, long visit) {
        VisitTags asked = classOf[facility];
        if (asked == null) {
            return NOT_ASKED;
        }
        int bedClass = asked.get(visit, NOT_ASKED);
        asked.remove(visit);
        return bedClass;
    }
}
