/**
 * Examples of levers seen acting: a county and the same county with a lever come in; headline figures of both in the same
 * worlds, what was offered and used, and which visits went elsewhere go out, as a text for the lever's page. May import
 * what experiment may.
 */
package org.careshed.experiment.example;
