package io.orochi.python.terminal;

import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** A text of which only the word before the cursor counts. */
final class WordAtCursor implements CompletingParsedLine {
  private final String text;
  private final int cursor;
  private final int start;

  private WordAtCursor(String text, int cursor, Typing typing) {
    this.text = text;
    this.cursor = cursor;
    int i = cursor;
    while (i > 0 && typing.isPartOfWord(text.charAt(i - 1))) {
      i--;
    }
    start = i;
  }

  /** The text is never split otherwise. */
  static final class Words implements Parser {
    private final Supplier<Typing> typing;

    Words(Supplier<Typing> typing) {
      this.typing = typing;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
      return new WordAtCursor(line, cursor, typing.get());
    }

    @Override
    public boolean isEscapeChar(char c) {
      return false;
    }
  }

  /** What stands before the word. */
  String before() {
    return text.substring(0, start);
  }

  @Override
  public String word() {
    return text.substring(start, cursor);
  }

  @Override
  public int wordCursor() {
    return cursor - start;
  }

  @Override
  public int wordIndex() {
    return 0;
  }

  @Override
  public List<String> words() {
    return List.of(word());
  }

  @Override
  public String line() {
    return text;
  }

  @Override
  public int cursor() {
    return cursor;
  }

  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return wordCursor();
  }

  @Override
  public int rawWordLength() {
    return wordCursor();
  }
}
