package io.orochi.python.modules.sre;

import io.orochi.framework.operation.Operation;
import io.orochi.python.builtins.Iterators;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.PyIterator;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.StateIterator;
import io.orochi.python.runtime.TypeBuilder;

/** The classes of this module. */
final class SreTypes {
  static final ExtensionType PATTERN =
      ExtensionType.of("re.Pattern", Layout.SHAPED, PatternMethods::define).withoutSubclasses();
  static final ExtensionType MATCH =
      ExtensionType.of("re.Match", Layout.SHAPED, MatchMethods::define).withoutSubclasses();
  static final ExtensionType SCANNER =
      ExtensionType.of("_sre.SRE_Scanner", Layout.SHAPED, SreTypes::scanner).withoutSubclasses();
  static final ExtensionType TEMPLATE =
      ExtensionType.of("_sre.SRE_Template", Layout.SHAPED, b -> {}).withoutSubclasses();
  private static final ExtensionType ITERATOR =
      ExtensionType.of("callable_iterator", Layout.SHAPED, Iterators::define).withoutSubclasses();

  private SreTypes() {}

  private static void scanner(TypeBuilder b) {
    b.def(
        "match(self, /)", (t, self) -> next(t, self, MatchingMode.MATCH, MatchingMode.NEXT_MATCH));
    b.def(
        "search(self, /)",
        (t, self) -> next(t, self, MatchingMode.SEARCH, MatchingMode.NEXT_SEARCH));
    b.computedMember("pattern", (t, self) -> ((Scan) self).pattern, null);
  }

  private static Object next(PyThread t, Object self, MatchingMode first, MatchingMode further) {
    Scan scan = (Scan) self;
    int[] spans = Operation.atomically(t, () -> scan.step(t, first, further));
    return spans == null ? PyNone.NONE : scan.match(t, spans);
  }

  /** An iterator over what the scanner finds. */
  static PyIterator iterator(PyThread t, Scan scan) {
    StateIterator.Step step =
        (u, self) -> {
          Scan s = (Scan) self.part(0);
          return s.match(u, s.step(u, MatchingMode.SEARCH, MatchingMode.NEXT_SEARCH));
        };
    return new StateIterator(t, t.context().shape(ITERATOR), step, 0L, scan);
  }
}
