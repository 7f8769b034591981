package io.orochi.python.modules.sre;

import io.orochi.python.runtime.CompareOperator;
import io.orochi.python.runtime.Comparisons;
import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.PyList;
import io.orochi.python.runtime.PyMappingProxy;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;
import java.util.ArrayList;
import java.util.List;

/** The class {@code re.Pattern}. */
final class PatternMethods {
  private static final String WHERE = "(self, /, string, pos=0, endpos=9223372036854775807)";

  /** How much of the source {@code repr} shows. */
  private static final int REPR_LIMIT = 200;

  private PatternMethods() {}

  static void define(TypeBuilder b) {
    b.def("match" + WHERE, (t, p, s, from, to) -> match(t, MatchingMode.MATCH, p, s, from, to));
    b.def(
        "fullmatch" + WHERE,
        (t, p, s, from, to) -> match(t, MatchingMode.FULLMATCH, p, s, from, to));
    b.def("search" + WHERE, (t, p, s, from, to) -> match(t, MatchingMode.SEARCH, p, s, from, to));
    b.def(
        "sub(self, /, repl, string, count=0)",
        (t, p, repl, s, count) -> substitute(t, p, repl, s, count).text());
    b.def(
        "subn(self, /, repl, string, count=0)",
        (t, p, repl, s, count) -> {
          Substitution.Result r = substitute(t, p, repl, s, count);
          return PyTuple.of(r.text(), r.count());
        });
    b.def("findall" + WHERE, PatternMethods::findAll);
    b.def("split(self, /, string, maxsplit=0)", PatternMethods::split);
    b.def("finditer" + WHERE, (t, p, s, from, to) -> SreTypes.iterator(t, scan(t, p, s, from, to)));
    b.def("scanner" + WHERE, PatternMethods::scan);
    b.def("__copy__(self, /)", (t, self) -> self);
    b.def("__deepcopy__(self, memo, /)", (t, self, memo) -> self);
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
    b.def("__repr__(self, /)", (t, self) -> Strings.of(text(t, (PyPattern) self)));
    b.def("__hash__(self, /)", (t, self) -> hash(t, (PyPattern) self));
    b.def("__eq__(self, value, /)", (t, self, other) -> equal(t, (PyPattern) self, other));
    b.def(
        "__ne__(self, value, /)",
        (t, self, other) ->
            equal(t, (PyPattern) self, other) instanceof Boolean e ? !e : PyNone.NOT_IMPLEMENTED);
    b.computedMember("pattern", (t, self) -> ((PyPattern) self).source, null);
    b.computedMember("flags", (t, self) -> (long) ((PyPattern) self).flags, null);
    b.computedMember("groups", (t, self) -> (long) ((PyPattern) self).groups, null);
    b.getter("groupindex", (t, self) -> new PyMappingProxy(((PyPattern) self).groupIndex));
  }

  private static Object match(
      PyThread t, MatchingMode mode, Object self, Object string, Object pos, Object endpos) {
    PyPattern p = (PyPattern) self;
    long from = Indices.toLong(t, pos);
    long to = Indices.toLong(t, endpos);
    Subject subject = Subject.of(t, p, string);
    int start = subject.clamp(from);
    int end = subject.clamp(to);
    int[] spans = p.match(t, mode, subject, start, end);
    return spans == null
        ? PyNone.NONE
        : new PyMatch(t, t.context().shape(SreTypes.MATCH), p, subject, start, end, spans);
  }

  private static Scan scan(PyThread t, Object self, Object string, Object pos, Object endpos) {
    PyPattern p = (PyPattern) self;
    long from = Indices.toLong(t, pos);
    long to = Indices.toLong(t, endpos);
    return new Scan(t, t.context().shape(SreTypes.SCANNER), p, Subject.of(t, p, string), from, to);
  }

  private static Substitution.Result substitute(
      PyThread t, Object self, Object replacement, Object string, Object count) {
    long limit = Indices.toLong(t, count);
    return Substitution.apply(t, (PyPattern) self, replacement, string, limit);
  }

  private static Object findAll(PyThread t, Object self, Object string, Object pos, Object endpos) {
    PyPattern p = (PyPattern) self;
    long start = Indices.toLong(t, pos);
    long end = Indices.toLong(t, endpos);
    Subject subject = Subject.of(t, p, string);
    int from = subject.clamp(start);
    int to = subject.clamp(end);
    List<Object> found = new ArrayList<>();
    MatchingMode mode = MatchingMode.SEARCH;
    while (true) {
      int[] spans = p.match(t, mode, subject, from, to);
      if (spans == null) {
        return PyList.of(t, found.toArray());
      }
      found.add(item(t, p, subject, spans));
      from = spans[1];
      mode = spans[0] == spans[1] ? MatchingMode.NEXT_SEARCH : MatchingMode.SEARCH;
    }
  }

  /** The whole match if there are no groups, the group if there is one, else a tuple of all. */
  private static Object item(PyThread t, PyPattern p, Subject subject, int[] spans) {
    if (p.groups <= 1) {
      return part(t, subject, spans, p.groups, subject.empty());
    }
    Object[] texts = new Object[p.groups];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = part(t, subject, spans, i + 1, subject.empty());
    }
    return PyTuple.of(texts);
  }

  private static Object part(PyThread t, Subject s, int[] spans, int group, Object missing) {
    int from = spans[2 * group];
    return from < 0 ? missing : s.slice(t, from, spans[2 * group + 1]);
  }

  private static Object split(PyThread t, Object self, Object string, Object maxSplit) {
    PyPattern p = (PyPattern) self;
    long limit = Indices.toLong(t, maxSplit);
    Subject subject = Subject.of(t, p, string);
    List<Object> found = new ArrayList<>();
    MatchingMode mode = MatchingMode.SEARCH;
    int from = 0;
    for (long n = 0; limit == 0 || n < limit; n++) {
      int[] spans = p.match(t, mode, subject, from, subject.length());
      if (spans == null) {
        break;
      }
      found.add(subject.slice(t, from, spans[0]));
      for (int i = 1; i <= p.groups; i++) {
        found.add(part(t, subject, spans, i, PyNone.NONE));
      }
      from = spans[1];
      mode = spans[0] == spans[1] ? MatchingMode.NEXT_SEARCH : MatchingMode.SEARCH;
    }
    found.add(subject.slice(t, from, subject.length()));
    return PyList.of(t, found.toArray());
  }

  private static String text(PyThread t, PyPattern p) {
    String source = Texts.javaRepr(t, p.source);
    if (source.codePointCount(0, source.length()) > REPR_LIMIT) {
      source = source.substring(0, source.offsetByCodePoints(0, REPR_LIMIT));
    }
    String flags = Flags.text(p.flags, p.isBytes);
    return "re.compile(" + source + (flags.isEmpty() ? "" : ", " + flags) + ")";
  }

  private static long hash(PyThread t, PyPattern p) {
    return (Hashing.hash(t, p.source) * 31 + p.flags) * 31 + p.groups;
  }

  private static Object equal(PyThread t, PyPattern a, Object other) {
    if (!(other instanceof PyPattern b)) {
      return PyNone.NOT_IMPLEMENTED;
    }
    return a == b
        || a.flags == b.flags
            && a.isBytes == b.isBytes
            && Comparisons.holds(t, CompareOperator.EQ, a.source, b.source);
  }
}
