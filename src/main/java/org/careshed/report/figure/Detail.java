package org.careshed.report.figure;

import java.util.List;
import org.careshed.language.Text;

/**
 * What is told of one thing in a figure when it is chosen by click or key.
 *
 * @param id the {@code id} of the chart's item, or the name of a region of its map
 * @param title what it is
 * @param head names of the columns
 * @param rows cells, as many in each row as the head has
 */
public record Detail(String id, Text title, List<Text> head, List<List<Text>> rows) {}
