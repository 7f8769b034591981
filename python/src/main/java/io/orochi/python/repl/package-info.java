/**
 * The prompt: how are statements that somebody types read, run and answered? {@link
 * io.orochi.python.repl.InteractiveLoop} runs them in {@code __main__}; where they come from is a
 * {@link io.orochi.python.repl.StatementSource}: lines of standard input with prompts, as CPython
 * 3.12 reads them, or a terminal with an editor, as CPython 3.13 has one.
 */
package io.orochi.python.repl;
