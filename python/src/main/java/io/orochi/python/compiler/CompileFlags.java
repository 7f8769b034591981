package io.orochi.python.compiler;

import com.oracle.graal.python.pegparser.AbstractParser;
import java.util.EnumSet;

/** Bits of {@code compile}'s flags that are no future features. */
public final class CompileFlags {
  public static final int DONT_IMPLY_DEDENT = 0x200;
  public static final int ONLY_AST = 0x400;
  public static final int TYPE_COMMENTS = 0x1000;
  public static final int ALLOW_TOP_LEVEL_AWAIT = 0x2000;
  public static final int ALLOW_INCOMPLETE_INPUT = 0x4000;

  /** {@code CO_NESTED}: once a future feature, taken and of no meaning. */
  private static final int NESTED = 0x10;

  /** The future features, as {@code CO_FUTURE_…} of code objects. */
  public static final int FUTURES = 0x1fe0000;

  private CompileFlags() {}

  /** Whether {@code compile} knows all these bits. */
  public static boolean areKnown(long flags) {
    return (flags
            & ~(FUTURES
                | NESTED
                | DONT_IMPLY_DEDENT
                | ONLY_AST
                | TYPE_COMMENTS
                | ALLOW_TOP_LEVEL_AWAIT
                | ALLOW_INCOMPLETE_INPUT))
        == 0;
  }

  /** What the parser has to know of the flags. */
  static EnumSet<AbstractParser.Flags> parsers(int flags) {
    EnumSet<AbstractParser.Flags> set = EnumSet.noneOf(AbstractParser.Flags.class);
    if ((flags & TYPE_COMMENTS) != 0) {
      set.add(AbstractParser.Flags.TYPE_COMMENTS);
    }
    if ((flags & ALLOW_INCOMPLETE_INPUT) != 0) {
      set.add(AbstractParser.Flags.ALLOW_INCOMPLETE_INPUT);
    }
    return set;
  }
}
