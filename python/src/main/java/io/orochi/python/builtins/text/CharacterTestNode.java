package io.orochi.python.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.runtime.BuiltinNode;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.text.CodePoints;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * {@code isalnum()} and its like at a call site: loops over the characters of a text ask for one
 * character at a time, which a table answers.
 */
final class CharacterTestNode extends BuiltinNode {
  private static final int TABLE = 256;

  private final Predicate<TruffleString> test;

  /** The answers for the strings of one Latin-1 character. */
  @CompilationFinal private final boolean[] answers;

  @Child
  private TruffleString.CodePointAtIndexNode codePointAt =
      TruffleString.CodePointAtIndexNode.create();

  private CharacterTestNode(Predicate<TruffleString> test, boolean[] answers) {
    this.test = test;
    this.answers = answers;
  }

  /** Makes nodes that do the same as {@code test}; they share a table. */
  static Supplier<CharacterTestNode> of(Predicate<TruffleString> test) {
    return new Supplier<>() {
      private volatile boolean[] answers;

      @Override
      public CharacterTestNode get() {
        boolean[] table = answers;
        if (table == null) {
          table = new boolean[TABLE];
          for (int c = 0; c < TABLE; c++) {
            table[c] = test.test(CodePoints.one(c));
          }
          answers = table;
        }
        return new CharacterTestNode(test, table);
      }
    };
  }

  @Override
  public Object execute(PyThread t, Object[] arguments) {
    if (arguments[0] instanceof TruffleString s && Strings.length(s) == 1) {
      int c = codePointAt.execute(s, 0, Strings.ENCODING);
      if (c < TABLE) {
        return answers[c];
      }
    }
    return general(arguments[0]);
  }

  @TruffleBoundary
  private boolean general(Object self) {
    return test.test(StrType.value(self));
  }
}
