/**
 * The exception classes: how instances are made, what fields the classes add, and their texts. A
 * field is kept among the attributes of the instance under a hidden name, so that {@code __dict__}
 * does not show it.
 */
package io.orochi.python.builtins.exception;
