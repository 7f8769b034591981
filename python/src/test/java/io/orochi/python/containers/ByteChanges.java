package io.orochi.python.containers;

import static io.orochi.python.containers.Interpreter.method;

import io.orochi.python.containers.Changes.Change;
import io.orochi.python.runtime.BuiltinType;
import io.orochi.python.runtime.Calls;
import io.orochi.python.runtime.PyBytes;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PySlice;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.Subscripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Calls of every method that changes a row of bytes, also through views. */
final class ByteChanges {
  private ByteChanges() {}

  private static Change call(String name, Object... args) {
    return (t, c, r) -> method(t, c, name, args);
  }

  private static PySlice slice(Object from, Object to, Object step) {
    return new PySlice(from, to, step);
  }

  private static List<Change> common() {
    List<Change> all = new ArrayList<>();
    all.add(call("append", 7L));
    all.add(call("pop"));
    all.add(call("pop", 0L));
    all.add(call("insert", 1L, 9L));
    all.add(call("extend", PyTuple.of(1L, 2L, 3L)));
    all.add(call("remove", 3L));
    all.add(call("reverse"));
    all.add(call("__imul__", 2L));
    all.add(call("__imul__", 0L));
    all.add((t, c, r) -> method(t, c, "__iadd__", c));
    all.add((t, c, r) -> Subscripts.set(t, c, (long) r.nextInt(6), 77L));
    all.add((t, c, r) -> Subscripts.delete(t, c, (long) r.nextInt(6)));
    all.add((t, c, r) -> Subscripts.set(t, c, slice(1L, 3L, PyNone.NONE), c));
    all.add((t, c, r) -> Subscripts.delete(t, c, slice(PyNone.NONE, PyNone.NONE, 2L)));
    all.add(ByteChanges::throughViews);
    return all;
  }

  /** Writes by views that do not lie side by side, and lets go of them. */
  private static void throughViews(PyThread t, Object c, Random r) {
    Object view = Calls.call(t, t.context().type(BuiltinType.MEMORYVIEW), c);
    Object bytes = method(t, view, "cast", Interpreter.str("B"));
    Object part = Subscripts.get(t, bytes, slice(PyNone.NONE, PyNone.NONE, -2L));
    Subscripts.set(t, bytes, 0L, (long) r.nextInt(256));
    Subscripts.set(t, part, slice(0L, 2L, PyNone.NONE), new PyBytes(new byte[] {1, 2}));
    method(t, part, "release");
    method(t, bytes, "release");
    method(t, view, "release");
  }

  static List<Change> bytearrays() {
    List<Change> all = common();
    all.add(call("clear"));
    all.add(call("__init__", new PyBytes(new byte[] {5, 6})));
    return all;
  }

  static List<Change> arrays() {
    List<Change> all = common();
    all.add(call("byteswap"));
    all.add(call("frombytes", new PyBytes(new byte[] {1, 2, 3, 4})));
    all.add((t, c, r) -> method(t, c, "fromlist", method(t, c, "tolist")));
    return all;
  }
}
