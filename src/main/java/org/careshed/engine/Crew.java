package org.careshed.engine;

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
}
