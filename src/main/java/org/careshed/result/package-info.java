/**
 * What a run leaves behind: tables, readings, estimates and the results folder with its manifest, checksums and marker.
 * Numbers as exact text come in, files go out and come back checked. May import quantity.
 */
package org.careshed.result;
