package io.orochi.framework.object;

/** A name and its value in an object at some moment. */
public record Attribute(String name, Object value) {}
