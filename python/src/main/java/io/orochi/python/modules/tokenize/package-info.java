/**
 * The module {@code _tokenize}: the tokens of a source for {@code tokenize}. A tokenizer is Java
 * state that no transaction can undo, so its use in one makes that inevitable.
 */
package io.orochi.python.modules.tokenize;
