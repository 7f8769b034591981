package io.orochi.python.modules.random;

import io.orochi.python.builtins.IntType;
import io.orochi.python.number.Ints;
import io.orochi.python.number.MersenneTwister;
import io.orochi.python.runtime.BoxedValue;
import io.orochi.python.runtime.ExtensionType;
import io.orochi.python.runtime.ExtensionType.Layout;
import io.orochi.python.runtime.Hashing;
import io.orochi.python.runtime.Indices;
import io.orochi.python.runtime.ModuleBuilder;
import io.orochi.python.runtime.ModuleDefinition;
import io.orochi.python.runtime.PyDict;
import io.orochi.python.runtime.PyErrors;
import io.orochi.python.runtime.PyNone;
import io.orochi.python.runtime.PyThread;
import io.orochi.python.runtime.PyTuple;
import io.orochi.python.runtime.PyType;
import io.orochi.python.runtime.TypeBuilder;
import java.math.BigInteger;
import java.security.SecureRandom;

/** The module {@code _random}. */
public final class RandomModule implements ModuleDefinition {
  private static final ExtensionType RANDOM =
      ExtensionType.of("_random.Random", Layout.PLAIN, RandomModule::defineRandom);

  @Override
  public String name() {
    return "_random";
  }

  @Override
  public void define(ModuleBuilder b) {
    b.type(RANDOM);
  }

  private static void defineRandom(TypeBuilder b) {
    b.newMethod(
        "(cls, /, *args, **kwargs)", (t, a) -> new PyRandom(t, ((PyType) a[0]).instanceShape()));
    b.defN(
        "__init__(self, /, *args, **kwargs)",
        (t, a) -> {
          PyTuple args = (PyTuple) a[1];
          if (((PyDict) a[2]).size(t) > 0) {
            throw PyErrors.typeError("Random() takes no keyword arguments");
          }
          if (args.size() > 1) {
            throw PyErrors.typeError("Random() requires 0 or 1 argument");
          }
          seed(t, (PyRandom) a[0], args.size() > 0 ? args.get(0) : PyNone.NONE);
          return PyNone.NONE;
        });
    b.def(
        "seed(self, n=None, /)",
        (t, self, n) -> {
          seed(t, (PyRandom) self, n);
          return PyNone.NONE;
        });
    b.def("random(self, /)", (t, self) -> ((PyRandom) self).step(t, MersenneTwister::random));
    b.def(
        "getrandbits(self, k, /)",
        (t, self, k) -> {
          long n = Indices.toLong(t, k);
          if (n < 0) {
            throw PyErrors.valueError("number of bits must be non-negative");
          }
          if (n > Integer.MAX_VALUE) {
            throw PyErrors.overflowError("Python int too large to convert to C int");
          }
          return n == 0
              ? (Object) 0L
              : ((PyRandom) self).step(t, s -> MersenneTwister.getRandBits(s, n));
        });
    b.def(
        "getstate(self, /)",
        (t, self) -> {
          long[] state = ((PyRandom) self).step(t, MersenneTwister::getState);
          Object[] items = new Object[state.length];
          for (int i = 0; i < items.length; i++) {
            items[i] = state[i];
          }
          return PyTuple.of(items);
        });
    b.def(
        "setstate(self, state, /)",
        (t, self, state) -> {
          setState(t, (PyRandom) self, state);
          return PyNone.NONE;
        });
  }

  private static void seed(PyThread t, PyRandom r, Object n) {
    Object seed;
    if (n == PyNone.NONE) {
      seed = new BigInteger(1, new SecureRandom().generateSeed(32));
    } else {
      Object i = IntType.valueOrNull(n);
      seed = i != null ? Ints.abs(i) : unsigned(Hashing.hash(t, n));
    }
    Object value = seed;
    r.step(
        t,
        s -> {
          MersenneTwister.seed(s, value);
          return null;
        });
  }

  private static Object unsigned(long hash) {
    return hash >= 0 ? (Object) hash : BigInteger.valueOf(hash).add(BigInteger.ONE.shiftLeft(64));
  }

  private static void setState(PyThread t, PyRandom r, Object state) {
    if (!(BoxedValue.unbox(state) instanceof PyTuple tuple)) {
      throw PyErrors.typeError("state vector must be a tuple");
    }
    if (tuple.size() != MersenneTwister.STATE_SIZE) {
      throw PyErrors.valueError("state vector is the wrong size");
    }
    long[] items = new long[tuple.size()];
    for (int i = 0; i < items.length; i++) {
      items[i] = Indices.toLong(t, tuple.get(i));
    }
    if (items[items.length - 1] < 0 || items[items.length - 1] > MersenneTwister.STATE_SIZE - 1) {
      throw PyErrors.valueError("invalid state");
    }
    r.step(
        t,
        s -> {
          MersenneTwister.setState(s, items);
          return null;
        });
  }
}
