package org.careshed.model;

import java.time.LocalDate;

/**
 * What a policy decides each morning from the state of the county. It keeps no state of its own beyond what it was given
 * at its making, so a copied world decides alike.
 */
public interface MorningAct {
    /** @param date the day that begins */
    void act(Levers levers, LocalDate date);
}
