/**
 * Do instances, classes, functions and descriptors come back as they were when a transaction is
 * undone?
 */
package io.orochi.python.objects;
