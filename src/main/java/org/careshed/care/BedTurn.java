package org.careshed.care;

/**
 * Whose turn it is when a bed gets free: urgent patients first, then in the order of asking.
 *
 * @param classes number of bed classes
 */
record BedTurn(Stays stays, BedLine line, BedStock stock, int classes) {

    /** Who lies down next: of those for whom a bed is free, the first; {@link BedLine#NOBODY} if there is none. */
    int nextWithBed() {
        int next = BedLine.NOBODY;
        for (int group = 0; group < 2 * classes; group++) {
            int first = line.first(group);
            boolean bed = first != BedLine.NOBODY && stock.freeFor(stays.wanted(first)) != BedStock.NO_BED;
            if (bed && (next == BedLine.NOBODY || before(first, next))) {
                next = first;
            }
        }
        return next;
    }

    private boolean before(int slot, int other) {
        if (stays.urgent(slot) != stays.urgent(other)) {
            return stays.urgent(slot);
        }
        if (stays.sinceMs(slot) != stays.sinceMs(other)) {
            return stays.sinceMs(slot) < stays.sinceMs(other);
        }
        return Long.compareUnsigned(stays.visit(slot), stays.visit(other)) < 0;
    }

    /** Where a patient stands in line: by urgency, then by the class needed. */
    int group(int slot) {
        return (stays.urgent(slot) ? 0 : classes) + stays.wanted(slot);
    }
}
