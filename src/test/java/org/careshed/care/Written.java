package org.careshed.care;

/** A letter as a test has a facility write it. */
public record Written(
        Letters.Subject subject,
        long atMs,
        long visit,
        long need,
        long slip,
        int who,
        int kind,
        long waitedMs,
        long lastsMs,
        int step,
        int slot) {

    /** A letter of which only the time, the visit and the resident matter. */
    public static Written of(long atMs, long visit, int who) {
        return new Written(Letters.Subject.LEFT, atMs, visit, visit, 0, who, 0, 0, 0, 0, 0);
    }

    /** The facility writes it. */
    public void by(Site site) {
        Letters letters = site.letters();
        int row = letters.add(subject, atMs, visit, need, slip, who, kind);
        letters.waited(row, waitedMs);
        letters.lasts(row, lastsMs);
        letters.step(row, step);
        letters.slot(row, slot);
    }
}
