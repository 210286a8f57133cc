package org.careshed.gui;

import java.util.List;

/** Who listens to the runs of the console besides the console. */
public interface Audience {
    /** Nobody. */
    Audience NOBODY = new Audience() {
        @Override
        public List<Object> begins(int replication) {
            return List.of();
        }

        @Override
        public void ended(int replication) {}
    };

    /** A replication begins with its first day: those who are to be told its facts. */
    List<Object> begins(int replication);

    /** The replication that began last has come to the end of its last day; one that is stopped before never does. */
    void ended(int replication);
}
