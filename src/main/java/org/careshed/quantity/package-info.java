/**
 * Checked values and the county's two units: time in whole milliseconds, money in whole fen. Plain numbers come in,
 * checked numbers and text in fixed decimals go out. Imports nothing of Careshed.
 */
package org.careshed.quantity;
