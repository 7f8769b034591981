package io.orochi.python.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import io.orochi.python.text.CodecErrors;

/**
 * The codecs and error handlers that guest code has registered in one context, as {@code
 * codecs.lookup} and {@code codecs.lookup_error} find them. All state is in guest lists and dicts,
 * so that it rolls back with a transaction.
 */
public final class CodecRegistry {
  private final PyList searchFunctions;
  private final PyDict codecs;
  private final PyDict errorHandlers;
  private final PyDict state;

  private CodecRegistry(PyContext context) {
    PyThread t = context.currentThread();
    searchFunctions = PyList.of(t);
    codecs = PyDict.create(t);
    errorHandlers = PyDict.create(t);
    state = PyDict.create(t);
    context.addRoot(searchFunctions);
    context.addRoot(codecs);
    context.addRoot(errorHandlers);
    context.addRoot(state);
  }

  public static CodecRegistry of(PyThread t) {
    return t.context().extension(CodecRegistry.class, CodecRegistry::new);
  }

  /** {@code codecs.register(function)}; TypeError. */
  public void register(PyThread t, Object function) {
    if (!Calls.isCallable(t, function)) {
      throw PyErrors.typeError("argument must be callable");
    }
    searchFunctions.append(t, function);
  }

  /** {@code codecs.unregister(function)}. */
  public void unregister(PyThread t, Object function) {
    for (int i = searchFunctions.size(t) - 1; i >= 0; i--) {
      if (searchFunctions.getOrNull(t, i) == function) {
        searchFunctions.removeAtOrNull(t, i);
        codecs.clear(t);
        return;
      }
    }
  }

  /** Forgets what was found for a name. */
  public void forget(PyThread t, String encoding) {
    codecs.removeOrNull(t, Strings.of(normalise(encoding)));
  }

  /** The 4-tuple of an encoding; LookupError. Imports {@code encodings} at its first call. */
  @TruffleBoundary
  public PyTuple lookup(PyThread t, String encoding) {
    if (state.getString(t, "encodings") == null) {
      // Not before the import has ended: another thread would find no search function.
      Imports.module(t, "encodings");
      state.putString(t, "encodings", Boolean.TRUE);
    }
    String name = normalise(encoding);
    TruffleString key = Strings.of(name);
    if (codecs.getOrNull(t, key) instanceof PyTuple found) {
      return found;
    }
    Object[] functions = searchFunctions.toArray(t);
    if (functions.length == 0) {
      throw PyErrors.raise(
          BuiltinException.LookupError,
          "no codec search functions registered: can't find encoding: %s",
          encoding);
    }
    for (Object function : functions) {
      Object result = Calls.call(t, function, key);
      if (result == PyNone.NONE) {
        continue;
      }
      if (!(BoxedValue.unbox(result) instanceof PyTuple tuple) || tuple.size() != 4) {
        throw PyErrors.typeError("codec search functions must return 4-tuples");
      }
      codecs.put(t, key, result);
      return tuple;
    }
    throw PyErrors.raise(BuiltinException.LookupError, "unknown encoding: %s", encoding);
  }

  /**
   * What {@link #lookup} was given first: the object itself, which has the attributes of a
   * CodecInfo.
   */
  @TruffleBoundary
  public Object info(PyThread t, String encoding) {
    PyTuple found = lookup(t, encoding);
    Object cached = codecs.getOrNull(t, Strings.of(normalise(encoding)));
    return cached == null ? found : cached;
  }

  /** Lower case; runs of other characters than letters, digits and dots become one underscore. */
  private static String normalise(String encoding) {
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < encoding.length(); i++) {
      char c = encoding.charAt(i);
      if (c < 128 && Character.isLetterOrDigit(c) || c == '.') {
        if (gap && !out.isEmpty()) {
          out.append('_');
        }
        gap = false;
        out.append(Character.toLowerCase(c));
      } else {
        gap = true;
      }
    }
    return out.toString();
  }

  /** {@code codecs.register_error(name, handler)}; TypeError. */
  public void registerError(PyThread t, TruffleString name, Object handler) {
    if (!Calls.isCallable(t, handler)) {
      throw PyErrors.typeError("handler must be callable");
    }
    errorHandlers.put(t, name, handler);
  }

  /** {@code codecs.lookup_error(name)}; LookupError. */
  public Object lookupError(PyThread t, TruffleString name) {
    Object handler = errorHandlers.getOrNull(t, name);
    if (handler == null) {
      throw PyErrors.raise(
          BuiltinException.LookupError, "unknown error handler name '%s'", Strings.toJava(name));
    }
    return handler;
  }

  /**
   * The handler of that name: one that is built in, or else one that is looked up when there is an
   * error.
   *
   * @param name null means strict
   */
  public static CodecErrors errors(PyThread t, String name) {
    CodecErrors builtin = name == null ? CodecErrors.STRICT : CodecErrors.of(name);
    return builtin != null
        ? builtin
        : e -> GuestErrorHandler.call(t, of(t).lookupError(t, Strings.of(name)), e);
  }
}
