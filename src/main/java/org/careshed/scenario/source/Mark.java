package org.careshed.scenario.source;

import org.careshed.scenario.problem.Site;

/** A place in a YAML file: line and column from 1, and how many characters belong to it. */
record Mark(Source source, int line, int column, int width) implements Site {
    @Override
    public Spot spot() {
        return new Spot(source.shown(), line, column, source.line(line), width);
    }
}
