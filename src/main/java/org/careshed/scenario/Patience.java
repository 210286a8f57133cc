package org.careshed.scenario;

import java.util.Optional;
import org.careshed.chance.Dist;

/**
 * How long patients of a condition put up with a queue, and what those who leave do next. Applies up to the first
 * consultation; afterwards patients stay. YAML section {@code patience}, by condition id.
 *
 * @param balksAt patients in line per server on duty at which who arrives turns away; infinite for never
 * @param leavesAfter drawn patience in line, milliseconds; absent for ever
 * @param elsewhere probability that who left chooses another facility at that hour
 * @param otherDay probability that who left tries again on the next day; the rest to 1 gives up
 * @param tries most attempts for one contact; then the need is unmet
 */
public record Patience(double balksAt, Optional<Dist> leavesAfter, double elsewhere, double otherDay, int tries) {}
