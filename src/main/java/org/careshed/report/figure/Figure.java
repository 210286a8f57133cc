package org.careshed.report.figure;

import java.util.List;
import org.careshed.language.Text;
import org.careshed.result.Table;

/**
 * A figure with all that goes with it.
 *
 * @param id file name and anchor: lower case and hyphens
 * @param chapter where in the report it stands
 * @param title the question it answers, or what it shows
 * @param caption measure, unit, replications, interval
 * @param spoken what it shows in words, for those who do not see it
 * @param width drawn width in pixels of the picture files; pages stretch it
 * @param height drawn height
 * @param frames at least one; files show the last, sliders begin there
 * @param data the numbers drawn
 * @param details what a click tells; empty where nothing can be chosen
 * @param film whether the frames are moments of which one alone says little, so that paper leaves them to the page
 */
public record Figure(
        String id,
        Chapter chapter,
        Text title,
        Text caption,
        Text spoken,
        int width,
        int height,
        List<Frame> frames,
        Table data,
        List<Detail> details,
        boolean film) {

    /** A figure whose last frame says something alone. */
    public Figure(
            String id,
            Chapter chapter,
            Text title,
            Text caption,
            Text spoken,
            int width,
            int height,
            List<Frame> frames,
            Table data,
            List<Detail> details) {
        this(id, chapter, title, caption, spoken, width, height, frames, data, details, false);
    }

    public Figure {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*") || frames.isEmpty()) {
            throw new IllegalArgumentException("a figure has an id of lower case and hyphens, and a frame: " + id);
        }
        frames = List.copyOf(frames);
        details = List.copyOf(details);
    }

    /** The frame that still pictures show. */
    public Frame last() {
        return frames.get(frames.size() - 1);
    }

    /** The same with other words over and below it. */
    public Figure entitled(Text heading, Text below) {
        return new Figure(id, chapter, heading, below, spoken, width, height, frames, data, details, film);
    }
}
