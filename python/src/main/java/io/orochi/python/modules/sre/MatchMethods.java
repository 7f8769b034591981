package io.orochi.python.modules.sre;

import io.orochi.python.runtime.GenericAliases;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import io.orochi.python.runtime.TypeBuilder;

/** The class {@code re.Match}. */
final class MatchMethods {
  /** How much of the matched text {@code repr} shows. */
  private static final int REPR_LIMIT = 50;

  private MatchMethods() {}

  static void define(TypeBuilder b) {
    b.defN("group(self, /, *args)", MatchMethods::group);
    b.def(
        "start(self, group=0, /)",
        (t, self, group) -> (long) match(self).start(match(self).group(t, group)));
    b.def(
        "end(self, group=0, /)",
        (t, self, group) -> (long) match(self).end(match(self).group(t, group)));
    b.def(
        "span(self, group=0, /)",
        (t, self, group) -> span(match(self), match(self).group(t, group)));
    b.def("groups(self, /, default=None)", (t, self, missing) -> groups(t, match(self), missing));
    b.def("groupdict(self, /, default=None)", (t, self, d) -> groupDict(t, match(self), d));
    b.def("expand(self, /, template)", (t, self, template) -> expand(t, match(self), template));
    b.def("__getitem__(self, key, /)", (t, self, key) -> text(t, match(self), key));
    b.def("__copy__(self, /)", (t, self) -> self);
    b.def("__deepcopy__(self, memo, /)", (t, self, memo) -> self);
    b.def("__repr__(self, /)", (t, self) -> Strings.of(repr(t, match(self))));
    b.classMethod("__class_getitem__(cls, item, /)", (t, a) -> GenericAliases.of(t, a[0], a[1]));
    b.computedMember("string", (t, self) -> match(self).subject.source(), null);
    b.computedMember("re", (t, self) -> match(self).pattern, null);
    b.computedMember("pos", (t, self) -> (long) match(self).pos, null);
    b.computedMember("endpos", (t, self) -> (long) match(self).endpos, null);
    b.getter("lastindex", (t, self) -> lastIndex(match(self)));
    b.getter("lastgroup", (t, self) -> lastGroup(match(self)));
    b.getter("regs", (t, self) -> spans(match(self)));
  }

  private static PyMatch match(Object self) {
    return (PyMatch) self;
  }

  private static Object text(PyThread t, PyMatch m, Object key) {
    return m.text(t, m.group(t, key), PyNone.NONE);
  }

  private static Object group(PyThread t, Object[] a) {
    PyMatch m = match(a[0]);
    PyTuple keys = (PyTuple) a[1];
    if (keys.size() == 0) {
      return m.text(t, 0, PyNone.NONE);
    }
    if (keys.size() == 1) {
      return text(t, m, keys.get(0));
    }
    Object[] texts = new Object[keys.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text(t, m, keys.get(i));
    }
    return PyTuple.of(texts);
  }

  private static PyTuple span(PyMatch m, int group) {
    return PyTuple.of((long) m.start(group), (long) m.end(group));
  }

  private static Object spans(PyMatch m) {
    Object[] spans = new Object[m.pattern.groups + 1];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = span(m, i);
    }
    return PyTuple.of(spans);
  }

  private static Object groups(PyThread t, PyMatch m, Object missing) {
    Object[] texts = new Object[m.pattern.groups];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = m.text(t, i + 1, missing);
    }
    return PyTuple.of(texts);
  }

  private static Object groupDict(PyThread t, PyMatch m, Object missing) {
    PyDict result = PyDict.create(t);
    String[] names = m.pattern.names;
    for (int i = 1; i < names.length; i++) {
      if (names[i] != null) {
        result.putString(t, names[i], m.text(t, i, missing));
      }
    }
    return result;
  }

  private static Object expand(PyThread t, PyMatch m, Object template) {
    Object compiled = Template.compile(t, m.pattern, template);
    return compiled instanceof Template c ? c.expand(t, m) : compiled;
  }

  private static Object lastIndex(PyMatch m) {
    return m.lastGroup() < 0 ? PyNone.NONE : (Object) (long) m.lastGroup();
  }

  private static Object lastGroup(PyMatch m) {
    String name = m.lastGroup() < 0 ? null : m.pattern.names[m.lastGroup()];
    return name == null ? PyNone.NONE : Strings.of(name);
  }

  private static String repr(PyThread t, PyMatch m) {
    String text = Texts.javaRepr(t, m.text(t, 0, PyNone.NONE));
    if (text.codePointCount(0, text.length()) > REPR_LIMIT) {
      text = text.substring(0, text.offsetByCodePoints(0, REPR_LIMIT));
    }
    return "<re.Match object; span=(" + m.start(0) + ", " + m.end(0) + "), match=" + text + ">";
  }
}
