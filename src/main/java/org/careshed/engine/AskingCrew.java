package org.careshed.engine;

import org.careshed.quantity.Halt;

/** A crew at work that somebody may end. */
record AskingCrew(Crew crew, Halt halt) implements Crew {
    @Override
    public int hands() {
        return crew.hands();
    }

    @Override
    public boolean share(int parts, Work each) {
        return crew.share(parts, (part, hand) -> {
            halt.ask();
            each.part(part, hand);
        });
    }

    @Override
    public void ask() {
        halt.ask();
    }
}
