package org.careshed.chance;

/** Placeholder. */
public final class DrawTable {}
