/**
 * The classes of the data model itself: object, type, functions and methods, descriptors, modules,
 * generic aliases, what tracebacks are made of.
 */
package io.orochi.python.builtins.core;
