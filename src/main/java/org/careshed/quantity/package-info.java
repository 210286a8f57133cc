/**
 * Checked values and the county's two units: time in whole milliseconds, money in whole fen. Plain numbers come in,
 * checked numbers and text in fixed decimals go out. Long work of
 * every room asks here whether it is still wanted. Imports nothing of Careshed.
 */
package org.careshed.quantity;
