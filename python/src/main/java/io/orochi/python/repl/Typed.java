package io.orochi.python.repl;

import io.orochi.python.runtime.CodeObject;
import java.util.List;

/**
 * What was typed at one prompt.
 *
 * @param parts code objects to run one after the other
 */
record Typed(List<CodeObject> parts) {}
