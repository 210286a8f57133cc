/**
 * The figures of a report as still pictures: a document comes in, SVG and PNG in each language go out. May import
 * report.document, report.figure, report.plot and language.
 */
package org.careshed.report.pictures;
