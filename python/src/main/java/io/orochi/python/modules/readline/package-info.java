/**
 * The module {@code readline}: how does a program steer the editing of lines that {@code input()}
 * reads from a terminal? The editor is JLine (package {@code terminal}); what GNU readline has
 * beyond history and completion is accepted and does nothing.
 */
package io.orochi.python.modules.readline;
