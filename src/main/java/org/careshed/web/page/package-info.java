/**
 * The pages of the app as they lie in the program's jars: addresses come in, bytes with their kind go out. May import the web
 * room's wire.
 */
package org.careshed.web.page;
