/** The command line. */
package org.careshed.cli;
