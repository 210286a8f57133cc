/**
 * What is computed from a scenario once and then only read: residents in columns, travel times on the road graph, who
 * considers which facilities, pathways compiled to tables. May import scenario, chance and quantity; JGraphT stays
 * inside.
 */
package org.careshed.county;
