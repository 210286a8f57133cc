package org.careshed.engine;

import org.careshed.quantity.Halt;

/** Those who share work: one thread alone, or several. */
public interface Crew {
    /** One thread that does each part in its turn. */
    Crew ALONE = new Crew() {
        @Override
        public int hands() {
            return 1;
        }

        @Override
        public boolean share(int parts, Work each) {
            for (int part = 0; part < parts; part++) {
                each.part(part, 0);
            }
            return true;
        }
    };

    /** Work in parts that do not depend on each other. */
    interface Work {
        /**
         * Does a part; called once for each.
         *
         * @param hand who does it; parts of one hand are done one after the other
         */
        void part(int part, int hand);
    }

    /** How many work. */
    int hands();

    /**
     * Does some work; returns when all is done.
     *
     * @param parts fewer than 65,536
     * @return whether everybody was quick; if not, a core is probably busy with something else
     */
    boolean share(int parts, Work each);

    /** For long parts: ends the part by throwing, if the work is not wanted any more. */
    default void ask() {}

    /** The same crew, at work that somebody may end: asked before each part, and by parts themselves. */
    default Crew asking(Halt halt) {
        return new AskingCrew(this, halt);
    }
}
