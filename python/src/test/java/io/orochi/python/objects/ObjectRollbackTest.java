package io.orochi.python.objects;

import static org.assertj.core.api.Assertions.assertThat;

import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.Iteration;
import io.orochi.python.runtime.PyContext;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.Strings;
import io.orochi.python.runtime.Texts;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Everything that changes an instance, class, function, descriptor, module or exception runs in a
 * transaction that is undone: the program must not be able to tell. The same change is then
 * committed, to make sure that it is one.
 */
class ObjectRollbackTest {
  private static final String PROGRAM =
      """
      import sys
      ModuleType, SimpleNamespace = type(sys), type(sys.implementation)
      CellType = type((lambda x: lambda: x)(1).__closure__[0])

      class A:
          x = 1
          def f(self): return 'A'
      class B(A):
          def f(self): return 'B'
      class C(A):
          def f(self): return 'C'
      class Below(B): pass
      class Slots: __slots__ = ('p', 'q')
      def setup():
          global o, many, replaced, odd, s, fn, prop, static, e, os_error, mod, cell, sup, view, swap, ns
          o = B(); o.a = 1; o.b = 2.5; o.c = 'c'
          many = B()
          for i in range(63): setattr(many, f'n{i}', i)
          replaced = B(); replaced.__dict__ = {'k': 1}
          odd = B(); odd.__dict__[3] = 4
          swap = B(); swap.v = 1
          view = swap.__dict__
          s = Slots(); s.p = 1
          def fn(a, b=2, *, c=3): return a
          fn.tag = 1
          prop = property(lambda self: 1)
          static = staticmethod(len)
          e = ValueError('one'); e.add_note('note')
          os_error = OSError(2, 'no', 'file')
          mod = ModuleType('mod'); mod.v = 1
          cell = CellType(1)
          sup = super(B, o)
          ns = SimpleNamespace(a=1)
          B.__bases__ = (A,); B.__name__ = 'B'; B.__qualname__ = 'B'
          for n in ('y', '__abstractmethods__', '__doc__'):
              if n in B.__dict__ and n != '__doc__': delattr(B, n)
          B.f = lambda self: 'B'
          B.y = 5
      setup()

      def names(c): return sorted((k, str(v)[:20]) for k, v in c.__dict__.items() if k[:2] != '__')

      def state():
          return [
              sorted(map(str, o.__dict__.items())), type(o).__name__, o.f(), len(many.__dict__), sorted(replaced.__dict__),
              sorted(map(str, odd.__dict__)), view is swap.__dict__, sorted(map(str, view)), sorted(map(str, swap.__dict__)),
              hasattr(s, 'p'), hasattr(s, 'q'), getattr(s, 'p', None),
              fn.__name__, fn.__qualname__, fn.__defaults__, fn.__kwdefaults__, sorted(fn.__dict__), fn.__doc__,
              prop.fget is None, prop.fset is None, prop.__doc__, static.__func__ is len,
              e.args, e.__cause__, e.__context__, e.__suppress_context__, e.__notes__, sorted(e.__dict__),
              os_error.errno, os_error.filename, sorted(mod.__dict__), mod.v if hasattr(mod, 'v') else None,
              repr(cell.cell_contents), sup.__self__ is o, sup.f(), repr(ns),
              B.__name__, B.__qualname__, [c.__name__ for c in Below.__mro__], B.__base__.__name__, names(B), names(A),
              Below().f(), B.__flags__ >> 20 & 1,
          ]

      def deep(value):
          for i in range(5): setattr(many, f'm{i}', value)

      changes = [
          lambda: setattr(o, 'a', 5), lambda: setattr(o, 'a', 'text'), lambda: setattr(o, 'new', 1), lambda: delattr(o, 'b'),
          lambda: o.__dict__.update(z=1, a=2), lambda: o.__dict__.clear(), lambda: o.__dict__.__setitem__(7, 8),
          lambda: setattr(o, '__dict__', {'only': 1}), lambda: setattr(o, '__class__', C), lambda: deep(1),
          lambda: setattr(replaced, 'k2', 2), lambda: setattr(replaced, '__dict__', {}), lambda: odd.__dict__.pop(3),
          lambda: setattr(odd, 'attr', 1), lambda: setattr(swap, '__dict__', {'w': 2}), lambda: view.__setitem__(1, 2),
          lambda: view.__delitem__('v'),
          lambda: setattr(s, 'q', 2), lambda: delattr(s, 'p'), lambda: setattr(s, 'p', 'text'),
          lambda: setattr(fn, '__name__', 'g'), lambda: setattr(fn, '__qualname__', 'g'),
          lambda: setattr(fn, '__defaults__', (1, 2)), lambda: setattr(fn, '__kwdefaults__', {'c': 9}),
          lambda: setattr(fn, 'other', 1), lambda: delattr(fn, 'tag'), lambda: setattr(fn, '__doc__', 'd'),
          lambda: prop.__init__(None, len), lambda: setattr(prop, '__doc__', 'doc'), lambda: static.__init__(repr),
          lambda: setattr(e, 'args', (1, 2)), lambda: setattr(e, '__cause__', KeyError()),
          lambda: setattr(e, '__context__', KeyError()), lambda: setattr(e, '__suppress_context__', True),
          lambda: e.add_note('second'), lambda: setattr(e, 'extra', 1), lambda: e.__init__('again'),
          lambda: setattr(os_error, 'errno', 5), lambda: delattr(os_error, 'filename'),
          lambda: setattr(mod, 'v', 2), lambda: setattr(mod, 'w', 2), lambda: delattr(mod, 'v'),
          lambda: setattr(cell, 'cell_contents', 2), lambda: super.__init__(sup, B, B()), lambda: setattr(ns, 'b', 2),
          lambda: setattr(B, 'y', 6), lambda: setattr(B, 'z', 6), lambda: delattr(B, 'y'),
          lambda: setattr(B, 'f', lambda self: 'patched'), lambda: delattr(B, 'f'), lambda: setattr(A, 'added', 1) or setattr(B, 'y', 7),
          lambda: setattr(B, '__name__', 'Renamed'), lambda: setattr(B, '__qualname__', 'Re.named'),
          lambda: setattr(B, '__bases__', (C,)), lambda: setattr(B, '__abstractmethods__', frozenset({'f'})),
      ]
      """;

