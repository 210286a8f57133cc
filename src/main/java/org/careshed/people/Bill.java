package org.careshed.people;

/**
 * Who pays what for a contact or a stay: {@code charge = fund + own} to the fen.
 *
 * @param chargeFen the price, whole fen
 * @param fundFen what the insurance fund pays
 * @param ownFen what the patient pays
 */
public record Bill(long chargeFen, long fundFen, long ownFen) {}
