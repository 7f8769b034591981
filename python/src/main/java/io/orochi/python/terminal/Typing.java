package io.orochi.python.terminal;

import java.util.List;

/** What an editor has to know of the language of the text that it edits. */
public interface Typing {
  /** One line, without help. */
  Typing LINE = new Typing() {};

  /** A way to go on, see {@link #completions}. */
  record Completion(String word, String shown) {}

  /** Whether Enter begins another line of the same text. */
  default boolean isOpen(String text) {
    return false;
  }

  /** Whether the next line belongs to a block that this one opens. */
  default boolean opensBlock(String line) {
    return false;
  }

  /** Whether the character belongs to a word that can be completed. */
  default boolean isPartOfWord(char c) {
    return c == '.' || c == '_' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** What is there to be edited when the reading begins. */
  default String start() {
    return "";
  }

  /**
   * What the word may become.
   *
   * @param before the text before the word
   * @param word ends at the cursor
   */
  default List<Completion> completions(String before, String word) {
    return List.of();
  }
}
