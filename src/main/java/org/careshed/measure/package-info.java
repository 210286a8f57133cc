/**
 * From facts to readings and tables: one class a measure, one line each in the catalogue. Measures only listen; they
 * never change what they hear of. May import journal, county, scenario, result and quantity.
 */
package org.careshed.measure;
