/**
 * The results folder of a run: parts of single replications come in, a folder that is complete and checked, or
 * continued after a crash, goes out. {@code manifest.json} holds only what the inputs determine, {@code stamp.json} what
 * differs from machine to machine. May import result and quantity.
 */
package org.careshed.result.folder;