  private Context context;
  private PyThread t;
  private PyContext python;

  @BeforeEach
  void enter() {
    context = Context.newBuilder("orochi").allowAllAccess(true).build();
    context.initialize("orochi");
    context.enter();
    python = PyContext.get(null);
    t = python.currentThread();
    Calls.call(
        t, python.builtins().get(t, "exec"), Strings.of(PROGRAM), python.mainModule(t).dict());
  }

  @AfterEach
  void leave() {
    context.leave();
    context.close(true);
  }

  private Object call(String name) {
    return Calls.call(t, python.mainModule(t).names().get(t, name));
  }

  private String state() {
    return Texts.javaRepr(t, call("state"));
  }

  private void undoAndCommitEach() {
    Object[] changes = Iteration.toArray(t, python.mainModule(t).names().get(t, "changes"));
    for (int i = 0; i < changes.length; i++) {
      call("setup");
      String before = state();
      t.begin();
      Calls.call(t, changes[i]);
      t.rollback();
      assertThat(state()).as("undone change %d", i).isEqualTo(before);
      while (true) {
        t.begin();
        Calls.call(t, changes[i]);
        if (t.commit()) {
          break;
        }
      }
      assertThat(state()).as("committed change %d", i).isNotEqualTo(before);
    }
  }

  @Test
  void privateObjectsComeBack() {
    undoAndCommitEach();
  }

  @Test
  void publicObjectsComeBack() {
    python.threads().admitAnother();
    undoAndCommitEach();
  }
}
