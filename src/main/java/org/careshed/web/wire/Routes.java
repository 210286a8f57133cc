package org.careshed.web.wire;

import io.javalin.config.RoutesConfig;

/** A group of routes of one subject. */
public interface Routes {
    /** Sets them up. */
    void add(RoutesConfig routes);
}
