package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.tokenizer.SourceRange;
import com.oracle.graal.python.pegparser.tokenizer.Token;
import com.oracle.graal.python.pegparser.tokenizer.Tokenizer;
import io.orochi.python.runtime.PyContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the parser lets pass in literals: octal escapes above {@code \377}, and decimal numbers with
 * more digits than {@code sys.set_int_max_str_digits} allows. Sources without anything like it are
 * not read again.
 */
final class LiteralTokens {
  private static final Pattern OCTAL = Pattern.compile("\\\\[4-7][0-7]{2}");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([4-7][0-7]{2}|.)", Pattern.DOTALL);
  private static final Pattern DECIMAL = Pattern.compile("[0-9][0-9_]*");

  private final String text;
  private final SyntaxErrors errors;
  private final List<SyntaxWarnings.Warning> warnings;
  private final int limit = PyContext.get(null).intDigitLimit();

  LiteralTokens(String text, SyntaxErrors errors, List<SyntaxWarnings.Warning> warnings) {
    this.text = text;
    this.errors = errors;
    this.warnings = warnings;
  }

  /** Adds warnings; a SyntaxError for a number. */
  void check() {
    boolean numbers = limit > 0 && hasLongNumber();
    if (!numbers && !OCTAL.matcher(text).find()) {
      return;
    }
    Tokenizer tokenizer =
        Tokenizer.fromString(
            new SilentCallbacks(), text, EnumSet.of(Tokenizer.Flag.EXEC_INPUT), null);
    for (Token t = tokenizer.next();
        t.type != Token.Kind.ENDMARKER && t.type != Token.Kind.ERRORTOKEN;
        t = tokenizer.next()) {
      if (t.type == Token.Kind.NUMBER && numbers) {
        number(t, tokenizer.getTokenCodePoints(t).toJavaString());
      } else if (t.type == Token.Kind.STRING || t.type == Token.Kind.FSTRING_MIDDLE) {
        string(t, tokenizer.getTokenCodePoints(t).toJavaString());
      }
    }
  }

  private boolean hasLongNumber() {
    int run = 0;
    for (int i = 0; i < text.length() && run <= limit; i++) {
      char c = text.charAt(i);
      run = c >= '0' && c <= '9' ? run + 1 : c == '_' ? run : 0;
    }
    return run > limit;
  }

  private void number(Token token, String literal) {
    long digits = literal.chars().filter(c -> c != '_').count();
    if (digits > limit && DECIMAL.matcher(literal).matches()) {
      SourceRange r = token.sourceRange;
      throw errors.at(
          new SourceRange(r.startLine, -1, r.endLine, -1), // as CPython has it
          ("Exceeds the limit (%d digits) for integer string conversion: value has %d digits;"
                  + " use sys.set_int_max_str_digits() to increase the limit - Consider"
                  + " hexadecimal for huge integer literals to avoid decimal conversion limits.")
              .formatted(limit, digits));
    }
  }

  private void string(Token token, String literal) {
    int quote = Math.max(0, Math.min(index(literal, '\''), index(literal, '"')));
    String prefix = literal.substring(0, quote).toLowerCase(Locale.ROOT);
    if (token.type == Token.Kind.STRING && (prefix.contains("r") || prefix.contains("b"))) {
      return; // the parser does warn of those in bytes
    }
    Matcher m = ESCAPE.matcher(literal);
    while (m.find()) {
      if (m.group().length() > 2) {
        warnings.add(
            new SyntaxWarnings.Warning(
                token.sourceRange, "invalid octal escape sequence '" + m.group() + "'", true));
        return;
      }
    }
  }

  private static int index(String s, char c) {
    int i = s.indexOf(c);
    return i < 0 ? s.length() : i;
  }
}
