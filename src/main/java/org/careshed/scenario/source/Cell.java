package org.careshed.scenario.source;

import org.careshed.scenario.problem.Site;

/** A cell of a CSV table: the line where its row begins and its number from 0; its column is worked out when asked. */
record Cell(Source source, char delimiter, int line, int index) implements Site {
    @Override
    public Spot spot() {
        String text = source.line(line);
        int start = 0;
        for (int cell = 0; cell < index && start < text.length(); cell++) {
            start = Math.min(text.length(), end(text, start) + 1);
        }
        int column = text.codePointCount(0, start) + 1;
        return new Spot(source.shown(), line, column, text, text.codePointCount(start, end(text, start)));
    }

    private int end(String text, int start) {
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == delimiter && !quoted) {
                return i;
            }
        }
        return text.length();
    }
}
