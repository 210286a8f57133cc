package org.careshed.scenario.reform;

import org.careshed.scenario.Reform;

/**
 * Residents are followed from facility to facility although nothing is arranged between them yet: a lever will arrange
 * something later in the run, and a world follows them on all days or on none.
 */
public record Followed() implements Reform {}
