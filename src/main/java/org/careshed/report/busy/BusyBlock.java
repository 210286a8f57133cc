package org.careshed.report.busy;

import org.careshed.report.drawing.Scene;

/** A band of the picture of how busy facilities are. */
interface BusyBlock {
    /** Room it takes from top to bottom, sheet units. */
    double height();

    /** Draws itself with its top at y. */
    void draw(Scene scene, double y);
}
