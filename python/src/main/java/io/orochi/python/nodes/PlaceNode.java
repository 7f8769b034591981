package io.orochi.python.nodes;

/** Where an operation stands in the source that has no node of its own: tracebacks show it. */
public final class PlaceNode extends PyNode {}
