/**
 * The modules {@code _heapq} and {@code _bisect}: order in lists. Each function is one operation
 * unless guest code compares.
 */
package io.orochi.python.modules.ordering;
