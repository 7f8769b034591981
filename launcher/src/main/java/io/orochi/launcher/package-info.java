/**
 * Which program does a command line ask for, and with what settings? The launcher reads options and
 * environment as CPython 3.12 does, makes the polyglot context, runs the main program in it on a
 * thread with a deep stack, and ends the process with its status. Whatever needs guest code
 * (finding the module, printing a traceback, the interactive loop) is the language's, not the
 * launcher's.
 */
package io.orochi.launcher;
