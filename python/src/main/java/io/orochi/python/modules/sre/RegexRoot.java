package io.orochi.python.modules.sre;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.nodes.RootNode;
import io.orochi.python.OrochiLanguage;

/**
 * Runs one regular expression. A root of its own, so that TRegex's automaton is compiled into it
 * whoever asks. Arguments: the text, where to begin, where the text ends. Result: null, or start
 * and end of each group (-1 for one that did not take part) and behind them the last group that
 * did.
 */
final class RegexRoot extends RootNode {
  private final Object regex;
  private final int groups;
  @Child private InteropLibrary regexes;
  @Child private InteropLibrary results = InteropLibrary.getFactory().createDispatched(2);
  @Child private InteropLibrary numbers = InteropLibrary.getFactory().createDispatched(2);

  RegexRoot(OrochiLanguage language, Object regex, int groups) {
    super(language);
    this.regex = regex;
    this.groups = groups;
    this.regexes = InteropLibrary.getFactory().create(regex);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object[] a = frame.getArguments();
    try {
      Object result = regexes.invokeMember(regex, "exec", a[0], a[1], a[2], 0, a[2]);
      if (!numbers.asBoolean(results.readMember(result, "isMatch"))) {
        return null;
      }
      int[] spans = new int[2 * groups + 3];
      for (int i = 0; i <= groups; i++) {
        spans[2 * i] = numbers.asInt(results.invokeMember(result, "getStart", i));
        spans[2 * i + 1] = numbers.asInt(results.invokeMember(result, "getEnd", i));
      }
      spans[2 * groups + 2] = numbers.asInt(results.readMember(result, "lastGroup"));
      return spans;
    } catch (InteropException e) {
      throw CompilerDirectives.shouldNotReachHere(e);
    }
  }

  @Override
  public boolean isInternal() {
    return true;
  }

  @Override
  public String getName() {
    return "re";
  }
}
